import { DomainError } from '../../domain/errors.ts'
import { errorText } from '../../messages/errorText.ts'
import { readWorkforce } from '../../operations/timetable/workforce.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'

export const timetableWorkforce: OperationCommand = {
  name: 'timetable workforce',
  access: 'read',
  args: [{ name: 'OUT', optional: true }],
  options: {},
  assumes: anyHours,
  async run(input, session) {
    const { dates, skipped } = await readWorkforce(session.deps)
    const { terminal } = session.messages
    const rows = dates.map(({ date, turns }) => `${date}\t${turns}`)
    const warnings = skipped.map(
      (fault) => errorText(session.messages, new DomainError('file-malformed', { ...fault })) ?? fault.file,
    )
    const file = input.argument('OUT')
    if (file === '') return { kind: 'done', lines: rows, data: { dates }, warnings }
    const text = rows.map((row) => `${row}\n`).join('')
    if (!(await session.writeFile(file, text))) {
      return { kind: 'refused', text: terminal.fileNotWritten(file), data: { kind: 'file-not-written' } }
    }
    return { kind: 'done', lines: [terminal.workforceWritten(file, rows.length)], data: { dates }, warnings }
  },
}
