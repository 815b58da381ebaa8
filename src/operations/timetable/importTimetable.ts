import { isWeekName, mondayOf } from '../../domain/calendar/weekday.ts'
import { isPerson, isPlaceholder, nobody } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { logTime } from '../../domain/timetable/editCell.ts'
import { type CellPlace, cellAt, type Timetable } from '../../domain/timetable/timetable.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'

export type ImportOutcome =
  | {
      readonly kind: 'imported'
      readonly week: string
      /** True when the week had a timetable before. */
      readonly replaced: boolean
      /** Cells that are otherwise than before; 0 for a new week. */
      readonly differences: number
      /** Cells with nobody, and keys that are no person here. */
      readonly empty: number
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-week'; readonly week: string }
  | { readonly kind: 'past-week' }
  | { readonly kind: 'week-exists'; readonly week: string; readonly differences: number }

/**
 * Puts a timetable from elsewhere in its week. A week that has one is only replaced when `replace` says so; the
 * refusal tells in how many cells they differ. Throws `file-malformed` while the week's file is broken.
 */
export async function importTimetable(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: { readonly timetable: Timetable; readonly replace: boolean },
): Promise<ImportOutcome> {
  const now = deps.clock.now()
  const { timetable, replace } = request
  const { week } = timetable
  if (!isWeekName(week)) return { kind: 'bad-week', week }
  const outcome = await deps.stores.save(async (tx): Promise<ImportOutcome> => {
    const situation = await readSituation(tx.files, now)
    const refusal = refuse(actor, week, situation)
    if (refusal) return refusal
    const before = await tx.files.timetable(week)
    const differences = before ? differentCells(before.value, timetable).length : 0
    if (before && !replace) return { kind: 'week-exists', week, differences }
    // The line of an upload as existing readers know it ends in a blank (facts §3.5).
    const log = [...timetable.log, `${logTime(now)}: ${actor.name} ha pujat ${week} `]
    await tx.files.replaceTimetable(before, { ...timetable, log })
    const was = before ? `${differences} cells differ` : ''
    await tx.audit.append(auditLine(actor, now, 'importTimetable', week, was, ''))
    const keys = keysIn(timetable)
    return {
      kind: 'imported',
      week,
      replaced: before !== null,
      differences,
      empty: keys.filter((key) => key === nobody).length,
      unknown: [...new Set(keys)].filter((key) => !isPlaceholder(key) && !isPerson(situation.people, key)),
    }
  })
  if (outcome.kind === 'imported') deps.events.publish({ kind: 'timetable-created', week, by: actor.name })
  return outcome
}

function refuse(actor: Actor, week: string, situation: Situation): ImportOutcome | null {
  const { permissions, timezone } = situation.configuration
  if (!may(actor, 'createTimetable', permissions)) return { kind: 'not-allowed' }
  const thisWeek = mondayOf(situation.now.toZonedDateTimeISO(timezone).toPlainDate()).toString()
  if (week < thisWeek && !may(actor, 'editPastTimetable', permissions)) return { kind: 'past-week' }
  return null
}

/** The places that hold somebody else, or exist in one of both only. */
export function differentCells(before: Timetable, after: Timetable): CellPlace[] {
  const seen = new Set<string>()
  const places: CellPlace[] = []
  for (const place of [...placesIn(before), ...placesIn(after)]) {
    const name = `${place.day} ${place.hour} ${place.line}`
    if (seen.has(name)) continue
    seen.add(name)
    if (cellAt(before, place) !== cellAt(after, place)) places.push(place)
  }
  return places
}

function placesIn(timetable: Timetable): CellPlace[] {
  const places: CellPlace[] = []
  for (const [day, rows] of timetable.cells) {
    for (const [hour, row] of rows.entries()) {
      for (const line of row.keys()) places.push({ day, hour, line })
    }
  }
  return places
}

function keysIn(timetable: Timetable): string[] {
  return placesIn(timetable).map((place) => cellAt(timetable, place) ?? nobody)
}
