import { limits } from '../../notify/slack/limits.ts'
import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import { freshId } from './ids.ts'
import type { Message, StoredFile } from './model.ts'
import type { State } from './state.ts'

export interface MessageDraft {
  channel: string
  userId: string | null
  text: string
  blocks?: unknown
  threadTs?: string | undefined
  onlyFor?: string | undefined
  files?: readonly StoredFile[]
  metadata?: Json | undefined
}

/** Keeps a message and tells who is watching. Blocks must have been validated. */
export function postMessage(state: State, draft: MessageDraft): Message {
  const message: Message = {
    ts: state.nextTs(),
    channel: draft.channel,
    userId: draft.userId,
    text: truncate(draft.text),
    blocks: withIds(draft.blocks),
    threadTs: draft.threadTs ?? null,
    onlyFor: draft.onlyFor ?? null,
    edited: false,
    reactions: [],
    files: draft.files ?? [],
    metadata: draft.metadata ?? null,
  }
  const list = state.messages.get(draft.channel) ?? []
  list.push(message)
  state.messages.set(draft.channel, list)
  state.changed({ kind: 'message', what: 'posted', message })
  return message
}

/** Changes a message in place. Blocks that are not given stay; an empty list removes them. */
export function updateMessage(
  state: State,
  message: Message,
  change: { text?: string | undefined; blocks?: unknown; metadata?: Json | undefined },
): void {
  const previous = { ...message }
  if (change.text !== undefined) message.text = truncate(change.text)
  if (change.blocks !== undefined) message.blocks = withIds(change.blocks)
  if (change.metadata !== undefined) message.metadata = change.metadata
  if (change.blocks === undefined) message.edited = true
  state.changed({ kind: 'message', what: 'changed', message, previous })
}

/** Takes a message away. */
export function deleteMessage(state: State, message: Message): void {
  const list = state.messages.get(message.channel) ?? []
  state.messages.set(
    message.channel,
    list.filter((other) => other !== message),
  )
  state.changed({ kind: 'message', what: 'deleted', message, previous: message })
}

export function findMessage(state: State, channel: string, ts: string): Message | null {
  return state.messages.get(channel)?.find((message) => message.ts === ts) ?? null
}

/** Returns a message in the form of the Web API and of event payloads. */
export function messageJson(state: State, message: Message): Json {
  const replies = (state.messages.get(message.channel) ?? []).filter(
    (other) => other.threadTs === message.ts && other.ts !== message.ts,
  )
  const fromBot = message.userId === state.bot.userId
  return {
    type: 'message',
    ...(message.userId === null ? {} : { user: message.userId }),
    ts: message.ts,
    text: message.text,
    team: state.team.id,
    ...(fromBot ? { bot_id: state.bot.botId, app_id: state.bot.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(replies.length > 0
      ? { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
      : {}),
    ...(message.edited ? { edited: { user: message.userId, ts: message.ts } } : {}),
    ...(message.reactions.length > 0
      ? {
          reactions: message.reactions.map(({ name, users }) => ({
            name,
            users: [...users],
            count: users.size,
          })),
        }
      : {}),
    ...(message.files.length > 0
      ? { files: message.files.map(({ id, name, title, mimetype }) => ({ id, name, title, mimetype })) }
      : {}),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    ...(message.onlyFor === null ? {} : { is_ephemeral: true }),
  }
}

/** Returns the blocks with a block id and action ids where the sender gave none, as Slack does. */
export function withIds(blocks: unknown): readonly Json[] {
  return listOf(blocks)
    .filter(isRecord)
    .map((block) => ({
      ...block,
      block_id: typeof block.block_id === 'string' ? block.block_id : freshId('', 5),
      ...('accessory' in block ? { accessory: withActionId(block.accessory) } : {}),
      ...('element' in block ? { element: withActionId(block.element) } : {}),
      ...(block.type === 'actions' ? { elements: listOf(block.elements).map(withActionId) } : {}),
    }))
}

function withActionId(element: unknown): unknown {
  if (!isRecord(element) || element.type === 'image' || typeof element.action_id === 'string') return element
  return { ...element, action_id: freshId('', 5) }
}

function truncate(text: string): string {
  return [...text].slice(0, limits.messageText).join('')
}
