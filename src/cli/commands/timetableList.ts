import { listWeeks } from '../../operations/timetable/listWeeks.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'

/** One week a line; behind a tab stands what is special about it. */
export const timetableList: OperationCommand = {
  name: 'timetable list',
  access: 'read',
  args: [],
  options: { archived: {} },
  assumes: anyHours,
  async run(input, { deps, messages }) {
    const { weeks, preferred, archived } = await listWeeks(deps)
    const { terminal } = messages
    const current = weeks.map((week) => (week === preferred ? `${week}\t${terminal.preferredWeek}` : week))
    if (!input.flag('archived')) return { kind: 'done', lines: current, data: { weeks, preferred } }
    const retired = archived.map((week) => `${week}\t${terminal.archivedWeek}`)
    return { kind: 'done', lines: [...retired, ...current].sort(), data: { weeks, preferred, archived } }
  },
}
