import { absenceConflicts } from '../../operations/absences/conflicts.ts'
import { badValue } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import { collisionLine } from '../collisionLines.ts'
import type { OperationCommand } from '../command.ts'
import { forcedConflictLine } from '../forcedConflictLine.ts'
import { refused } from '../session.ts'
import { parseWeek } from '../values.ts'

export const busyConflicts: OperationCommand = {
  name: 'busy conflicts',
  access: 'read',
  args: [],
  options: { week: { value: 'DATE' } },
  assumes: anyLines,
  async run(input, session) {
    const date = input.text('week')
    const week = date === null ? null : parseWeek(date)
    if (date !== null && week === null) return badValue('--week', date, 'date')
    const outcome = await absenceConflicts(session.deps, session.actor, week)
    if (outcome.kind !== 'conflicts') return refused(session, outcome)
    const { shifts, forced, ofForced } = outcome
    const { terminal } = session.messages.absences
    const shiftLines = shifts.map((collision) => collisionLine(session, collision))
    const forcedLines = ofForced.map((conflict) => forcedConflictLine(session, forced, conflict))
    const orNone = (lines: string[]) => (lines.length > 0 ? lines : [terminal.none])
    return {
      kind: 'done',
      lines: [terminal.shifts, ...orNone(shiftLines), '', terminal.forced, ...orNone(forcedLines)],
      data: { shifts, forced: ofForced },
    }
  },
}
