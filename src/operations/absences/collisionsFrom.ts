import type { Absence } from '../../domain/absences/absence.ts'
import { type Collision, collisionsIn } from '../../domain/absences/collisions.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Situation } from '../situation.ts'
import { timetablesFrom } from '../timetable/timetablesFrom.ts'

/**
 * All absences of which it is known in which weeks they are: a day off without date is of the week that its file was
 * written for, which the file does not tell.
 */
export async function placedAbsences(files: Files): Promise<Absence[]> {
  const { value: daysOff } = await files.daysOff()
  return [
    ...(await files.absencesIn('weekly')).value,
    ...(await files.absencesIn('oneshot')).value,
    ...daysOff.filter((dayOff) => dayOff.date !== null),
  ]
}

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
    const found = collisionsIn(value, inSlotsOf(absences, configuration.hours, value.hours), today.toString())
    collisions.push(...found.filter(({ slot }) => slot.date !== today.toString() || slot.until > time))
  }
  return collisions
}
