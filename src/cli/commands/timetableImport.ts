import { importTimetable } from '../../operations/timetable/importTimetable.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { problemText } from '../problemText.ts'
import { refused } from '../session.ts'

export const timetableImport: OperationCommand = {
  name: 'timetable import',
  access: 'write',
  args: [{ name: 'FILE' }],
  options: { replace: {} },
  assumes: anyHours,
  async run(input, session) {
    const { deps, actor, messages } = session
    const { terminal } = messages
    const file = input.argument('FILE')
    const text = await session.readFile(file)
    if (text === null) {
      return { kind: 'refused', text: terminal.fileMissing(file), data: { kind: 'file-missing' } }
    }
    const parsed = session.parseTimetable(text, file)
    const request = { timetable: parsed.value, replace: input.flag('replace') }
    const outcome = await importTimetable(deps, actor, request)
    if (outcome.kind === 'week-exists') {
      const sentence = terminal.weekExists(outcome.week, outcome.differences)
      return { kind: 'refused', text: sentence, data: outcome }
    }
    if (outcome.kind !== 'imported') return refused(session, outcome)
    const { week, replaced, differences, empty, unknown } = outcome
    const warnings = parsed.warnings.map((problem) => problemText(messages, problem))
    if (empty > 0) warnings.push(terminal.emptyCells(empty))
    if (unknown.length > 0) warnings.push(terminal.unknownKeys(unknown.join(', ')))
    const line = replaced ? terminal.replaced(week, differences) : terminal.imported(week)
    return { kind: 'done', lines: [line], data: outcome, warnings }
  },
}
