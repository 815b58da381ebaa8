import { localSlot, nextShift, type Shift } from '../../domain/calendar/shift.ts'
import { type CoverCandidate, rankCovers } from '../../domain/ledger/nextCover.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { candidatesFor } from '../timetable/candidates.ts'

export interface NextCovers {
  readonly shift: Shift
  /** Those who attend the phone and are free then, the one who should cover first. */
  readonly candidates: readonly CoverCandidate[]
}

/**
 * Who should cover if somebody is missing in the shift going on, or else the next one, by the balances given; null
 * when no shift with a timetable is in sight.
 */
export async function nextCovers(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  balances: ReadonlyMap<string, number>,
): Promise<NextCovers | null> {
  const { files } = deps.stores
  const { calendar, people, shift: present, now } = await readSituation(files, deps.clock.now())
  const shift = present ?? nextShift(calendar, now)
  if (!shift) return null
  const { week, day } = localSlot(calendar.timezone, calendar.hours, shift.startsAt)
  const timetable = await files.timetable(week)
  // The week's own hours may differ from the configured ones, by which the shift is counted.
  const hour = timetable && localSlot(calendar.timezone, timetable.value.hours, shift.startsAt).hour
  if (hour === null) return null
  const candidates = await candidatesFor(deps, week, { day, hour, line: 0 })
  if (!candidates) return null
  const attending = candidates.filter(({ person }) => people.idealloads.has(person))
  const known = attending.map((each) => ({ ...each, balance: balances.get(each.person) ?? 0 }))
  return { shift, candidates: rankCovers(known) }
}
