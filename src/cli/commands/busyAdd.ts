import { absenceInWords } from '../../domain/absences/inWords.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import { parseIsoDate } from '../../domain/calendar/weekday.ts'
import { nameOf } from '../../domain/people/people.ts'
import { absenceText } from '../../messages/absenceText.ts'
import { addAbsence } from '../../operations/absences/addAbsence.ts'
import { anyLines } from '../assumed.ts'
import { collisionLines } from '../collisionLines.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const busyAdd: OperationCommand = {
  name: 'busy add',
  access: 'write',
  args: [{ name: 'PERSON' }, { name: 'WHEN' }, { name: 'REASON', rest: true }],
  options: { turns: { value: 'TURNS' }, required: {} },
  assumes: anyLines,
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const { deps, actor, messages, situation } = session
    const { hours } = situation.configuration
    const when = input.argument('WHEN').toLowerCase()
    const what = {
      turns: input.text('turns') ?? '1'.repeat(slotCount(hours)),
      optional: !input.flag('required'),
      reason: input.argument('REASON'),
    }
    const outcome = await addAbsence(
      deps,
      actor,
      person,
      parseIsoDate(when) || /^\d/.test(when)
        ? { source: 'oneshot', fields: { ...what, date: when } }
        : { source: 'weekly', fields: { ...what, weekday: when === 'all' ? '' : when } },
    )
    if (outcome.kind !== 'absences-changed') return refused(session, outcome)
    const name = nameOf(situation.people, person)
    const lines = outcome.added.map((absence) =>
      messages.absences.terminal.addedTo(name, absenceText(messages, absenceInWords(absence, hours))),
    )
    return {
      kind: 'done',
      lines,
      data: outcome,
      warnings: collisionLines(session, person, outcome.collisions),
    }
  },
}
