import { setTimeout as pass } from 'node:timers/promises'

const lookEveryMs = 15

/** Resolves with what `probe` returns as soon as that is neither null, undefined nor false; rejects after the time-out. */
export async function until<T>(
  what: string,
  probe: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await probe()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms: ${what}`)
    await pass(lookEveryMs)
  }
}
