import { isMap, isSeq, type Node } from 'yaml'
import { isWeekday, type Weekday } from '../../../domain/calendar/weekday.ts'
import { holiday, nobody, undecided } from '../../../domain/people/people.ts'
import { integerOf } from './scalarText.ts'
import { entriesOf, itemsOf, sectionMap, warn, type YamlReading } from './yamlReading.ts'
import { isNothing, textOf } from './yamlSource.ts'

/** What cells are brought to: the days shown, the labels of `turns` and the number of slots in a day. */
export interface CellShape {
  readonly days: readonly Weekday[]
  readonly labels: readonly string[]
  readonly slots: number
  /** What stands in an empty cell; a timetable has `ningu` there. */
  readonly empty?: string
  /** What stands on a day that is missing; a timetable has `festiu` there. */
  readonly missing?: string
}

type Rows = string[][]

/** No helpline has so many phones; a longer row is a slip, and one of a million cells would fill the memory. */
const mostLines = 200

/**
 * The cells under `timetable`: a day that is missing there is a holiday, short rows are filled with `ningu`, and rows
 * longer than the labels add lines `L<n>`.
 */
export function readCells(
  reading: YamlReading,
  shape: CellShape,
): { lines: string[]; cells: Map<Weekday, Rows> } {
  const { empty = nobody, missing = holiday } = shape
  const found = readDays(reading, shape, empty)
  const widths = [...found.values()].flat().map((row) => row.length)
  const width = Math.max(Math.min(shape.labels.length, mostLines), ...widths)
  const lines = Array.from({ length: width }, (_, index) => shape.labels[index] ?? `L${index + 1}`)
  const cells = new Map<Weekday, Rows>()
  for (const day of shape.days) {
    const rows = found.get(day)
    const filler = rows ? fillerOf(rows.flat(), empty) : missing
    cells.set(
      day,
      Array.from({ length: shape.slots }, (_, slot) => filledRow(rows?.[slot] ?? [], filler, empty, width)),
    )
  }
  return { lines, cells }
}

function filledRow(row: readonly string[], filler: string, empty: string, width: number): string[] {
  const rest = row.length > 0 ? fillerOf(row, empty) : filler
  return Array.from({ length: width }, (_, line) => row[line] ?? rest)
}

/** A closed day stays closed in the cells that its rows lack. */
function fillerOf(cells: readonly string[], empty: string): string {
  return cells.length > 0 && cells.every((cell) => cell === holiday) ? holiday : empty
}

function readDays(reading: YamlReading, shape: CellShape, empty: string): Map<Weekday, Rows> {
  const days = new Map<Weekday, Rows>()
  for (const { key, keyNode, value } of entriesOf(reading, sectionMap(reading, 'timetable'))) {
    if (!isWeekday(key)) warn(reading, keyNode, 'weekday')
    else if (!shape.days.includes(key)) warn(reading, keyNode, 'listed-day')
    else if (value === null) days.delete(key)
    else days.set(key, readRows(reading, value, shape.slots, empty))
  }
  return days
}

/** Rows as a list, or as a map that counts from 1. */
function readRows(reading: YamlReading, day: Node, slots: number, empty: string): Rows {
  const rows: Rows = []
  for (const [index, node] of numberedRows(reading, day)) {
    if (index >= slots) warn(reading, node, 'row-of-hours')
    else rows[index] = readRow(reading, node, empty)
  }
  return Array.from(rows, (row) => row ?? [])
}

function numberedRows(reading: YamlReading, day: Node): [number, Node][] {
  if (isSeq(day)) return [...itemsOf(reading, day).entries()]
  const rows: [number, Node][] = []
  if (!isMap(day)) warn(reading, day, 'list')
  for (const { key, keyNode, value } of isMap(day) ? entriesOf(reading, day) : []) {
    const number = integerOf(key)
    if (number === null || number < 1) warn(reading, keyNode, 'row-number')
    else if (value !== null) rows.push([number - 1, value])
  }
  return rows
}

function readRow(reading: YamlReading, row: Node, empty: string): string[] {
  if (isNothing(row)) return []
  if (isSeq(row) && row.items.length <= mostLines) {
    return itemsOf(reading, row).map((cell) => readCell(reading, cell, empty))
  }
  warn(reading, row, 'row')
  return []
}

function readCell(reading: YamlReading, cell: Node, empty: string): string {
  if (isNothing(cell)) return empty
  if (isBareQuestionMark(reading, cell)) return undecided
  const key = textOf(reading.source, cell)
  if (key === null) warn(reading, cell, 'cell')
  return key || empty
}

/** A `?` without quotes, which YAML takes for the mark of a key. */
function isBareQuestionMark(reading: YamlReading, cell: Node): boolean {
  if (!isMap(cell)) return false
  const [pair, ...rest] = cell.items
  return rest.length === 0 && pair?.value === null && textOf(reading.source, pair.key) === null
}
