import type { Dependencies } from '../operations/dependencies.ts'
import { announceShifts } from './announceShifts.ts'
import { checkQueue } from './checkQueue.ts'
import type { Job } from './job.ts'
import { programShifts } from './programShifts.ts'
import { reportDays } from './reportDays.ts'
import { retireWeeks } from './retireWeeks.ts'

/** Everything that Tomàtic does by the clock, in the order in which what is due in one minute runs. */
export function allJobs(deps: Dependencies): Job[] {
  return [programShifts(deps), announceShifts(deps), checkQueue(deps), reportDays(deps), retireWeeks(deps)]
}
