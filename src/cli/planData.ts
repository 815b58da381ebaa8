import { formatHour } from '../domain/calendar/hours.ts'
import { penaltyFileText } from '../domain/planner/penaltyText.ts'
import type { PlannerRun } from '../domain/planner/run.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'

/** The JSON document of a planned week: cells and texts as in the file format, hours by their start. */
export function planData({ draft, id, notes }: PlannerRun, timetable: Timetable) {
  const { week, hours } = timetable
  return {
    week,
    lines: timetable.lines.length,
    cost: draft?.cost ?? null,
    lowerBound: draft?.lowerBound ?? null,
    optimal: draft?.optimal ?? false,
    elapsedMs: Math.round(draft?.elapsedMs ?? 0),
    timetable: Object.fromEntries(timetable.cells),
    penalties: (draft?.penalties ?? []).map((penalty) => ({
      kind: penalty.kind,
      cost: penalty.cost,
      day: penalty.day,
      hour: penalty.hour === null ? null : formatHour(hours[penalty.hour] ?? 0),
      person: penalty.person,
      text: penaltyFileText(penalty, hours),
    })),
    overload: Object.fromEntries(timetable.overload),
    run: id,
    days: timetable.days,
    hours: hours.map(formatHour),
    breaches: draft?.breaches ?? [],
    notes,
  }
}
