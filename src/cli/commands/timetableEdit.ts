import { slotLabel } from '../../domain/calendar/hours.ts'
import { isPlaceholder, nobody } from '../../domain/people/people.ts'
import { cellAt } from '../../domain/timetable/timetable.ts'
import { whoText } from '../../messages/when.ts'
import { editSlot } from '../../operations/timetable/editSlot.ts'
import { type Answer, badValue } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import { placeOf } from '../cellPlace.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused, type Session } from '../session.ts'
import { parseWeek } from '../values.ts'

export const timetableEdit: OperationCommand = {
  name: 'timetable edit',
  access: 'write',
  args: [{ name: 'WEEK' }, { name: 'DAY' }, { name: 'HOUR' }, { name: 'LINE' }, { name: 'PERSON' }],
  options: { from: { value: 'KEY' }, yes: { short: 'y' } },
  assumes: anyLines,
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const loaded = await session.deps.stores.files.timetable(week)
    if (!loaded) return refused(session, { kind: 'no-such-week' })
    const place = placeOf(input, loaded.value)
    if ('kind' in place) return place
    const to = cellContent(session, input.argument('PERSON'))
    if (typeof to !== 'string') return to
    const expected = input.text('from')
    const from = expected === null ? (cellAt(loaded.value, place) ?? '') : cellContent(session, expected)
    if (typeof from !== 'string') return from
    const edit = { ...place, week, from, to, confirmed: input.flag('yes') }
    const outcome = await editSlot(session.deps, session.actor, edit)
    if (outcome.kind !== 'edited') return refused(session, outcome)
    const { messages, situation } = session
    const name = (key: string) => whoText(messages.times, situation.people, key)
    const slot = `${week} ${place.day} ${slotLabel(loaded.value.hours, place.hour)} ${loaded.value.lines[place.line] ?? ''}`
    const line = messages.terminal.edited(slot, name(outcome.from), name(outcome.to))
    const data = { kind: 'edited', week, ...place, from: outcome.from, to: outcome.to }
    return { kind: 'done', lines: [line], data }
  },
}

/** A person's key, or the placeholder that `ningu`, `-` or a cell's present content stand for. */
function cellContent(session: Session, text: string): string | Answer {
  if (text === '-') return nobody
  return isPlaceholder(text) ? text : personNamed(session, text)
}
