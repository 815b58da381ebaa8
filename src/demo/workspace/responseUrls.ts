import * as z from 'zod'
import { protocolLimits } from '../../notify/slack/limits.ts'
import { type Json, listOf } from '../../notify/slack/problem.ts'
import { validateMessage } from '../../notify/slack/validateBlocks.ts'
import { freshId } from './ids.ts'
import { deleteMessage, postMessage, updateMessage } from './messages.ts'
import type { Message } from './model.ts'
import type { State } from './state.ts'

const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

/** What an app may post to a response_url, or answer to a slash command. */
export const ResponseBody = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: truth.optional(),
  delete_original: truth.optional(),
  thread_ts: z.string().optional(),
})
export type ResponseBody = z.infer<typeof ResponseBody>

/** Where an interaction came from: its person, channel and, where one was clicked, message. */
export interface Source {
  readonly userId: string
  readonly channelId: string
  readonly message: Message | null
}

export interface ResponseUrls {
  issue(source: Source): string
  /** Acts on a post to a response_url; returns the HTTP status and JSON body of the answer. */
  respond(id: string, body: unknown): { status: number; body: Json }
}

/** `response_url`s: good five times, for thirty minutes of real time. */
export function createResponseUrls(state: State, origin: () => string, realNow: () => number): ResponseUrls {
  const issued = new Map<string, { source: Source; issuedAt: number; uses: number }>()
  return {
    issue(source) {
      const id = freshId('R', 24)
      issued.set(id, { source, issuedAt: realNow(), uses: 0 })
      if (issued.size > 10_000) for (const old of [...issued.keys()].slice(0, 5000)) issued.delete(old)
      return `${origin()}/response/${id}`
    },
    respond(id, body) {
      const url = issued.get(id)
      if (url === undefined) return refuse(404, 'invalid_url')
      if (realNow() - url.issuedAt > protocolLimits.responseUrlLifeMs) return refuse(404, 'expired_url')
      if (url.uses >= protocolLimits.responseUrlUses) return refuse(404, 'used_url')
      url.uses += 1
      const parsed = ResponseBody.safeParse(body)
      if (!parsed.success) return refuse(400, 'invalid_payload')
      const error = answerInteraction(state, url.source, parsed.data)
      return error === null ? { status: 200, body: { ok: true } } : refuse(400, error)
    },
  }

  function refuse(status: number, error: string): { status: number; body: Json } {
    state.complain('response_url', error)
    return { status, body: { ok: false, error } }
  }
}

/** Posts, replaces or deletes what an answer to an interaction asks; returns Slack's error or null. */
export function answerInteraction(state: State, source: Source, body: ResponseBody): string | null {
  const { message } = source
  if (body.delete_original === true) {
    if (message !== null) deleteMessage(state, message)
    return null
  }
  const problems = validateMessage(body)
  if (problems.length > 0) return body.blocks === undefined ? 'no_text' : 'invalid_blocks'
  const replaces = body.replace_original ?? body.response_type === undefined
  if (message !== null && replaces) {
    updateMessage(state, message, { text: body.text ?? '', blocks: listOf(body.blocks) })
    return null
  }
  postMessage(state, {
    channel: source.channelId,
    userId: state.bot.userId,
    text: body.text ?? '',
    blocks: body.blocks,
    threadTs: body.thread_ts ?? message?.threadTs ?? undefined,
    onlyFor: body.response_type === 'in_channel' ? undefined : source.userId,
  })
  return null
}
