import type { OperationCommand } from '../command.ts'

export const timetableList: OperationCommand = {
  name: 'timetable list',
  access: 'read',
  args: [],
  options: {},
  async run(_input, { deps }) {
    const weeks = await deps.stores.files.weeks()
    return { kind: 'done', lines: weeks, data: { weeks } }
  },
}
