import { absenceInWords } from '../../domain/absences/inWords.ts'
import { nameOf } from '../../domain/people/people.ts'
import { absenceText } from '../../messages/absenceText.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { removeAbsence } from '../../operations/absences/removeAbsence.ts'
import { badValue } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'
import { parseCount } from '../values.ts'

export const busyRemove: OperationCommand = {
  name: 'busy remove',
  access: 'write',
  args: [{ name: 'PERSON' }, { name: 'NUMBER' }],
  options: {},
  assumes: anyLines,
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const text = input.argument('NUMBER')
    const number = parseCount(text, 1, 9999)
    if (number === null) return badValue('NUMBER', text, 'count')
    const { deps, actor, messages, situation } = session
    const listed = await listAbsences(deps, actor, person)
    if (listed.kind !== 'absences') return refused(session, listed)
    const { weekly, oneshot } = listed.lines
    const absence = [...weekly, ...oneshot, ...listed.daysOff][number - 1]
    const name = nameOf(situation.people, person)
    const { terminal } = messages.absences
    if (!absence) {
      return { kind: 'refused', text: terminal.noSuchNumber(text, name), data: { kind: 'no-such-absence' } }
    }
    const outcome = await removeAbsence(deps, actor, absence)
    if (outcome.kind !== 'absences-changed') return refused(session, outcome)
    const words = absenceText(messages, absenceInWords(absence, situation.configuration.hours))
    return { kind: 'done', lines: [terminal.removedFrom(name, words)], data: outcome }
  },
}
