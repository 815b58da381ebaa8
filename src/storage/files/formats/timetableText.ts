import { formatHour } from '../../../domain/calendar/hours.ts'
import type { CellGrid, Timetable } from '../../../domain/timetable/timetable.ts'
import { numberText, quoted } from './scalarText.ts'
import {
  blockList,
  blockMap,
  entryText,
  type Fresh,
  type FreshEntry,
  flowList,
  keyed,
  named,
} from './yamlRender.ts'

/** The text of a week's file that does not exist yet. */
export function newTimetableText(timetable: Timetable): string {
  return timetableSections(timetable)
    .filter((section) => section.key !== 'cost' || timetable.cost !== null)
    .map((section) => `${entryText(section, '', '\n')}\n`)
    .join('')
}

/** The entries of a timetable's file, always the same ones in the order in which the original writes them. */
export function timetableSections(timetable: Timetable): FreshEntry[] {
  const { overload, penalties, log, cost: total } = timetable
  return [
    named('week', quoted(timetable.week)),
    named('days', flowList(timetable.days)),
    named('hours', flowList(timetable.hours.map((hour) => quoted(formatHour(hour))))),
    named('turns', flowList(timetable.lines.map(quoted))),
    named('timetable', freshCells(timetable)),
    named('overload', blockMap([...overload].map(([key, turns]) => keyed(key, numberText(turns))))),
    named(
      'penalties',
      blockList(penalties.map(({ cost, text }) => flowList([numberText(cost), quoted(text)]))),
    ),
    named('cost', total === null ? 'null' : numberText(total)),
    named('log', blockList(log.map(quoted))),
    named('colors', copyOf(timetable.colors)),
    named('extensions', copyOf(timetable.extensions)),
    named('names', copyOf(timetable.names)),
  ]
}

/** How a cell is written. */
export type CellText = (key: string) => string

/** The days of a timetable with their rows. */
export function freshCells({ cells }: CellGrid, cellText: CellText = quoted): Fresh {
  return blockMap([...cells].map(([day, rows]) => named(day, freshRows(rows, cellText))))
}

/** The rows of a day. */
export function freshRows(rows: readonly (readonly string[])[], cellText: CellText = quoted): Fresh {
  return blockList(rows.map((row) => freshRow(row, cellText)))
}

/** The cells of a slot in one line. */
export function freshRow(row: readonly string[], cellText: CellText): Fresh {
  return flowList(row.map(cellText))
}

/** A copy of one of the people's maps. */
function copyOf(map: ReadonlyMap<string, string>): Fresh {
  return blockMap([...map].map(([key, value]) => keyed(key, quoted(value))))
}
