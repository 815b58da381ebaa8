/** Something that chat has delivered and that is not done yet; `atMs` is real time. */
export interface KeptDelivery {
  readonly id: string
  /** The payload as JSON. */
  readonly body: string
  readonly atMs: number
}

export interface InboxReader {
  /** What has been acknowledged and not done, in the order of its arrival. */
  waiting(): Promise<KeptDelivery[]>
}

/** What chat was told is received, kept until it is done, so that a crash in between loses nothing. */
export interface InboxStore extends InboxReader {
  keep(delivery: KeptDelivery): Promise<void>
  done(id: string): Promise<void>
}
