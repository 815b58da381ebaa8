import type { Json } from '../../notify/slack/problem.ts'
import { memberJson } from './api/users.ts'
import type { Delivery } from './delivery/deliver.ts'
import { freshId } from './ids.ts'
import { messageJson } from './messages.ts'
import type { Change, Message } from './model.ts'
import { eventBody } from './payloads.ts'
import type { State } from './state.ts'
import { viewJson } from './views.ts'

/** The bot events of the Events API that the workspace can send. */
export type BotEvent =
  | 'app_home_opened'
  | 'app_mention'
  | 'message.im'
  | 'message.channels'
  | 'message.groups'
  | 'user_change'

/** Sends the events that the app is subscribed to, as messages come and go; returns what stops it. */
export function sendEvents(state: State, delivery: Delivery, subscribed: ReadonlySet<BotEvent>): () => void {
  const listener = (change: Change): void => {
    if (change.kind === 'member' && subscribed.has('user_change'))
      delivery.event(eventBody(state, userChanged(state, change.userId)))
    if (change.kind !== 'message' || change.what === 'decorated' || change.message.onlyFor !== null) return
    const event = messageEvent(state, change)
    if (subscribed.has(subscriptionOf(state, change.message))) delivery.event(eventBody(state, event))
    if (change.what === 'posted' && mentionsBot(state, change.message) && subscribed.has('app_mention'))
      delivery.event(eventBody(state, { ...event, type: 'app_mention', channel_type: undefined }))
  }
  state.listeners.add(listener)
  return () => state.listeners.delete(listener)
}

/** Returns the event of a member's opening the app's tab. */
export function homeOpenedEvent(
  state: State,
  userId: string,
  channelId: string,
  tab: 'home' | 'messages',
): Json {
  const home = state.homes.get(userId)
  return eventBody(state, {
    type: 'app_home_opened',
    user: userId,
    channel: channelId,
    tab,
    event_ts: state.nextTs(),
    ...(home === undefined || tab !== 'home' ? {} : { view: viewJson(state, home) }),
  })
}

function userChanged(state: State, userId: string): Json {
  const member = state.members.get(userId)
  const ts = state.nextTs()
  return { type: 'user_change', user: member ? memberJson(state, member, true) : null, event_ts: ts }
}

function messageEvent(state: State, change: Extract<Change, { kind: 'message' }>): Json {
  const { message } = change
  const place = {
    channel: message.channel,
    channel_type: channelType(state, message),
    event_ts: change.what === 'posted' ? message.ts : state.nextTs(),
  }
  if (change.what === 'changed')
    return {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      ts: place.event_ts,
      message: messageJson(state, message),
      previous_message: messageJson(state, change.previous),
      ...place,
    }
  if (change.what === 'deleted')
    return {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      ts: place.event_ts,
      deleted_ts: message.ts,
      previous_message: messageJson(state, change.previous),
      ...place,
    }
  return { client_msg_id: freshId('m'), ...messageJson(state, message), ...place }
}

function channelType(state: State, message: Message): 'im' | 'group' | 'channel' {
  const channel = state.channels.get(message.channel)
  if (channel?.kind === 'im') return 'im'
  return channel?.isPrivate === true ? 'group' : 'channel'
}

function subscriptionOf(state: State, message: Message): BotEvent {
  const type = channelType(state, message)
  if (type === 'im') return 'message.im'
  return type === 'group' ? 'message.groups' : 'message.channels'
}

function mentionsBot(state: State, message: Message): boolean {
  const isDirect = state.channels.get(message.channel)?.kind === 'im'
  return !isDirect && message.userId !== state.bot.userId && message.text.includes(`<@${state.bot.userId}>`)
}
