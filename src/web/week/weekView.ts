import { Temporal } from 'temporal-polyfill'
import { formatHour, slotCount } from '../../domain/calendar/hours.ts'
import { localSlot } from '../../domain/calendar/shift.ts'
import { dateOf, mondayOf, type Weekday } from '../../domain/calendar/weekday.ts'
import { holiday, isPerson, nobody, type People, undecided } from '../../domain/people/people.ts'
import { shortName } from '../../domain/people/shortName.ts'
import { may } from '../../domain/permissions.ts'
import { type Timetable, turnAt } from '../../domain/timetable/timetable.ts'
import { whoText } from '../../messages/when.ts'
import { plainColor } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'

/** A cell as it is drawn. */
export interface CellView {
  readonly line: number
  readonly label: string
  readonly key: string
  readonly name: string
  /** The first name where that is enough. */
  readonly short: string
  readonly kind: 'person' | 'nobody' | 'holiday' | 'undecided'
  /** `rrggbb` or `rgb`; null without person. */
  readonly color: string | null
  readonly extension: string | null
  readonly isMine: boolean
  /** What is wrong with a planned cell, in words. */
  readonly drawback?: string
}

export interface SlotView {
  readonly hour: number
  readonly from: string
  readonly until: string
  readonly isPresent: boolean
  readonly cells: readonly CellView[]
}

export interface DayView {
  readonly day: Weekday
  readonly date: Temporal.PlainDate
  readonly isToday: boolean
  readonly isPast: boolean
  /** Name of the holiday, empty without one, when nobody attends that day; null on a day of service. */
  readonly closed: string | null
  readonly slots: readonly SlotView[]
}

export interface WeekView {
  readonly week: string
  readonly days: readonly DayView[]
  readonly isEditable: boolean
}

/** The timetable as one person sees it now; a retired one can only be looked at. */
export function weekView(timetable: Timetable, visit: Visit, isArchived: boolean): WeekView {
  const { timezone, now } = visit
  const today = now.toZonedDateTimeISO(timezone).toPlainDate()
  const present = localSlot(timezone, timetable.hours, now)
  const monday = Temporal.PlainDate.from(timetable.week)
  const days = timetable.days.map((day): DayView => {
    const date = dateOf(monday, day)
    const isToday = date.equals(today)
    const slots = Array.from({ length: slotCount(timetable.hours) }, (_, hour) => ({
      hour,
      from: formatHour(timetable.hours[hour] ?? 0),
      until: formatHour(timetable.hours[hour + 1] ?? 0),
      isPresent: isToday && hour === present.hour,
      cells: turnAt(timetable, day, hour).map((key, line) => cellView(timetable, visit, key, line)),
    }))
    return {
      day,
      date,
      isToday,
      isPast: Temporal.PlainDate.compare(date, today) < 0,
      closed: isClosed(slots) ? (visit.calendar.festivities.get(date.toString()) ?? '') : null,
      slots,
    }
  })
  return { week: timetable.week, days, isEditable: !isArchived && mayEdit(visit, timetable.week) }
}

function cellView(timetable: Timetable, visit: Visit, key: string, line: number): CellView {
  const { people } = visit
  const kind = kindOf(key)
  const name = nameIn(timetable, people, key, visit)
  return {
    line,
    label: timetable.lines[line] ?? '',
    key,
    name,
    short: kind === 'person' ? shortName(people, key, name) : name,
    kind,
    color: kind === 'person' ? (people.colors.get(key) ?? plainColor) : null,
    extension: people.extensions.get(key) ?? null,
    isMine: key === visit.person,
  }
}

function kindOf(key: string): CellView['kind'] {
  if (key === nobody) return 'nobody'
  if (key === holiday) return 'holiday'
  return key === undecided ? 'undecided' : 'person'
}

/** The shown name, also of people who have left since the timetable was made. */
export function nameIn(timetable: Timetable, people: People, key: string, visit: Visit): string {
  const former = isPerson(people, key) ? undefined : timetable.names.get(key)
  return former ?? whoText(visit.messages.times, people, key)
}

function isClosed(slots: readonly SlotView[]): boolean {
  const cells = slots.flatMap((slot) => slot.cells)
  return cells.length > 0 && cells.every((cell) => cell.kind === 'holiday')
}

/** True when the person may change cells of that week. */
export function mayEdit(visit: Visit, week: string): boolean {
  const settings = visit.configuration.permissions
  const isPast = week < thisWeek(visit)
  return (
    may(visit.actor, 'editTimetable', settings) &&
    (!isPast || may(visit.actor, 'editPastTimetable', settings))
  )
}

/** ISO date of the Monday of the present week. */
export function thisWeek(visit: Pick<Visit, 'now' | 'timezone'>): string {
  return mondayOf(visit.now.toZonedDateTimeISO(visit.timezone).toPlainDate()).toString()
}
