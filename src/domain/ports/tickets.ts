/** A sign-in link or session; only hashes of their tokens are stored. Real milliseconds. */
export interface Ticket {
  readonly person: string
  readonly expiresAtMs: number
}

export interface TicketReader {
  /** The ticket of a token that is not expired at `nowMs` and not consumed. */
  find(token: string, nowMs: number): Promise<Ticket | null>
}

export interface TicketWriter {
  add(token: string, ticket: Ticket): Promise<void>
  /** Takes the ticket so that no second call gets it; null when it is unknown, expired or taken. */
  consume(token: string, nowMs: number): Promise<Ticket | null>
}
