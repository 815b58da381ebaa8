import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { dateText } from '../../messages/when.ts'
import type { Visit } from '../visit.ts'
import { thisWeek } from '../week/weekView.ts'
import { DialogHead } from './dialog.tsx'
import { weekName } from './timetable.tsx'

const weeksOffered = 10

/** Asks which week to make and with whom in it. */
export function NewWeek(frame: { visit: Visit; weeks: readonly string[]; wanted: string | null }): VNode {
  const { visit, weeks, wanted } = frame
  const { newWeek } = visit.messages.web
  const missing = missingWeeks(visit, weeks, wanted)
  const latest = weeks.at(-1)
  return (
    <section>
      <DialogHead visit={visit} title={newWeek.title} />
      {missing.length === 0 ? (
        <p>{newWeek.noneLeft}</p>
      ) : (
        <form class="fields" hx-post="/timetable" hx-swap="none" hx-sync="drop">
          <label>
            {newWeek.week}
            <select name="week" autofocus>
              {missing.map((week) => (
                <option key={week} value={week} selected={week === wanted}>
                  {weekName(visit, week)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {newWeek.cells}
            <select name="copyOf">
              <option value="">{newWeek.empty}</option>
              {[...weeks].reverse().map((week) => (
                <option key={week} value={week} selected={week === latest}>
                  {newWeek.copyOf(
                    visit.messages.times.weekOf(
                      dateText(visit.messages.times, Temporal.PlainDate.from(week)),
                    ),
                  )}
                </option>
              ))}
            </select>
          </label>
          <div class="actions">
            <button type="submit" class="primary">
              {newWeek.create}
            </button>
            <button type="button" data-closes-dialog>
              {visit.messages.web.cancel}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

function missingWeeks(visit: Visit, weeks: readonly string[], wanted: string | null): string[] {
  const first = Temporal.PlainDate.from(thisWeek(visit))
  const coming = Array.from({ length: weeksOffered }, (_, index) => first.add({ weeks: index }).toString())
  const offered = wanted === null || coming.includes(wanted) ? coming : [wanted, ...coming]
  return offered.filter((week) => !weeks.includes(week))
}
