import type { types } from '@slack/bolt'
import * as z from 'zod'
import { isUnclear, slackErrorCode } from './slackError.ts'
import type { SlackMessage } from './surfaces.ts'

/** What of a Slack client posting takes. */
export interface PostingApi {
  readonly conversations: {
    open(args: { users: string }): Promise<unknown>
    list(args: { types: string; exclude_archived: boolean; limit: number; cursor?: string }): Promise<unknown>
    history(args: { channel: string; limit: number; include_all_metadata: boolean }): Promise<unknown>
    replies(args: {
      channel: string
      ts: string
      limit: number
      include_all_metadata: boolean
    }): Promise<unknown>
  }
  readonly chat: {
    postMessage(args: {
      channel: string
      text: string
      blocks: types.KnownBlock[]
      unfurl_links: boolean
      metadata: { event_type: string; event_payload: { key: string } }
      thread_ts?: string
    }): Promise<unknown>
  }
}

export interface Post {
  /** The id of a conversation or user, or `#name`. */
  readonly channel: string
  readonly message: SlackMessage
  /** Names what is said, the same at each attempt to say it. */
  readonly key: string
  readonly threadTs?: string | null
}

/** Where a message is. */
export interface Posted {
  readonly channel: string
  readonly ts: string
}

const PostedAnswer = z.object({ channel: z.string(), ts: z.string() })
const Opened = z.object({ channel: z.object({ id: z.string() }) })
const History = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_payload: z.object({ key: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
})
const Channels = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).default({ next_cursor: '' }),
})

/** More than is said in a conversation while Slack is in trouble. */
const lookedAt = 100
const eventType = 'tomatic_message'

/** Where looking cannot help, the message is posted again rather than not at all. */
const cannotLook = ['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found']

/**
 * Posts a message. `mayBeThere` is true when an earlier attempt ended without an answer: then the conversation is
 * looked at first, since Slack has no key by which to post only once.
 */
export async function postOnce(api: PostingApi, post: Post, mayBeThere: boolean): Promise<Posted> {
  if (mayBeThere) {
    const found = await findPosted(api, post)
    if (found) return found
  }
  const { channel, message, key, threadTs } = post
  return PostedAnswer.parse(
    await api.chat.postMessage({
      channel,
      ...message,
      unfurl_links: false,
      metadata: { event_type: eventType, event_payload: { key } },
      ...(threadTs != null && { thread_ts: threadTs }),
    }),
  )
}

/** `postOnce` for an answer that somebody waits for: after a failure without an answer it looks and posts again. */
export async function postPatiently(
  api: PostingApi,
  post: Post,
  patience: { readonly pausesMs: readonly number[]; readonly pass: (ms: number) => Promise<void> },
): Promise<Posted> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await postOnce(api, post, attempt > 0)
    } catch (error) {
      const pauseMs = patience.pausesMs[attempt]
      if (pauseMs === undefined || !isUnclear(error)) throw error
      await patience.pass(pauseMs)
    }
  }
}

async function findPosted(api: PostingApi, { channel, key, threadTs }: Post): Promise<Posted | null> {
  try {
    const id = await conversationId(api, channel)
    if (id === null) return null
    const look = { channel: id, limit: lookedAt, include_all_metadata: true }
    const { messages } = History.parse(
      threadTs == null
        ? await api.conversations.history(look)
        : await api.conversations.replies({ ...look, ts: threadTs }),
    )
    const found = messages.find(({ metadata }) => metadata?.event_payload.key === key)
    return found ? { channel: id, ts: found.ts } : null
  } catch (error) {
    if (cannotLook.includes(slackErrorCode(error) ?? '')) return null
    throw error
  }
}

/** The id of the conversation that posting to `channel` reaches; null where there is none. */
async function conversationId(api: PostingApi, channel: string): Promise<string | null> {
  if (/^[CDG][A-Z0-9]+$/.test(channel)) return channel
  if (/^[UW][A-Z0-9]+$/.test(channel)) {
    return Opened.parse(await api.conversations.open({ users: channel })).channel.id
  }
  const name = channel.replace(/^#/, '')
  let cursor = ''
  do {
    const page = Channels.parse(
      await api.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor !== '' && { cursor }),
      }),
    )
    const found = page.channels.find((known) => known.name === name)
    if (found) return found.id
    cursor = page.response_metadata.next_cursor
  } while (cursor !== '')
  return null
}
