import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { Weekday } from '../../../domain/calendar/weekday.ts'
import { type CellGrid, turnAt } from '../../../domain/timetable/timetable.ts'
import { isSame } from './sameValue.ts'
import { quoted } from './scalarText.ts'
import { inPlaceOf, type Splice, spliced } from './textSplice.ts'
import { type CellText, freshRow, freshRows } from './timetableText.ts'
import { withEntry } from './yamlEdit.ts'
import { inFlow, named } from './yamlRender.ts'
import { openYaml, pairOf, valueAt, type YamlSource } from './yamlSource.ts'

interface ChangedTurn {
  readonly day: Weekday
  readonly hour: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * The text with the changed cells of timetables of one shape. A cell that the file has is replaced where it stands;
 * where a legacy file has none, its row, or else its day, is written.
 */
export function patchCells(
  text: string,
  before: CellGrid,
  after: CellGrid,
  cellText: CellText = quoted,
): string {
  const source = openYaml(text, '')
  const splices: Splice[] = []
  const withoutRow: ChangedTurn[] = []
  for (const turn of changedTurns(before, after)) {
    const row = rowOf(source, turn)
    if (row === null) withoutRow.push(turn)
    else splices.push(...turnSplices(text, row, turn, cellText))
  }
  let patched = spliced(text, splices)
  for (const turn of withoutRow) patched = withRow(patched, turn, after, cellText)
  return patched
}

function changedTurns(before: CellGrid, after: CellGrid): ChangedTurn[] {
  const turns: ChangedTurn[] = []
  for (const [day, rows] of after.cells) {
    for (const [hour, row] of rows.entries()) {
      const old = turnAt(before, day, hour)
      if (!isSame(old, row)) turns.push({ day, hour, before: old, after: row })
    }
  }
  return turns
}

/** The row as it stands in the file, which may be an alias or nothing; null when there is none to replace. */
function rowOf(source: YamlSource, turn: ChangedTurn): Node | null {
  const timetable = valueAt(source, source.root, 'timetable')
  const day = isMap(timetable) ? pairOf(source, timetable, turn.day)?.value : null
  if (!isSeq(day)) return rowOfMap(source, day, turn)
  const row: unknown = day.items[turn.hour]
  return isNode(row) ? row : null
}

function rowOfMap(source: YamlSource, day: unknown, turn: ChangedTurn): Node | null {
  const row = isMap(day) ? pairOf(source, day, String(turn.hour + 1))?.value : null
  return isSeq(row) ? row : null
}

function turnSplices(text: string, row: Node, turn: ChangedTurn, cellText: CellText): Splice[] {
  const whole = [inPlaceOf(text, row, inFlow(freshRow(turn.after, cellText)))]
  const splices: Splice[] = []
  for (const [line, key] of turn.after.entries()) {
    if (key === turn.before[line]) continue
    const cell: unknown = isSeq(row) ? row.items[line] : null
    if (!isScalar(cell)) return whole
    splices.push(inPlaceOf(text, cell, cellText(key)))
  }
  return splices
}

function withRow(text: string, turn: ChangedTurn, after: CellGrid, cellText: CellText): string {
  const source = openYaml(text, '')
  const timetable = valueAt(source, source.root, 'timetable')
  const day = isMap(timetable) ? valueAt(source, timetable, turn.day) : null
  if (isMap(day)) {
    return withEntry(
      text,
      ['timetable', turn.day],
      named(String(turn.hour + 1), freshRow(turn.after, cellText)),
    )
  }
  return withEntry(text, ['timetable'], named(turn.day, freshRows(after.cells.get(turn.day) ?? [], cellText)))
}
