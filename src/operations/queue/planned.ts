import type { Shift } from '../../domain/calendar/shift.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { Files, ProgrammeReader } from '../../domain/ports/stores.ts'
import { personsOf, turnAtInstant } from '../../domain/timetable/timetable.ts'

/** Whom the timetable puts on the phone; `kept` are the last members, where it gives nobody within hours. */
export type Planned =
  | { readonly kind: 'planned'; readonly persons: readonly string[] }
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'kept'
      readonly persons: readonly string[]
      readonly reason: 'no-timetable' | 'nobody' | 'broken-timetable'
    }

/** The persons planned for a shift, null being closing time (rule of the desired queue: design §6). */
export async function plannedFor(
  shift: Shift | null,
  timezone: string,
  stores: { files: Files; programmes: ProgrammeReader },
): Promise<Planned> {
  if (!shift) return { kind: 'closed' }
  const found = await personsInTimetable(shift, timezone, stores.files)
  if (typeof found !== 'string') return { kind: 'planned', persons: found }
  const last = await stores.programmes.last()
  return { kind: 'kept', persons: last?.planned ?? [], reason: found }
}

async function personsInTimetable(
  shift: Shift,
  timezone: string,
  files: Files,
): Promise<readonly string[] | 'no-timetable' | 'nobody' | 'broken-timetable'> {
  try {
    const loaded = await files.timetable(shift.week)
    if (!loaded) return 'no-timetable'
    const persons = personsOf(turnAtInstant(loaded.value, timezone, shift.startsAt))
    return persons.length > 0 ? persons : 'nobody'
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return 'broken-timetable'
    throw error
  }
}
