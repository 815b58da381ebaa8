import type { Absence } from '../../domain/absences/absence.ts'
import { type BusyTable, busyTable } from '../../domain/absences/busyTable.ts'
import { type HourLimits, slotCount } from '../../domain/calendar/hours.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { FileProblem } from '../../domain/errors.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type BusyWeekOutcome =
  | {
      readonly kind: 'busy-week'
      readonly week: string
      readonly days: readonly Weekday[]
      readonly hours: HourLimits
      readonly busy: BusyTable
      readonly problems: readonly FileProblem[]
    }
  | { readonly kind: 'not-allowed' }

/** Who of those with an ideal load is busy in each slot of a week, by required or optional absences or both. */
export async function busyWeek(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  week: string,
  only: 'required' | 'optional' | null = null,
): Promise<BusyWeekOutcome> {
  const { files } = deps.stores
  const { configuration, people } = await readSituation(files, deps.clock.now())
  if (!may(actor, 'editAnyAbsences', configuration.permissions)) return { kind: 'not-allowed' }
  const { value, warnings } = await files.absences()
  const counts = ({ person, required }: Absence) =>
    people.idealloads.has(person) && (only === null || required === (only === 'required'))
  const { days, hours } = configuration
  const busy = busyTable(value.filter(counts), week, days, slotCount(hours))
  return { kind: 'busy-week', week, days, hours, busy, problems: warnings }
}
