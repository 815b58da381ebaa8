import * as z from 'zod'
import type { Json } from '../../../notify/slack/problem.ts'
import type { Problem } from '../../../notify/slack/validateBlocks.ts'
import type { Sockets } from '../delivery/sockets.ts'
import type { State } from '../state.ts'
import type { Triggers } from '../triggers.ts'

export interface ApiContext {
  readonly state: State
  readonly triggers: Triggers
  readonly sockets: Sockets
  readonly origin: () => string
}

/** What a method answers: `ok: true` and more, or Slack's error code. */
export type Answer = { readonly ok: true; readonly [key: string]: unknown } | Refusal
export interface Refusal {
  readonly ok: false
  readonly error: string
  readonly [key: string]: unknown
}

export interface Method {
  readonly token: 'bot' | 'app' | 'none'
  handle(args: Json, context: ApiContext): Answer
}

/** Describes a Web API method: whose token it takes, its arguments, what it does. */
export function method<Args extends z.ZodType>(
  args: Args,
  handle: (args: z.infer<Args>, context: ApiContext) => Answer,
  token: Method['token'] = 'bot',
): Method {
  return {
    token,
    handle(raw, context) {
      const parsed = args.safeParse(raw)
      if (parsed.success) return handle(parsed.data, context)
      const messages = parsed.error.issues.map(
        (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
      )
      return { ok: false, error: 'invalid_arguments', response_metadata: { messages } }
    },
  }
}

export function refuse(error: string): Refusal {
  return { ok: false, error }
}

/** Returns a refusal that lists what is wrong with blocks, as Slack words it. */
export function refuseBlocks(error: string, problems: readonly Problem[], prefix = ''): Refusal {
  const messages = problems.map(({ path, problem }) => `[ERROR] ${problem} [json-pointer:${prefix}${path}]`)
  return { ok: false, error, errors: messages, response_metadata: { messages } }
}

/** An argument that comes as JSON, or as the text of it in a form. */
export const jsonArgument = z.preprocess((value) => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}, z.unknown())

export const recordArgument = jsonArgument.pipe(z.record(z.string(), z.unknown()))

/** A flag: `true` or `1` in any spelling that forms have. */
export const flagArgument = z
  .union([z.boolean(), z.string(), z.number()])
  .optional()
  .transform((value) => value === true || value === 'true' || value === '1' || value === 1)

export const numberArgument = z.coerce.number().optional()
