import type { VNode } from 'preact'
import { dateText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import type { Visit } from '../visit.ts'
import type { DayView, SlotView, WeekView } from '../week/weekView.ts'
import { Cell } from './cell.tsx'
import { redrawnOn } from './hypertext.ts'

interface WeekFrame {
  readonly visit: Visit
  readonly week: WeekView
}

/** The week: a table where there is room, a list by day on a phone. */
export function Week({ visit, week }: WeekFrame): VNode {
  return (
    <div id="week" {...redrawnOn(['timetable', 'people'], `/timetable/${week.week}/grid`)}>
      <WeekTable visit={visit} week={week} />
      <WeekList visit={visit} week={week} />
    </div>
  )
}

/** The week to be looked at, in both shapes; it stays as it is. */
export function WeekGrid({ visit, week }: WeekFrame): VNode {
  return (
    <>
      <WeekTable visit={visit} week={week} />
      <WeekList visit={visit} week={week} />
    </>
  )
}

function WeekTable({ visit, week }: WeekFrame): VNode {
  const { timetable } = visit.messages.web
  const [anyDay] = week.days
  return (
    <table class="week-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{timetable.hours}</span>
          </th>
          {week.days.map((day) => (
            <th key={day.day} scope="col" class={dayClass(day)}>
              <DayName visit={visit} day={day} date={String(day.date.day)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(anyDay?.slots ?? []).map((slot) => (
          <tr key={slot.hour}>
            <th scope="row">
              <span>{slot.from}</span>
              <span class="muted until">{slot.until}</span>
              {isPresent(week, slot.hour) && (
                <div class="row-now">
                  <Now visit={visit} />
                </div>
              )}
            </th>
            {week.days.map((day) => (
              <TableSlot key={day.day} visit={visit} week={week} day={day} hour={slot.hour} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayName({ visit, day, date }: { visit: Visit; day: DayView; date: string }): VNode {
  const { times, web } = visit.messages
  return (
    <>
      <span class="day-name">{capitalised(times.weekday(day.day))}</span>{' '}
      <span class="muted date">{date}</span>
      {day.isToday && <span class="tag">{web.timetable.today}</span>}
    </>
  )
}

function isPresent(week: WeekView, hour: number): boolean {
  return week.days.some((day) => day.slots[hour]?.isPresent)
}

function Now({ visit }: { visit: Visit }): VNode {
  return <b class="tag now">{visit.messages.web.timetable.now}</b>
}

function dayClass(day: DayView): string {
  if (day.isToday) return 'day today'
  return day.isPast ? 'day past' : 'day'
}

function TableSlot(frame: WeekFrame & { day: DayView; hour: number }): VNode | null {
  const { visit, week, day, hour } = frame
  if (day.closed !== null) {
    if (hour > 0) return null
    return (
      <td rowSpan={day.slots.length} class={`${dayClass(day)} closed`}>
        <Closed visit={visit} day={day} />
      </td>
    )
  }
  const slot = day.slots[hour]
  if (!slot) return <td />
  return (
    <td class={slot.isPresent ? `${dayClass(day)} present` : dayClass(day)}>
      <Cells visit={visit} week={week} day={day} slot={slot} />
    </td>
  )
}

function Closed({ visit, day }: { visit: Visit; day: DayView }): VNode {
  return (
    <p class="muted">
      {visit.messages.web.timetable.closed}
      {day.closed && <strong>{day.closed}</strong>}
    </p>
  )
}

function Cells({ visit, week, day, slot }: WeekFrame & { day: DayView; slot: SlotView }): VNode {
  return (
    <>
      {slot.isPresent && <span class="unseen">{visit.messages.web.timetable.now}</span>}
      <ul class="cells">
        {slot.cells.map((cell) => (
          <li key={cell.line}>
            <Cell visit={visit} week={week} day={day} slot={slot} cell={cell} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Today first, then the days to come, then those that are over; my shifts above all. */
function WeekList({ visit, week }: WeekFrame): VNode {
  const today = week.days.filter((day) => day.isToday)
  const coming = week.days.filter((day) => !day.isToday && !day.isPast)
  const past = week.days.filter((day) => day.isPast)
  return (
    <div class="week-list">
      <Mine visit={visit} week={week} />
      {[...today, ...coming, ...past].map((day) => (
        <section key={day.day} class={dayClass(day)}>
          <h2 class="day-head">
            <DayName visit={visit} day={day} date={dateText(visit.messages.times, day.date)} />
          </h2>
          {day.closed === null ? (
            day.slots.map((slot) => (
              <div key={slot.hour} class={slot.isPresent ? 'slot present' : 'slot'}>
                <h3>
                  {slot.from}–{slot.until} {slot.isPresent && <Now visit={visit} />}
                </h3>
                <Cells visit={visit} week={week} day={day} slot={slot} />
              </div>
            ))
          ) : (
            <Closed visit={visit} day={day} />
          )}
        </section>
      ))}
    </div>
  )
}

function Mine({ visit, week }: WeekFrame): VNode {
  const { times, web } = visit.messages
  const shifts = week.days.flatMap((day) =>
    day.slots.flatMap((slot) =>
      slot.cells.filter((cell) => cell.isMine).map((cell) => ({ day, slot, cell })),
    ),
  )
  return (
    <section class="my-shifts">
      <h2>{web.timetable.mine}</h2>
      {shifts.length === 0 && <p class="muted">{web.timetable.noneMine}</p>}
      <ul>
        {shifts.map(({ day, slot, cell }) => (
          <li key={`${day.day}${slot.hour}${cell.line}`} class={day.isPast ? 'past' : ''}>
            <span>{capitalised(day.isToday ? web.timetable.today : times.weekday(day.day))}</span>
            <strong>
              {slot.from}–{slot.until}
            </strong>
            <span class="muted">{cell.label}</span>
            {slot.isPresent && <Now visit={visit} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
