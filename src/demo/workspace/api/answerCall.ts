import type { Json } from '../../../notify/slack/problem.ts'
import type { RecordedCall } from '../model.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { type Answer, type ApiContext, type Method, refuse } from './method.ts'
import { reactionMethods } from './reactions.ts'
import { teamMethods } from './team.ts'
import { userMethods } from './users.ts'
import { viewMethods } from './views.ts'

const methods: { readonly [name: string]: Method } = {
  ...teamMethods,
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...fileMethods,
  ...reactionMethods,
}

/** Errors that a correct app never gets, unlike, say, `users_not_found`. */
const faults = [
  'unknown_method',
  'invalid_arguments',
  'invalid_blocks',
  'no_text',
  'msg_too_long',
  'msg_blocks_too_long',
  'view_too_large',
  'not_allowed_token_type',
  'not_authed',
  'invalid_trigger_id',
  'expired_trigger_id',
  'exchanged_trigger_id',
]

export interface Tokens {
  readonly bot: string
  readonly app: string
}

/** Answers one call of the Web API; an unknown method is answered and complained about. */
export function answerCall(
  name: string,
  args: Json,
  token: string | null,
  tokens: Tokens,
  context: ApiContext,
): { answer: Answer; call: RecordedCall } {
  const kind = token === tokens.bot ? 'bot' : token === tokens.app ? 'app' : 'none'
  const answer = checkAndHandle(name, args, token, kind, context)
  if (!answer.ok && faults.includes(String(answer.error))) {
    const metadata = answer.response_metadata === undefined ? '' : JSON.stringify(answer.response_metadata)
    context.state.complain(name, `${answer.error} ${metadata}`.trim())
  }
  const { token: _, ...withoutToken } = args
  return {
    answer,
    call: {
      method: name,
      args: withoutToken,
      token: kind,
      ok: answer.ok,
      error: answer.ok ? null : String(answer.error),
    },
  }
}

function checkAndHandle(
  name: string,
  args: Json,
  token: string | null,
  kind: RecordedCall['token'],
  context: ApiContext,
): Answer {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined) return { ...refuse('unknown_method'), req_method: name }
  if (method.token === 'none') return method.handle(args, context)
  if (token === null || token === '') return refuse('not_authed')
  if (kind === 'none') return refuse('invalid_auth')
  if (kind !== method.token) return refuse('not_allowed_token_type')
  return method.handle(args, context)
}
