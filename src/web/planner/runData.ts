import { formatHour, slotCount } from '../../domain/calendar/hours.ts'
import type { People } from '../../domain/people/people.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import { penaltyFileText } from '../../domain/planner/penaltyText.ts'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'

/** A run as programmes of the original know it (telephony facts §8), with what we know besides. */
export function runData(run: PlannerRun) {
  const { id, request, planned, draft, state, startedAt, endedAt, publishedAt } = run
  const hours = planned?.hours ?? []
  const foundAt = draft && startedAt ? startedAt.add({ milliseconds: Math.round(draft.elapsedMs) }) : null
  return {
    name: id,
    state: isOpen(run) ? (state === 'queued' ? 'Launching' : 'Running') : 'Stopped',
    startTime: run.launchedAt.toString(),
    totalCells: planned ? planned.openDays.length * slotCount(hours) * planned.lines : null,
    completedCells: draft ? draft.turns.flat(2).length : null,
    solutionCost: draft?.cost ?? null,
    timeOfLastSolution: foundAt?.toString() ?? null,
    unfilledCell: unfilledCell(run),
    busyReasons: {},
    penalties: (draft?.penalties ?? []).map((penalty) => [penalty.cost, penaltyFileText(penalty, hours)]),
    week: request.week,
    description: request.description,
    nlines: planned?.lines ?? request.lines,
    search_days: request.firstDays,
    by: run.by,
    ending: isOpen(run) ? null : state,
    fault: run.fault,
    lowerBound: draft?.lowerBound ?? null,
    optimal: draft?.optimal ?? false,
    elapsedMs: draft ? Math.round(draft.elapsedMs) : null,
    notes: run.notes,
    breaches: draft?.breaches ?? [],
    endTime: endedAt?.toString() ?? null,
    publishedTime: publishedAt?.toString() ?? null,
  }
}

/** What it has found, as a timetable is in the file format; null while that is nothing. */
export function solutionData({ request, planned, draft }: PlannerRun, people: People) {
  if (!planned || !draft) return null
  const { week, days, hours, lines, cells, overload, cost } = timetableOfDraft(
    request.week,
    planned,
    draft,
    people,
  )
  return {
    week,
    days,
    hours: hours.map(formatHour),
    turns: lines,
    timetable: Object.fromEntries(cells),
    overload: Object.fromEntries(overload),
    cost,
  }
}

/** The first turn with an empty line, or `Complete`; null while nothing is known. */
function unfilledCell({ draft, planned }: PlannerRun): string | null {
  if (!draft || !planned) return null
  for (const [index, day] of planned.openDays.entries()) {
    for (const [hour, keys] of (draft.turns[index] ?? []).entries()) {
      if (keys.length < planned.lines) return `${day} ${formatHour(planned.hours[hour] ?? 0)}`
    }
  }
  return 'Complete'
}
