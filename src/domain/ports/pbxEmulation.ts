/** A call on demand; without extension the longest idle agent gets it, without phone the number is invented. */
export interface EmulationRequest {
  readonly extension?: string
  readonly phone?: string
  /** Default: the queue that has the extension, else the first that exists. */
  readonly queue?: string
}

/** What became of a call made on demand. */
export type Emulated =
  | { readonly kind: 'ringing'; readonly callId: string; readonly extension: string }
  /** Nobody is free at the moment. */
  | { readonly kind: 'waiting'; readonly callId: string }
  | { readonly kind: 'turned-away'; readonly callId: string }
  | { readonly kind: 'cannot-ring'; readonly reason: CannotRing }

export type CannotRing = 'no-queue' | 'not-in-queue' | 'paused' | 'disconnected' | 'busy'
