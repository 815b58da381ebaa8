import { free } from '../../domain/forcedTurns/forcedTurns.ts'
import { nobody } from '../../domain/people/people.ts'
import { cellAt } from '../../domain/timetable/timetable.ts'
import { whoText } from '../../messages/when.ts'
import { editForcedTurn } from '../../operations/forcedTurns/editForcedTurn.ts'
import type { Answer } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import { placeOf } from '../cellPlace.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { forcedConflictLine, forcedSlot } from '../forcedConflictLine.ts'
import { refused, type Session } from '../session.ts'

export const forcedSet: OperationCommand = {
  name: 'forced set',
  access: 'write',
  args: [{ name: 'DAY' }, { name: 'HOUR' }, { name: 'LINE' }, { name: 'PERSON' }],
  options: { from: { value: 'KEY' } },
  assumes: anyLines,
  async run(input, session) {
    const { value: forced } = await session.deps.stores.files.forcedTurns()
    const place = placeOf(input, forced)
    if ('kind' in place) return place
    const to = wishOf(session, input.argument('PERSON'))
    if (typeof to !== 'string') return to
    const expected = input.text('from')
    const from = expected === null ? (cellAt(forced, place) ?? free) : wishOf(session, expected)
    if (typeof from !== 'string') return from
    const outcome = await editForcedTurn(session.deps, session.actor, { ...place, from, to })
    if (outcome.kind !== 'edited') return refused(session, outcome)
    const { messages, situation } = session
    const name = (key: string) => whoText(messages.times, situation.people, key)
    const line = messages.absences.terminal.forcedSet(forcedSlot(forced, place), name(from), name(to))
    return {
      kind: 'done',
      lines: [line],
      data: { kind: 'edited', ...place, from: from || null, to: to || null, conflicts: outcome.conflicts },
      warnings: outcome.conflicts.map((conflict) => forcedConflictLine(session, forced, conflict)),
    }
  },
}

/** A person's key, `ningu` for a turn to be kept empty, or free. */
function wishOf(session: Session, text: string): string | Answer {
  if (text === nobody || text === '-') return nobody
  const isFree = text === 'free' || text === '.' || text.toLowerCase() === session.messages.times.free
  return isFree ? free : personNamed(session, text)
}
