import type { Happening } from '../domain/events.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { settleQueue } from '../operations/queue/settleQueue.ts'
import { readSituation } from '../operations/situation.ts'

/** Brings the queue along when the present shift's timetable, or the people in it, have changed. */
export function followTimetable(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  subscribe: (listener: (happening: Happening) => void) => () => void,
  failed: (error: unknown) => void,
): () => void {
  return subscribe((happening) => {
    settleIfConcerned(deps, happening).catch(failed)
  })
}

async function settleIfConcerned(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  happening: Happening,
): Promise<void> {
  if (happening.kind === 'people-changed' || happening.kind === 'file-changed') {
    await settleQueue(deps, 'timetable')
    return
  }
  if (happening.kind !== 'cell-edited' && happening.kind !== 'timetable-created') return
  const { shift } = await readSituation(deps.stores.files, deps.clock.now())
  if (!shift || shift.week !== happening.week) return
  // Of the day only: the week's own hours may differ from the configured ones, by which the shift is counted.
  if (happening.kind === 'cell-edited' && shift.day !== happening.day) return
  await settleQueue(deps, 'timetable')
}
