import * as z from 'zod'
import { codePoints, limits } from '../../../notify/slack/limits.ts'
import { blocksText, validateMessage } from '../../../notify/slack/validateBlocks.ts'
import { deleteMessage, findMessage, messageJson, postMessage, updateMessage } from '../messages.ts'
import type { Message } from '../model.ts'
import { resolveChannel, type State } from '../state.ts'
import {
  jsonArgument,
  type Method,
  method,
  type Refusal,
  recordArgument,
  refuse,
  refuseBlocks,
} from './method.ts'

const Content = {
  channel: z.string(),
  text: z.string().optional(),
  blocks: jsonArgument.optional(),
  thread_ts: z.string().optional(),
}
const Reference = z.object({ channel: z.string(), ts: z.string() })

export const chatMethods: { readonly [name: string]: Method } = {
  'chat.postMessage': method(
    z.object({ ...Content, metadata: recordArgument.optional() }),
    (args, { state }) => {
      const channel = resolveChannel(state, args.channel)
      if (channel === null) return refuse('channel_not_found')
      if (channel.archived) return refuse('is_archived')
      if (!channel.members.has(state.bot.userId)) return refuse('not_in_channel')
      const refusal = refuseContent(args)
      if (refusal !== null) return refusal
      const message = postMessage(state, {
        channel: channel.id,
        userId: state.bot.userId,
        text: args.text ?? '',
        blocks: args.blocks,
        threadTs: args.thread_ts,
        metadata: args.metadata,
      })
      return { ok: true, channel: channel.id, ts: message.ts, message: messageJson(state, message) }
    },
  ),
  'chat.postEphemeral': method(z.object({ ...Content, user: z.string() }), (args, { state }) => {
    const channel = resolveChannel(state, args.channel)
    if (channel === null) return refuse('channel_not_found')
    if (channel.archived) return refuse('is_archived')
    if (!state.members.has(args.user) || !channel.members.has(args.user)) return refuse('user_not_in_channel')
    const refusal = refuseContent(args)
    if (refusal !== null) return refusal
    const message = postMessage(state, {
      channel: channel.id,
      userId: state.bot.userId,
      text: args.text ?? '',
      blocks: args.blocks,
      threadTs: args.thread_ts,
      onlyFor: args.user,
    })
    return { ok: true, message_ts: message.ts }
  }),
  'chat.update': method(
    z.object({ ...Content, ts: z.string(), metadata: recordArgument.optional() }),
    (args, { state }) => {
      const own = ownMessage(state, args, 'cant_update_message')
      if (own.kind === 'refused') return refuse(own.error)
      if (args.text !== undefined && codePoints(args.text) > limits.updateText) return refuse('msg_too_long')
      const refusal = refuseContent({ text: args.text ?? own.message.text, blocks: args.blocks })
      if (refusal !== null) return refusal
      updateMessage(state, own.message, args)
      const { channel, ts, text } = own.message
      return { ok: true, channel, ts, text, message: messageJson(state, own.message) }
    },
  ),
  'chat.delete': method(Reference, (args, { state }) => {
    const own = ownMessage(state, args, 'cant_delete_message')
    if (own.kind === 'refused') return refuse(own.error)
    deleteMessage(state, own.message)
    return { ok: true, channel: own.message.channel, ts: own.message.ts }
  }),
  'chat.getPermalink': method(
    z.object({ channel: z.string(), message_ts: z.string() }),
    (args, { state, origin }) => {
      if (!state.channels.has(args.channel)) return refuse('channel_not_found')
      if (findMessage(state, args.channel, args.message_ts) === null) return refuse('message_not_found')
      const permalink = `${origin()}/archives/${args.channel}/p${args.message_ts.replace('.', '')}`
      return { ok: true, channel: args.channel, permalink }
    },
  ),
}

/** Returns the refusal that Slack gives for texts and blocks that break its rules, or null. */
function refuseContent(content: { text?: string | undefined; blocks?: unknown }): Refusal | null {
  const problems = validateMessage(content)
  if (problems.length > 0) {
    return content.blocks === undefined ? refuse('no_text') : refuseBlocks('invalid_blocks', problems)
  }
  if (blocksText(content.blocks) > limits.messageBlocksText) return refuse('msg_blocks_too_long')
  return null
}

type Own = { kind: 'own'; message: Message } | { kind: 'refused'; error: string }

function ownMessage(state: State, reference: z.infer<typeof Reference>, notOwn: string): Own {
  const channel = resolveChannel(state, reference.channel)
  if (channel === null) return { kind: 'refused', error: 'channel_not_found' }
  if (channel.archived) return { kind: 'refused', error: 'is_archived' }
  const message = findMessage(state, channel.id, reference.ts)
  if (message === null || message.onlyFor !== null) return { kind: 'refused', error: 'message_not_found' }
  if (message.userId !== state.bot.userId) return { kind: 'refused', error: notOwn }
  return { kind: 'own', message }
}
