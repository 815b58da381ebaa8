import type { Temporal } from 'temporal-polyfill'
import { isWeekday } from '../../domain/calendar/weekday.ts'
import type { Stores } from '../../domain/ports/stores.ts'
import type { CellPlace } from '../../domain/timetable/timetable.ts'

/** Who put the present value into a cell that has changed meanwhile, as the audit knows. */
export interface ChangedBy {
  readonly who: string
  readonly at: Temporal.Instant
}

/** Edits of one week that are looked through at most. */
const mostEdits = 10_000

/** The subject under which the audit keeps the edits of a cell: `2030-01-07 dl 0 1`. */
export function cellName({ week, day, hour, line }: CellPlace & { readonly week: string }): string {
  return `${week} ${day} ${hour} ${line}`
}

/** Who changed a cell last; null when nobody has. */
export async function lastEditor(
  { audit }: Pick<Stores, 'audit'>,
  cell: CellPlace & { readonly week: string },
): Promise<ChangedBy | null> {
  const [line] = await audit.list({ verbs: ['editSlot', 'repairSlot'], subject: cellName(cell), limit: 1 })
  return line ? { who: line.who, at: line.at } : null
}

/** The cells of a week that somebody has edited by hand since it was published, made or imported. */
export async function cellsEditedByHand(
  { audit }: Pick<Stores, 'audit'>,
  week: string,
): Promise<CellPlace[]> {
  const [renewed] = await audit.list({
    verbs: ['publishRun', 'createWeek', 'importTimetable'],
    subject: week,
    limit: 1,
  })
  const edits = await audit.list({
    verbs: ['editSlot'],
    ...(renewed && { since: renewed.at }),
    limit: mostEdits,
  })
  return edits.flatMap(({ subject }) => {
    const [of, day = '', hour, line] = subject.split(' ')
    return of === week && isWeekday(day) ? [{ day, hour: Number(hour), line: Number(line) }] : []
  })
}
