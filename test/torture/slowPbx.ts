import { DomainError } from '../../src/domain/errors.ts'
import type { Pbx } from '../../src/domain/ports/pbx.ts'
import { between, type Random } from '../../src/pbx/fake/random.ts'

/** An exchange whose answers take their time, in any order, and sometimes do not come. */
export interface SlowPbx extends Pbx {
  /** How many answers did not come. */
  failures(): number
  /** From now on every answer comes. */
  heal(): void
}

/** `failing` is the probability that an answer does not come; what was asked may have been done all the same. */
export function slowPbx(pbx: Pbx, chance: Random, failing: number): SlowPbx {
  let isFailing = true
  let failed = 0

  async function answer<T>(work: () => Promise<T>): Promise<T> {
    await turns(between(chance, 0, 4))
    const fails = chance.next() < failing && isFailing
    const isDone = chance.next() < 0.5
    if (!fails) return work()
    failed += 1
    if (isDone) await work()
    throw new DomainError('pbx-unreachable')
  }

  return {
    ...pbx,
    queue: (queue) => answer(() => pbx.queue(queue)),
    add: (queue, extension) => answer(() => pbx.add(queue, extension)),
    remove: (queue, extension) => answer(() => pbx.remove(queue, extension)),
    pause: (queue, extension) => answer(() => pbx.pause(queue, extension)),
    resume: (queue, extension) => answer(() => pbx.resume(queue, extension)),
    setQueue: (queue, members) => answer(() => pbx.setQueue(queue, members)),
    failures: () => failed,
    heal() {
      isFailing = false
    },
  }
}

/** Lets others have their turn on the event loop so many times. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}
