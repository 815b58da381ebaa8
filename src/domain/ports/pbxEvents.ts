import type { Temporal } from 'temporal-polyfill'
import type { PbxCall } from './pbx.ts'

interface OfCall {
  readonly at: Temporal.Instant
  readonly queue: string
  readonly callId: string
  readonly phone: string
}

/**
 * What happens on the exchange. A call rings at one extension at a time; each `ring` is followed, for that call, by
 * `answer`, by `miss` (the call goes on to others) or by `lost` (the caller is gone).
 */
export type PbxEvent =
  | (OfCall & { readonly kind: 'ring'; readonly extension: string })
  | (OfCall & { readonly kind: 'answer'; readonly extension: string; readonly waitSeconds: number })
  | (OfCall & { readonly kind: 'miss'; readonly extension: string })
  | (OfCall & { readonly kind: 'hangup'; readonly extension: string; readonly talkSeconds: number })
  | (OfCall & {
      readonly kind: 'lost'
      readonly outcome: Exclude<PbxCall['outcome'], 'answered'>
      /** Where it was ringing, or null while it waited. */
      readonly extension: string | null
      readonly waitSeconds: number
    })
  | {
      readonly kind: 'registration'
      readonly at: Temporal.Instant
      readonly extension: string
      readonly registered: boolean
    }
