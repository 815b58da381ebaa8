import { nameOf } from '../../domain/people/people.ts'
import { momentText } from '../../messages/when.ts'
import { pauseAgent } from '../../operations/queue/pauseAgent.ts'
import { badValue } from '../answer.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'
import { parseDuration } from '../values.ts'

export const queuePause: OperationCommand = {
  name: 'queue pause',
  access: 'write',
  args: [
    { name: 'PERSON' },
    { name: 'DURATION', optional: true },
    { name: 'REASON', optional: true, rest: true },
  ],
  options: { yes: { short: 'y' } },
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const duration = input.argument('DURATION')
    const minutes = duration === '' ? null : parseDuration(duration)
    if (duration !== '' && minutes === null) return badValue('DURATION', duration, 'duration')
    const { deps, actor, messages, situation } = session
    const reason = input.argument('REASON').trim()
    const outcome = await pauseAgent(deps, actor, { person, minutes, reason, confirmed: input.flag('yes') })
    if (outcome.kind !== 'paused') return refused(session, outcome)
    const { now, people, configuration } = situation
    const name = nameOf(people, person)
    const { until } = outcome.pause
    const line = until
      ? messages.terminal.paused(name, momentText(messages.times, until, now, configuration.timezone))
      : messages.terminal.pausedToShiftEnd(name)
    return { kind: 'done', lines: [line], data: outcome }
  },
}
