import { retireTimetables } from '../../operations/credit/retireTimetables.ts'
import { badValue } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { refused } from '../session.ts'
import { parseWeek } from '../values.ts'

export const timetableRetire: OperationCommand = {
  name: 'timetable retire',
  access: 'write',
  args: [{ name: 'WEEK', optional: true }],
  options: {},
  assumes: anyHours,
  async run(input, session) {
    const text = input.argument('WEEK')
    const week = text === '' ? null : parseWeek(text)
    if (text !== '' && week === null) return badValue('WEEK', text, 'date')
    const outcome = await retireTimetables(session.deps, session.actor, { week })
    // Asked for every day by a timer or a script: that nothing is left to do is no failure.
    if (outcome.kind === 'nothing-to-retire') {
      const line = session.messages.refusals.nothingToRetire(outcome.week)
      return { kind: 'done', lines: [line], data: { ...outcome, timetables: [], credits: [] } }
    }
    if (outcome.kind !== 'retired') return refused(session, outcome)
    const { timetables, credits, credit } = outcome
    const line = session.messages.credit.retired(timetables.length, outcome.week)
    const data = {
      kind: 'retired',
      week: outcome.week,
      timetables,
      credits,
      credit: Object.fromEntries(credit),
    }
    return { kind: 'done', lines: [line], data }
  },
}
