import { nameOf } from '../../domain/people/people.ts'
import { listText } from '../../messages/when.ts'
import { setQueueAt } from '../../operations/queue/setQueueAt.ts'
import type { OperationCommand } from '../command.ts'
import { refused } from '../session.ts'
import { momentOf, momentOptions, nobodyPlanned } from './queueMoment.ts'

export const queueSet: OperationCommand = {
  name: 'queue set',
  access: 'write',
  args: [],
  options: momentOptions,
  async run(input, session) {
    const moment = momentOf(input, session)
    if (moment.kind !== 'moment') return moment
    const outcome = await setQueueAt(session.deps, session.actor, moment.at)
    if (outcome.kind === 'nobody-planned') return nobodyPlanned(session, outcome)
    if (outcome.kind !== 'queue-set') return refused(session, outcome)
    const { messages, situation } = session
    const names = outcome.persons.map((key) => nameOf(situation.people, key))
    const line = messages.terminal.queueSet(listText(messages.times, names))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
