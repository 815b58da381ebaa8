import { homeOpenedEvent } from '../events.ts'
import { postMessage } from '../messages.ts'
import type { Channel, FormValues, Member, Message, View } from '../model.ts'
import { directConversation } from '../state.ts'
import { type CommandOutcome, escapeReferences, runCommand } from './commands.ts'
import type { Outcome, PersonContext } from './context.ts'
import { act, type Choice, type Place, type Suggestion, suggest } from './interactions.ts'
import { closeModal, type SubmitOutcome, submitModal } from './modals.ts'

/** A member at their screen: what they can do and what they see. */
export interface Person {
  readonly member: Member
  /** Types a slash command in a conversation. */
  command(channelId: string, line: string): Promise<CommandOutcome>
  /** Writes a message; `@name` and `#channel` become mentions. */
  say(channelId: string, text: string, threadTs?: string): Message
  /** Uses a button, select, menu … on a message or view; asks no confirmation. */
  click(place: Place, actionId: string, choice?: Choice): Promise<Outcome>
  suggestions(place: Place, actionId: string, query: string): Promise<Suggestion[]>
  submit(viewId: string, values: FormValues): Promise<SubmitOutcome>
  closeView(viewId: string): Promise<Outcome>
  /** Opens the app's home tab. */
  openHome(): void
  /** Opens the direct conversation with the bot and returns it. */
  openDirectMessage(): Channel
  channels(): Channel[]
  /** Returns the messages of a conversation that this person sees, oldest first. */
  messages(channelId: string): Message[]
  ephemerals(channelId: string): Message[]
  /** Returns how many messages of others came after what this person has read. */
  unread(channelId: string): number
  read(channelId: string): void
  home(): View | null
  /** Returns the modal on top, if any. */
  view(): View | null
  /** Returns the open modals, the one on top last. */
  views(): readonly View[]
  setLocale(locale: string): void
}

/** Returns the actions of a member; throws for an id that is nobody's. */
export function createPerson(context: PersonContext, userId: string): Person {
  const { state, delivery } = context
  const member = state.members.get(userId)
  const direct = directConversation(state, userId)
  if (member === undefined || direct === null) throw new Error(`no member ${userId}`)

  return {
    member,
    command: (channelId, line) => runCommand(context, userId, channelId, line),
    say(channelId, text, threadTs) {
      const channel = state.channels.get(channelId)
      if (channel === undefined || !channel.members.has(userId)) throw new Error(`no channel ${channelId}`)
      const message = postMessage(state, { channel: channelId, userId, text: escapeMessage(text), threadTs })
      read(channelId)
      return message
    },
    click: (place, actionId, choice) => act(context, userId, place, actionId, choice ?? {}),
    suggestions: (place, actionId, query) => suggest(context, userId, place, actionId, query),
    submit: (viewId, values) => submitModal(context, userId, viewId, values),
    closeView: (viewId) => closeModal(context, userId, viewId),
    openHome: () => opened('home'),
    openDirectMessage() {
      opened('messages')
      return direct
    },
    channels: () => [...state.channels.values()].filter((channel) => channel.members.has(userId)),
    messages: visible,
    ephemerals: (channelId) => visible(channelId).filter((message) => message.onlyFor !== null),
    unread(channelId) {
      const lastRead = state.lastRead.get(`${userId} ${channelId}`) ?? ''
      return visible(channelId).filter((message) => message.ts > lastRead && message.userId !== userId).length
    },
    read,
    home: () => state.homes.get(userId) ?? null,
    view: () => state.modals.get(userId)?.at(-1) ?? null,
    views: () => state.modals.get(userId) ?? [],
    setLocale(locale) {
      member.locale = locale
      state.changed({ kind: 'member', userId })
    },
  }

  function visible(channelId: string): Message[] {
    if (!state.channels.get(channelId)?.members.has(userId)) return []
    return (state.messages.get(channelId) ?? []).filter(
      ({ onlyFor }) => onlyFor === null || onlyFor === userId,
    )
  }

  function read(channelId: string): void {
    const last = state.messages.get(channelId)?.at(-1)?.ts
    const key = `${userId} ${channelId}`
    if (last === undefined || state.lastRead.get(key) === last) return
    state.lastRead.set(key, last)
    state.changed({ kind: 'read', userId, channelId })
  }

  function opened(tab: 'home' | 'messages'): void {
    if (direct !== null && context.subscribed.has('app_home_opened'))
      delivery.event(homeOpenedEvent(state, userId, direct.id, tab))
  }

  /** As Slack stores typed text: the three special characters as entities, mentions by id. */
  function escapeMessage(text: string): string {
    const entities = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return escapeReferences(state, entities).replaceAll(/<([@#])(\w+)\|[^>]*>/g, '<$1$2>')
  }
}

/** Returns the place of a message, for `click`. */
export function placeOf(message: Message): Place {
  return { channel: message.channel, ts: message.ts }
}
