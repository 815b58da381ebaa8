import { firstOffered } from '../demo/home/people.ts'
import type { Alarm } from '../notify/alarm.ts'
import type { AppDependencies } from './dependencies.ts'

/** Real milliseconds. */
const firstAfterMs = 20_000
const againAfterMs = 15_000
const mostAttempts = 6

/**
 * Lets a call ring soon after the start of the demo, so that whoever watches need not wait for chance: at the phone of
 * the person that a visitor is offered first, unless it has rung by itself, or at another when that one cannot ring.
 */
export function ringSoon(deps: AppDependencies, alarm: Alarm, failed: (error: unknown) => void): () => void {
  let cancel = alarm(firstAfterMs, () => attempt(1))
  const unsubscribe = deps.events.subscribe((happening) => {
    if (happening.kind === 'call-changed' && happening.call.person === firstOffered) stop()
  })

  function stop(): void {
    cancel()
    unsubscribe()
  }

  function attempt(count: number): void {
    ring(count < mostAttempts / 2)
      .then((rang) => {
        if (rang || count === mostAttempts) stop()
        else cancel = alarm(againAfterMs, () => attempt(count + 1))
      })
      .catch(failed)
  }

  async function ring(isPreferred: boolean): Promise<boolean> {
    const { value: configuration } = await deps.stores.files.configuration()
    const { value: people } = await deps.stores.files.people()
    const extension = isPreferred ? people.extensions.get(firstOffered) : undefined
    const { queue } = configuration.pbx
    const emulated = await deps.pbx.emulate({ queue, ...(extension && { extension }) })
    return emulated.kind === 'ringing'
  }

  return stop
}
