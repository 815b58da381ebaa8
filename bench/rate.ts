import { setTimeout as pass } from 'node:timers/promises'

/**
 * Does something so many times a second, whether the former ones have ended or not, and returns how long each took
 * from the moment at which it was due.
 */
export async function atRate(
  perSecond: number,
  seconds: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const millis: number[] = []
  const running: Promise<void>[] = []
  const started = performance.now()
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const dueMs = started + (index * 1000) / perSecond
    const waitMs = dueMs - performance.now()
    if (waitMs > 0) await pass(waitMs)
    running.push(
      work(index).then(() => {
        millis.push(performance.now() - dueMs)
      }),
    )
  }
  await Promise.all(running)
  return millis
}
