/** After so many attempts an item is given up: with the pauses below, some three and a half hours. */
export const MAX_ATTEMPTS = 20
const FIRST_MS = 5_000
const LONGEST_MS = 15 * 60_000

/** How long to wait after the n-th failed attempt (from 1): doubling, and never less than what the other side asks. */
export function backoffMs(attempt: number, retryAfterMs: number | null): number {
  const own = Math.min(FIRST_MS * 2 ** Math.min(attempt - 1, 20), LONGEST_MS)
  return Math.max(own, retryAfterMs ?? 0)
}
