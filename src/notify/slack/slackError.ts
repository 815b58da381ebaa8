import * as z from 'zod'
import { DeliveryError } from '../channel.ts'

const PlatformError = z.object({ data: z.object({ error: z.string() }) })
const RateLimited = z.object({ retryAfter: z.number().nonnegative() })

/** Slack's own code for why it refused a call (`channel_not_found`), or null when it was not refused by Slack. */
export function slackErrorCode(error: unknown): string | null {
  const parsed = PlatformError.safeParse(error)
  return parsed.success ? parsed.data.data.error : null
}

const TooMany = z.object({ message: z.string().regex(/^Retry header did not contain a valid timeout/) })

/** True when Slack did nothing because we ask too much of it. */
export function isRateLimited(error: unknown): boolean {
  return (
    retryAfterMsOf(error) !== null ||
    slackErrorCode(error) === 'ratelimited' ||
    TooMany.safeParse(error).success
  )
}

/** How long Slack asks to wait, or null when it does not ask. */
export function retryAfterMsOf(error: unknown): number | null {
  const limited = RateLimited.safeParse(error)
  return limited.success ? limited.data.retryAfter * 1000 : null
}

/** Codes with which Slack says that it does not know itself how far it got. */
const unclear = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']

/** True when nobody knows whether Slack did what it was asked: no answer, or one about its own trouble. */
export function isUnclear(error: unknown): boolean {
  if (error instanceof DeliveryError) return error.cause !== undefined && isUnclear(error.cause)
  if (isRateLimited(error)) return false
  const code = slackErrorCode(error)
  return code === null || unclear.includes(code)
}

/** Refusals that say: that message or conversation is no more. */
const gone = [
  'message_not_found',
  'channel_not_found',
  'is_archived',
  'cant_update_message',
  'cant_delete_message',
  'user_disabled',
]

/** True when the message that was to be changed is not there to be changed. */
export function isGone(error: unknown): boolean {
  const code = slackErrorCode(error)
  return code !== null && gone.includes(code)
}

/** Refusals that trying again does not mend. */
const final = [
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_is_bot',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_arguments',
  'no_text',
  'missing_scope',
]

/** The error of a Slack call as the outbox understands it. */
export function deliveryErrorOf(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause
  if (isRateLimited(cause)) {
    return new DeliveryError('rate_limited', { isFinal: false, retryAfterMs: retryAfterMsOf(cause), cause })
  }
  const code = slackErrorCode(cause)
  if (code !== null) return new DeliveryError(code, { isFinal: final.includes(code), cause })
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new DeliveryError(reason, { isFinal: false, cause })
}
