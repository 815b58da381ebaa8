import { formatHour } from '../../domain/calendar/hours.ts'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { badValue } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { problemText } from '../problemText.ts'
import { refused, todayOf } from '../session.ts'
import { timetableLines } from '../timetableLines.ts'
import { parseWeek } from '../values.ts'

export const timetableShow: OperationCommand = {
  name: 'timetable show',
  access: 'read',
  args: [{ name: 'WEEK', optional: true }],
  options: {},
  assumes: anyHours,
  async run(input, session) {
    const text = input.argument('WEEK')
    const week = text === '' ? mondayOf(todayOf(session)).toString() : parseWeek(text)
    if (week === null) return badValue('WEEK', text, 'date')
    const { files } = session.deps.stores
    const loaded = (await files.timetable(week)) ?? (await files.archivedTimetable(week))
    if (!loaded) return refused(session, { kind: 'no-such-week' })
    const problems = loaded.fault ? [loaded.fault, ...loaded.warnings] : loaded.warnings
    return {
      kind: 'done',
      lines: timetableLines(loaded.value),
      data: dataOf(loaded.value),
      warnings: problems.map((problem) => problemText(session.messages, problem)),
    }
  },
}

function dataOf(timetable: Timetable) {
  const { week, days, hours, lines, cells, overload, penalties, cost, log } = timetable
  return {
    week,
    days,
    hours: hours.map(formatHour),
    lines,
    cells: Object.fromEntries(cells),
    overload: Object.fromEntries(overload),
    penalties,
    cost,
    log,
  }
}
