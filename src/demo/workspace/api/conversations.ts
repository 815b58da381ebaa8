import * as z from 'zod'
import type { Json } from '../../../notify/slack/problem.ts'
import { messageJson } from '../messages.ts'
import type { Channel, Message } from '../model.ts'
import { directConversation, type State } from '../state.ts'
import { flagArgument, type Method, method, numberArgument, refuse } from './method.ts'

const Range = {
  channel: z.string(),
  latest: z.string().optional(),
  oldest: z.string().optional(),
  inclusive: flagArgument,
  limit: numberArgument,
}
const noMore = { response_metadata: { next_cursor: '' } }

export const conversationMethods: { readonly [name: string]: Method } = {
  'conversations.open': method(
    z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: flagArgument }),
    (args, { state }) => {
      if (args.channel !== undefined) return openedById(state, args.channel)
      const users = (args.users ?? '').split(',').filter((id) => id !== '')
      if (users.length > 1) return refuse('method_not_supported_for_channel_type')
      const member = state.members.get(users[0] ?? '')
      if (member === undefined) return refuse('user_not_found')
      if (member.deleted) return refuse('user_disabled')
      const im = directConversation(state, member.id)
      if (im === null) return refuse('cannot_dm_bot')
      return { ok: true, channel: args.return_im ? channelJson(state, im) : { id: im.id } }
    },
  ),
  'conversations.list': method(
    z.object({ types: z.string().default('public_channel'), exclude_archived: flagArgument }),
    (args, { state }) => {
      const kinds = args.types.split(',').map((kind) => kind.trim())
      const channels = [...state.channels.values()].filter(
        (channel) => kinds.includes(typeOf(channel)) && !(args.exclude_archived && channel.archived),
      )
      return { ok: true, channels: channels.map((channel) => channelJson(state, channel)), ...noMore }
    },
  ),
  'conversations.info': method(z.object({ channel: z.string() }), (args, { state }) => {
    const channel = state.channels.get(args.channel)
    if (channel === undefined) return refuse('channel_not_found')
    return { ok: true, channel: channelJson(state, channel) }
  }),
  'conversations.members': method(z.object({ channel: z.string() }), (args, { state }) => {
    const channel = state.channels.get(args.channel)
    if (channel === undefined) return refuse('channel_not_found')
    return { ok: true, members: [...channel.members], ...noMore }
  }),
  'conversations.history': method(z.object(Range), (args, { state }) => {
    const channel = state.channels.get(args.channel)
    if (channel === undefined) return refuse('channel_not_found')
    if (!channel.members.has(state.bot.userId)) return refuse('not_in_channel')
    const found = within(visible(state, args.channel), args).filter(({ threadTs }) => threadTs === null)
    const limit = args.limit ?? 100
    const messages = found.reverse().slice(0, limit)
    return {
      ok: true,
      messages: messages.map((message) => messageJson(state, message)),
      has_more: found.length > limit,
      ...noMore,
    }
  }),
  'conversations.replies': method(z.object({ ...Range, ts: z.string() }), (args, { state }) => {
    const thread = visible(state, args.channel).filter(
      (message) => message.ts === args.ts || message.threadTs === args.ts,
    )
    if (thread.length === 0) return refuse('thread_not_found')
    const messages = within(thread, args).map((message) => messageJson(state, message))
    return { ok: true, messages, has_more: false, ...noMore }
  }),
  'conversations.join': method(z.object({ channel: z.string() }), (args, { state }) => {
    const channel = state.channels.get(args.channel)
    if (channel === undefined) return refuse('channel_not_found')
    if (channel.kind === 'im' || channel.isPrivate) return refuse('method_not_supported_for_channel_type')
    if (channel.archived) return refuse('is_archived')
    channel.members.add(state.bot.userId)
    return { ok: true, channel: channelJson(state, channel) }
  }),
}

function openedById(state: State, id: string) {
  const channel = state.channels.get(id)
  return channel === undefined
    ? refuse('channel_not_found')
    : ({ ok: true, channel: { id: channel.id } } as const)
}

function visible(state: State, channelId: string): Message[] {
  return (state.messages.get(channelId) ?? []).filter((message) => message.onlyFor === null)
}

function within(
  messages: Message[],
  range: { latest?: string | undefined; oldest?: string | undefined; inclusive: boolean },
): Message[] {
  const { latest, oldest, inclusive } = range
  return messages.filter(
    ({ ts }) =>
      (latest === undefined || ts < latest || (inclusive && ts === latest)) &&
      (oldest === undefined || ts > oldest || (inclusive && ts === oldest)),
  )
}

function typeOf(channel: Channel): 'im' | 'private_channel' | 'public_channel' {
  if (channel.kind === 'im') return 'im'
  return channel.isPrivate ? 'private_channel' : 'public_channel'
}

/** Returns a conversation in the form of the Web API. */
export function channelJson(state: State, channel: Channel): Json {
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== state.bot.userId)
    return { id: channel.id, is_im: true, user, is_archived: false, is_open: true }
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_private: channel.isPrivate,
    is_archived: channel.archived,
    is_member: channel.members.has(state.bot.userId),
    topic: { value: channel.topic },
    num_members: channel.members.size,
  }
}
