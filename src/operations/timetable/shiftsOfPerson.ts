import { type Shift, shiftOfCell } from '../../domain/calendar/shift.ts'
import { placesOf } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/** The shifts of a person in a week, in order, each with the line; null when the week has no timetable. */
export async function shiftsOfPerson(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  person: string,
  week: string,
): Promise<{ shift: Shift; line: string }[] | null> {
  const loaded = await deps.stores.files.timetable(week)
  if (!loaded) return null
  const { calendar } = await readSituation(deps.stores.files, deps.clock.now())
  const timetable = loaded.value
  const shifts: { shift: Shift; line: string }[] = []
  for (const place of placesOf(timetable, person)) {
    const shift = shiftOfCell({ ...calendar, hours: timetable.hours }, week, place.day, place.hour)
    if (shift) shifts.push({ shift, line: timetable.lines[place.line] ?? '' })
  }
  return shifts
}
