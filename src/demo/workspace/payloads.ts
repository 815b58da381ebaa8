import type { Json } from '../../notify/slack/problem.ts'
import { freshId } from './ids.ts'
import { messageJson } from './messages.ts'
import type { Channel, Message, View } from './model.ts'
import type { State } from './state.ts'
import { viewJson } from './views.ts'

/** The old verification token that Slack still sends; Bolt does not look at it. */
const verificationToken = 'local-workspace'

/** Returns the body around an event of the Events API. */
export function eventBody(state: State, event: Json): Json {
  return {
    token: verificationToken,
    team_id: state.team.id,
    api_app_id: state.bot.appId,
    event,
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  }
}

/** Returns what goes with every interaction: app, team and person. */
export function interactionFrame(state: State, userId: string): Json {
  const name = state.members.get(userId)?.name ?? userId
  return {
    user: { id: userId, username: name, name, team_id: state.team.id },
    api_app_id: state.bot.appId,
    token: verificationToken,
    team: { id: state.team.id, domain: state.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** Returns the part of an interaction that says on which message it happened. */
export function onMessage(state: State, channel: Channel, message: Message): Json {
  const isEphemeral = message.onlyFor !== null
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: channel.name },
    ...(isEphemeral ? {} : { message: messageJson(state, message) }),
  }
}

/** Returns the part of an interaction that says in which view it happened. */
export function onView(state: State, view: View): Json {
  const remembered = state.suggested.get(view.userId) ?? []
  return {
    container: { type: 'view', view_id: view.id },
    view: viewJson(state, view, remembered),
  }
}

export interface CommandContext {
  readonly channel: Channel
  readonly userId: string
  readonly command: string
  readonly text: string
  readonly triggerId: string
  readonly responseUrl: string
}

/** Returns the body of a slash command; every value is a text, as in Slack's form. */
export function commandBody(state: State, context: CommandContext): Json {
  return {
    token: verificationToken,
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: context.channel.id,
    channel_name: context.channel.name,
    user_id: context.userId,
    user_name: state.members.get(context.userId)?.name ?? context.userId,
    command: context.command,
    text: context.text,
    api_app_id: state.bot.appId,
    is_enterprise_install: 'false',
    response_url: context.responseUrl,
    trigger_id: context.triggerId,
  }
}
