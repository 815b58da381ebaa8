import { isDomainError } from '../../domain/errors.ts'
import { penaltyFileText } from '../../domain/planner/penaltyText.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { check } from '../../solver/check.ts'
import { readTimetableProblem } from './publishedWeek.ts'

/**
 * A timetable with cost and penalties of its cells as they are now: an edit would leave those of the plan standing
 * (facts §9 row 21). One that never had any stays without, and one whose people or absences cannot be read as it was.
 */
export async function rescored(files: Files, timetable: Timetable): Promise<Timetable> {
  if (timetable.cost === null && timetable.penalties.length === 0) return timetable
  try {
    const { problem, turns } = await readTimetableProblem(files, timetable)
    const { cost, penalties } = check(problem, turns)
    const { hours } = timetable
    const texts = penalties.map((penalty) => ({ cost: penalty.cost, text: penaltyFileText(penalty, hours) }))
    return { ...timetable, cost, penalties: texts }
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return timetable
    throw error
  }
}
