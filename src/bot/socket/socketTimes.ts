/** How long each step may take so that the whole is back in time. */
export interface SocketTimes {
  /** A connection that has not answered a ping for so long is dead. */
  readonly pongMs: number
  /** An attempt to connect that takes longer is given up. */
  readonly attemptMs: number
  /** The longest pause between two attempts. */
  readonly longestPauseMs: number
}

/**
 * Times by which the bot is back at most `reconnectMs` after Slack can be reached again. In the worst case a socket
 * has just died without a word (noticed and dropped within 1⅔ pongs), one attempt hangs, and the one after it works.
 */
export function socketTimes(reconnectMs: number): SocketTimes {
  return { pongMs: reconnectMs / 6, attemptMs: reconnectMs / 4, longestPauseMs: reconnectMs / 6 }
}

const firstPauseMs = 250

/** How long to wait before the n-th attempt (from 0) after a connection was lost: not at all before the first. */
export function pauseMs(attempt: number, { longestPauseMs }: SocketTimes): number {
  return attempt === 0 ? 0 : Math.min(firstPauseMs * 2 ** Math.min(attempt - 1, 16), longestPauseMs)
}
