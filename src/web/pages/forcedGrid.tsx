import type { VNode } from 'preact'
import { formatHour, slotCount } from '../../domain/calendar/hours.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import { type ForcedTurns, free } from '../../domain/forcedTurns/forcedTurns.ts'
import { nobody } from '../../domain/people/people.ts'
import { shortName } from '../../domain/people/shortName.ts'
import { turnAt } from '../../domain/timetable/timetable.ts'
import { whoText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import { colorClass, plainColor } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import { opensDialog } from './hypertext.ts'

export interface ForcedGridFrame {
  readonly visit: Visit
  readonly forced: ForcedTurns
  readonly isEditable: boolean
}

/** The forced turns: a table where there is room, a list by day on a phone. */
export function ForcedGrid(frame: ForcedGridFrame): VNode {
  const { visit, forced } = frame
  const hours = Array.from({ length: slotCount(forced.hours) }, (_, hour) => hour)
  const dayName = (day: Weekday) => capitalised(visit.messages.times.weekday(day))
  const limit = (index: number) => formatHour(forced.hours[index] ?? 0)
  return (
    <>
      <table class="week-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{visit.messages.web.timetable.hours}</span>
            </th>
            {forced.days.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">
                <span>{limit(hour)}</span>
                <span class="muted until">{limit(hour + 1)}</span>
              </th>
              {forced.days.map((day) => (
                <td key={day} class="day">
                  <Turn {...frame} day={day} hour={hour} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="week-list">
        {forced.days.map((day) => (
          <section key={day} class="day">
            <h2 class="day-head">{dayName(day)}</h2>
            {hours.map((hour) => (
              <div key={hour} class="slot">
                <h3>
                  {limit(hour)}–{limit(hour + 1)}
                </h3>
                <Turn {...frame} day={day} hour={hour} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function Turn(frame: ForcedGridFrame & { day: Weekday; hour: number }): VNode {
  const { forced, day, hour } = frame
  return (
    <ul class="cells">
      {turnAt(forced, day, hour).map((key, line) => (
        <li key={line}>
          <Wish {...frame} line={line} wished={key} />
        </li>
      ))}
    </ul>
  )
}

function Wish(frame: ForcedGridFrame & { day: Weekday; hour: number; line: number; wished: string }): VNode {
  const { visit, forced, isEditable, day, hour, line, wished } = frame
  const { timetable } = visit.messages.web
  const label = forced.lines[line] ?? ''
  const name = forcedName(visit, wished)
  const isPerson = wished !== free && wished !== nobody
  const color = isPerson ? colorClass(visit.people.colors.get(wished) ?? plainColor) : ''
  const kind = isPerson ? 'person' : wished === nobody ? 'nobody' : 'free'
  const isMine = wished === visit.person
  const classes = ['chip', kind, isMine ? 'mine' : '', color].filter(Boolean).join(' ')
  const content = (
    <>
      <span class="line" aria-hidden="true">
        {label.replace(/^L/, '')}
      </span>
      <span class="name wide">{name}</span>
      <span class="name short">{isPerson ? shortName(visit.people, wished, name) : name}</span>
    </>
  )
  const hint = wished === free ? undefined : name
  if (!isEditable) {
    return (
      <span class={classes} data-hint={hint}>
        <span class="unseen">{timetable.cell(label, name)}</span>
        <span class="seen" aria-hidden="true">
          {content}
        </span>
      </span>
    )
  }
  return (
    <button
      type="button"
      class={classes}
      data-hint={hint}
      data-cell={`${day}/${hour}/${line}`}
      aria-label={timetable.changeCell(label, name)}
      aria-haspopup="dialog"
      {...opensDialog(`/forced/${day}/${hour}/${line}`)}
    >
      {content}
    </button>
  )
}

/** Who is wished: a name, `free`, or `empty` where the turn is kept so. */
export function forcedName({ messages, people }: Visit, key: string): string {
  return key === nobody ? messages.forced.keepEmpty : whoText(messages.times, people, key)
}
