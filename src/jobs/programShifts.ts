import type { Dependencies } from '../operations/dependencies.ts'
import { endDuePauses } from '../operations/queue/resumeAgent.ts'
import { settleQueue } from '../operations/queue/settleQueue.ts'
import { closingTime, dailyAt, slotStarts } from './clockTimes.ts'
import type { Job } from './job.ts'

/** Programs the queue when a shift begins, and empties it at closing. */
export function programShifts(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
): Job {
  return {
    name: 'programShifts',
    schedule: (configuration) =>
      dailyAt(configuration, [...slotStarts(configuration), closingTime(configuration)]),
    lateness: 'state',
    async run() {
      try {
        await endDuePauses(deps)
      } finally {
        await settleQueue(deps, 'shift')
      }
    },
  }
}
