import { plannedAt } from '../../operations/queue/setQueueAt.ts'
import type { OperationCommand } from '../command.ts'
import { momentOf, momentOptions, nobodyPlanned } from './queueMoment.ts'

export const queuePreview: OperationCommand = {
  name: 'queue preview',
  access: 'read',
  args: [],
  options: momentOptions,
  async run(input, session) {
    const moment = momentOf(input, session)
    if (moment.kind !== 'moment') return moment
    const planned = await plannedAt(session.deps, moment.at)
    if (planned.kind === 'nobody-planned') return nobodyPlanned(session, planned)
    const { persons } = planned
    return { kind: 'done', lines: [persons.join(', ')], data: { at: moment.at, persons } }
  },
}
