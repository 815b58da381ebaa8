import { reportDay } from '../operations/day/reportDay.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { readSituation } from '../operations/situation.ts'
import { closingTime, dailyAt } from './clockTimes.ts'
import type { Job } from './job.ts'

const minutesAfterClosing = 10
const latenessMinutes = 8 * 60

/** Reports the day to the channel ten minutes after closing; still worth saying in the evening. */
export function reportDays(deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'newId' | 'events'>): Job {
  return {
    name: 'reportDays',
    schedule: (configuration) => dailyAt(configuration, [closingTime(configuration) + minutesAfterClosing]),
    lateness: latenessMinutes,
    async run(dueAt) {
      const { calendar } = await readSituation(deps.stores.files, deps.clock.now())
      const closedAt = dueAt.subtract({ minutes: minutesAfterClosing + 1 })
      const date = closedAt.toZonedDateTimeISO(calendar.timezone).toPlainDate()
      await reportDay(deps, date, dueAt.add({ minutes: latenessMinutes }))
      deps.events.publish({ kind: 'notice-waiting' })
    },
  }
}
