import { type HourLimits, slotCount } from '../calendar/hours.ts'
import type { Absence } from './absence.ts'

/**
 * The absences as a timetable with hours of its own has to read them: their flags count the slots of `written`, and a
 * slot of `wanted` is busy when any busy one shares time with it.
 */
export function inSlotsOf(
  absences: readonly Absence[],
  written: HourLimits,
  wanted: HourLimits,
): readonly Absence[] {
  if (written.length === wanted.length && written.every((limit, index) => limit === wanted[index])) {
    return absences
  }
  const meeting = Array.from({ length: slotCount(wanted) }, (_, slot) => slotsMeeting(written, wanted, slot))
  return absences.map((absence) => ({
    ...absence,
    slots: meeting.map((slots) => slots.some((slot) => absence.slots[slot])),
  }))
}

/** Indexes of the slots of `written` that share time with one of `wanted`. */
function slotsMeeting(written: HourLimits, wanted: HourLimits, slot: number): number[] {
  const [from = 0, until = 0] = wanted.slice(slot)
  const meeting: number[] = []
  for (let index = 0; index < slotCount(written); index += 1) {
    const [start = 0, end = 0] = written.slice(index)
    if (start < until && from < end) meeting.push(index)
  }
  return meeting
}
