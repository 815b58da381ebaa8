import { noteMissingPhones } from '../operations/day/watchQueue.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { endDuePauses } from '../operations/queue/resumeAgent.ts'
import { settleQueue } from '../operations/queue/settleQueue.ts'
import type { Job } from './job.ts'

/** Every minute: ends pauses whose time is over, repairs a queue that has drifted, notes phones that are missing. */
export function checkQueue(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
): Job {
  return {
    name: 'checkQueue',
    schedule: () => ['* * * * *'],
    lateness: 'state',
    async run() {
      try {
        await endDuePauses(deps)
      } finally {
        await settleQueue(deps, 'check')
      }
      await noteMissingPhones(deps, 60)
    },
  }
}
