import type { Absence } from '../../domain/absences/absence.ts'
import { type Collision, collisionsIn } from '../../domain/absences/collisions.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Situation } from '../situation.ts'
import { timetablesFrom } from '../timetable/timetablesFrom.ts'

/** The shifts that are not over, in published timetables, that absences collide with. */
export async function collisionsFrom(
  files: Files,
  { now, configuration }: Situation,
  absences: readonly Absence[],
): Promise<Collision[]> {
  if (absences.length === 0) return []
  const local = now.toZonedDateTimeISO(configuration.timezone)
  const today = local.toPlainDate()
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const collisions: Collision[] = []
  for (const { value } of await timetablesFrom(files, today)) {
    const found = collisionsIn(value, absences, today.toString())
    collisions.push(...found.filter(({ slot }) => slot.date !== today.toString() || slot.until > time))
  }
  return collisions
}
