import { signedTurns } from '../../messages/turnsText.ts'
import { whoText } from '../../messages/when.ts'
import { forgiveCredit } from '../../operations/credit/forgiveCredit.ts'
import { readCreditUpTo } from '../../operations/credit/readCredit.ts'
import type { Answer } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused, type Session } from '../session.ts'

export const creditForgive: OperationCommand = {
  name: 'credit forgive',
  access: 'write',
  args: [{ name: 'PERSON', optional: true, rest: true }],
  options: { all: {}, reason: { value: 'TEXT' } },
  assumes: anyHours,
  async run(input, session) {
    const isAll = input.flag('all')
    const { credit: texts } = session.messages
    if (isAll === input.positionals.length > 0) {
      const text = isAll ? texts.bothNamed : texts.nameSomebody
      return { kind: 'refused', text, data: { kind: 'name-somebody' } }
    }
    const persons = isAll ? 'all' : await personsNamed(session, input.positionals)
    if (typeof persons === 'object' && 'kind' in persons) return persons
    const reason = input.text('reason') ?? ''
    const outcome = await forgiveCredit(session.deps, session.actor, { persons, reason })
    if (outcome.kind !== 'forgiven') return refused(session, outcome)
    const { messages, situation } = session
    const lines = [...outcome.turns].map(([person, turns]) =>
      texts.forgivenOf(whoText(messages.times, situation.people, person), signedTurns(messages.times, turns)),
    )
    const data = { kind: 'forgiven', week: outcome.week, turns: Object.fromEntries(outcome.turns), reason }
    return { kind: 'done', lines: [...lines, texts.forgivenKept(outcome.week)], data }
  },
}

/** Keys of those named; who has left has a credit all the same, and is named by the key in the file. */
async function personsNamed(session: Session, texts: readonly string[]): Promise<string[] | Answer> {
  const { files } = session.deps.stores
  const week = (await files.creditWeeks()).at(-1)
  const left = week === undefined ? null : await readCreditUpTo(files, week)
  const keys: string[] = []
  for (const text of texts) {
    const key = left?.credit.has(text) ? text : personNamed(session, text)
    if (typeof key !== 'string') return key
    keys.push(key)
  }
  return keys
}
