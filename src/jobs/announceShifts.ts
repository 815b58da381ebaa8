import { nextShift } from '../domain/calendar/shift.ts'
import { announceShift } from '../operations/day/announceShift.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { readSituation } from '../operations/situation.ts'
import { dailyAt, slotStarts } from './clockTimes.ts'
import type { Job } from './job.ts'

const minutesBefore = 5
const latenessMinutes = 4

/** Announces each shift five minutes before it begins; later than four minutes it is no longer said (design §4). */
export function announceShifts(deps: Pick<Dependencies, 'stores' | 'clock' | 'newId' | 'events'>): Job {
  return {
    name: 'announceShifts',
    schedule: (configuration) =>
      dailyAt(
        configuration,
        slotStarts(configuration).map((start) => start - minutesBefore),
      ),
    lateness: latenessMinutes,
    async run(dueAt) {
      const { calendar } = await readSituation(deps.stores.files, deps.clock.now())
      const shift = nextShift(calendar, dueAt)
      // On a holiday the next shift is on another day: there is nothing to announce now.
      if (!shift || shift.startsAt.since(dueAt).total('minutes') > minutesBefore) return
      await announceShift(deps, shift, minutesBefore, dueAt.add({ minutes: latenessMinutes + 1 }))
      deps.events.publish({ kind: 'notice-waiting' })
    },
  }
}
