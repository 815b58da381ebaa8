import { Temporal } from 'temporal-polyfill'
import { absenceSources } from '../../domain/absences/absence.ts'
import { instantAt } from '../../domain/calendar/shift.ts'
import { dateOf } from '../../domain/calendar/weekday.ts'
import { free } from '../../domain/forcedTurns/forcedTurns.ts'
import { nobody } from '../../domain/people/people.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Files, Saving } from '../../domain/ports/stores.ts'
import { editCell } from '../../domain/timetable/editCell.ts'
import { type CellPlace, placesOf, type Timetable } from '../../domain/timetable/timetable.ts'
import { auditLine } from '../audit.ts'
import { rescored } from '../planner/rescored.ts'
import type { Situation } from '../situation.ts'
import { timetablesFrom } from '../timetable/timetablesFrom.ts'

/** What of a person is in other files than that of the people (facts §9 row 36). */
export interface LeftBehind {
  /** Lines in the busy files. */
  readonly absences: number
  readonly forcedTurns: number
  /** Cells of shifts that have not begun. */
  readonly cells: readonly (CellPlace & { readonly week: string })[]
}

/** True when nothing of the person is anywhere else. */
export function isNothing({ absences, forcedTurns, cells }: LeftBehind): boolean {
  return absences === 0 && forcedTurns === 0 && cells.length === 0
}

/** What a person leaves behind, or has left; works inside and outside a unit of work. */
export async function leftBehind(files: Files, person: string, situation: Situation): Promise<LeftBehind> {
  let absences = 0
  for (const source of absenceSources) {
    const { value, warnings } = await files.absencesIn(source)
    absences += value.filter((absence) => absence.person === person).length
    // Lines of whoever is unknown already are skipped, which is told with their name.
    absences += warnings.filter((one) => one.expected === 'known-person' && one.found === person).length
  }
  const { value: forced } = await files.forcedTurns()
  const today = situation.now.toZonedDateTimeISO(situation.configuration.timezone).toPlainDate()
  const cells: (CellPlace & { week: string })[] = []
  for (const { value } of await timetablesFrom(files, today)) {
    for (const place of comingPlaces(value, person, situation)) cells.push({ week: value.week, ...place })
  }
  return { absences, forcedTurns: placesOf(forced, person).length, cells }
}

/**
 * Removes what a person leaves behind: lines of the busy files go, forced turns become free, and in shifts that have
 * not begun nobody is there any more. Throws `file-malformed` while one of these files is broken.
 */
export async function cleanAway(
  tx: Saving,
  actor: Actor,
  person: string,
  situation: Situation,
): Promise<LeftBehind> {
  const left = await leftBehind(tx.files, person, situation)
  for (const source of absenceSources) {
    await tx.files.replaceAbsences(source, await tx.files.absencesIn(source), person, [])
  }
  await freeForcedTurns(tx, person)
  for (const week of new Set(left.cells.map((cell) => cell.week))) {
    await emptyCells(tx, actor, person, week, situation)
  }
  const { absences, forcedTurns, cells } = left
  const text = `${absences} absences, ${forcedTurns} forced turns, ${cells.length} shifts`
  await tx.audit.append(auditLine(actor, situation.now, 'cleanPerson', person, text))
  return left
}

async function freeForcedTurns(tx: Saving, person: string): Promise<void> {
  const loaded = await tx.files.forcedTurns()
  if (placesOf(loaded.value, person).length === 0) return
  const cells = new Map(
    [...loaded.value.cells].map(([day, rows]) => [
      day,
      rows.map((row) => row.map((key) => (key === person ? free : key))),
    ]),
  )
  await tx.files.replaceForcedTurns(loaded, { ...loaded.value, cells })
}

async function emptyCells(
  tx: Saving,
  actor: Actor,
  person: string,
  week: string,
  situation: Situation,
): Promise<void> {
  const loaded = await tx.files.timetable(week)
  if (!loaded) return
  const { now, people } = situation
  const rules = { people, busy: new Map(), maxNobodies: Number.POSITIVE_INFINITY, confirmed: true }
  let timetable = loaded.value
  for (const place of comingPlaces(timetable, person, situation)) {
    const edit = { ...place, from: person, to: nobody }
    const edited = editCell(timetable, edit, rules, { name: actor.name, now })
    if (edited.kind === 'edited') timetable = edited.timetable
  }
  await tx.files.replaceTimetable(loaded, await rescored(tx.files, timetable))
}

/** The cells of a person in shifts that have not begun. */
function comingPlaces(timetable: Timetable, person: string, { now, configuration }: Situation): CellPlace[] {
  const monday = Temporal.PlainDate.from(timetable.week)
  return placesOf(timetable, person).filter(({ day, hour }) => {
    const minute = timetable.hours[hour] ?? 0
    const start = instantAt(configuration.timezone, dateOf(monday, day), minute)
    return Temporal.Instant.compare(now, start) < 0
  })
}
