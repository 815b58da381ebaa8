import type { Absence } from '../../domain/absences/absence.ts'
import { type Collision, collisionsIn } from '../../domain/absences/collisions.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Situation } from '../situation.ts'
import { timetablesFrom } from '../timetable/timetablesFrom.ts'

/** The shifts from today on, in published timetables, that absences collide with. */
export async function collisionsFrom(
  files: Files,
  { now, configuration }: Situation,
  absences: readonly Absence[],
): Promise<Collision[]> {
  if (absences.length === 0) return []
  const today = now.toZonedDateTimeISO(configuration.timezone).toPlainDate()
  const collisions: Collision[] = []
  for (const { value } of await timetablesFrom(files, today)) {
    collisions.push(...collisionsIn(value, absences, today.toString()))
  }
  return collisions
}
