import { theClock } from '../domain/permissions.ts'
import { retireTimetables } from '../operations/credit/retireTimetables.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { Job } from './job.ts'

/** Puts the timetables of weeks long past away every day, at the time of the original (facts §3.7). */
export function retireWeeks(deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>): Job {
  return {
    name: 'retireWeeks',
    schedule: () => ['52 13 * * *'],
    lateness: 'state',
    async run() {
      await retireTimetables(deps, theClock, { week: null })
    },
  }
}
