import { nobody } from '../../domain/people/people.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import type { PlannerRun, RunPenalty } from '../../domain/planner/run.ts'
import { penaltyText } from '../../messages/plannerText.ts'
import type { Visit } from '../visit.ts'
import { type WeekView, weekView } from '../week/weekView.ts'

/** The planned week as it is drawn, with what is wrong at each cell; null while nothing is found. */
export function planView({ request, planned, draft }: PlannerRun, visit: Visit): WeekView | null {
  if (!planned || !draft) return null
  const timetable = timetableOfDraft(request.week, planned, draft, visit.people)
  const week = weekView(timetable, visit, true)
  const drawbacks = drawbacksOf(draft.penalties, (penalty) => penaltyText(visit, penalty, planned.hours))
  return {
    ...week,
    days: week.days.map((day) => ({
      ...day,
      slots: day.slots.map((slot) => ({
        ...slot,
        cells: slot.cells.map((cell) => {
          const found = [
            ...(drawbacks.get(`${day.day} ${slot.hour} ${cell.key}`) ?? []),
            ...(drawbacks.get(`${day.day} * ${cell.key}`) ?? []),
          ]
          return found.length === 0 ? cell : { ...cell, drawback: found.join(' · ') }
        }),
      })),
    })),
  }
}

/** Sentences by cell; `*` stands for every turn of the day. */
function drawbacksOf(
  penalties: readonly RunPenalty[],
  textOf: (penalty: RunPenalty) => string,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const penalty of penalties) {
    const person = penalty.kind === 'empty' ? nobody : penalty.person
    // Who did not get a forced turn is not in it.
    if (person === null || penalty.kind === 'unforced') continue
    const place = `${penalty.day} ${penalty.hour ?? '*'} ${person}`
    found.set(place, [...(found.get(place) ?? []), textOf(penalty)])
  }
  return found
}
