import type { Shift } from '../../domain/calendar/shift.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { Files, ProgrammeReader } from '../../domain/ports/stores.ts'
import { personsOf, turnAtInstant } from '../../domain/timetable/timetable.ts'

/** Longer than any holidays; who attended before that has nothing to do with it any more. */
const lookBackHours = 14 * 24

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
  return { kind: 'kept', persons: await lastPlanned(stores.programmes, shift), reason: found }
}

/** Whom the queue had last; after a closing, those before it: within hours nobody is worse than the wrong ones. */
async function lastPlanned(programmes: ProgrammeReader, shift: Shift): Promise<readonly string[]> {
  const last = await programmes.last()
  if (!last || last.planned.length > 0) return last?.planned ?? []
  const recent = await programmes.during(shift.startsAt.subtract({ hours: lookBackHours }), shift.startsAt)
  return recent.findLast(({ planned }) => planned.length > 0)?.planned ?? []
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
