import type { Happening } from '../domain/events.ts'
import type { Pause } from '../domain/queue/queue.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { endDuePauses } from '../operations/queue/resumeAgent.ts'

/**
 * Resumes paused agents at the second their time is over, rather than at the next minute's check. Returns what
 * stops it; `failed` gets the cause when the exchange did not answer, and the check tries again.
 */
export async function watchPauseEnds(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  subscribe: (listener: (happening: Happening) => void) => () => void,
  failed: (error: unknown) => void,
): Promise<() => void> {
  const alarms = new Map<string, () => void>()

  function watch(pause: Pause): void {
    if (!pause.until) return
    alarms.set(
      pause.id,
      deps.clock.wakeAt(pause.until, () => {
        alarms.delete(pause.id)
        endDuePauses(deps).catch(failed)
      }),
    )
  }

  const unsubscribe = subscribe((happening) => {
    if (happening.kind === 'agent-paused') watch(happening.pause)
    if (happening.kind !== 'agent-resumed') return
    alarms.get(happening.pause.id)?.()
    alarms.delete(happening.pause.id)
  })
  for (const pause of await deps.stores.pauses.open()) watch(pause)
  return () => {
    unsubscribe()
    for (const cancel of alarms.values()) cancel()
  }
}
