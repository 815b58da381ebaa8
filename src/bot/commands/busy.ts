import { fingerprintOf } from '../../domain/absences/fingerprint.ts'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import { fold } from '../../domain/people/findPerson.ts'
import { absenceText } from '../../messages/absenceText.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { removeAbsence } from '../../operations/absences/removeAbsence.ts'
import { readPerson } from '../arguments/person.ts'
import { personOrSelf } from '../arguments/personOrSelf.ts'
import { removeWords } from '../arguments/vocabulary.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import { absencesReply } from '../replies/absences.ts'
import { refusalReply } from '../replies/refusal.ts'
import type { Reply } from '../reply.ts'

/** My absences, or for coordinators those of somebody, each with its button; `busy remove [person] NUMBER`. */
export const command: Command = {
  name: 'busy',
  rank: 12,
  texts: (messages) => messages.absences.command,
  prepare(text, context) {
    const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text.trim()) ?? []
    if (removeWords.has(fold(first)) && rest !== '') return prepareRemoval(rest, context)
    return personOrSelf(text, context, (call, person) => absencesReply(call, person, null))
  },
}

/** A number of the list, and behind it the letters that a button brings along. */
const numberForm = /^(\d{1,4})(?:\s+([0-9a-z]{1,8}))?$/

function prepareRemoval(text: string, context: ArgumentContext): Prepared {
  if (numberForm.test(text)) return ready((call) => removal(call, context.self, text))
  const read = readPerson(context, text, (rest) => numberForm.test(rest.trim()))
  if (read.kind === 'ambiguous') {
    return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
  }
  if (read.kind === 'unknown') {
    return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
  }
  const number = read.rest.trim()
  if (!numberForm.test(number)) return problem({ kind: 'too-many-words', text: number || text })
  return ready((call) => removal(call, read.key, number))
}

async function removal(call: Call, person: string, text: string): Promise<Reply> {
  const [, number, mark] = numberForm.exec(text) ?? []
  const listed = await listAbsences(call.deps, call.actor, person)
  if (listed.kind !== 'absences') return refusalReply(call, listed)
  const absence = [...listed.lines.weekly, ...listed.lines.oneshot, ...listed.daysOff][Number(number) - 1]
  if (!absence || (mark !== undefined && mark !== fingerprintOf(absence))) {
    return refusalReply(call, { kind: 'absences-changed-meanwhile', person, by: null })
  }
  const outcome = await removeAbsence(call.deps, call.actor, absence)
  if (outcome.kind !== 'absences-changed') return refusalReply(call, outcome)
  const { messages } = call.reader
  const words = absenceText(messages, absenceInWords(absence, call.situation.configuration.hours))
  return absencesReply(call, person, messages.absences.list.gone(words))
}
