import type { Absence, AbsenceSource } from '../../domain/absences/absence.ts'
import { formatTurns } from '../../domain/absences/turns.ts'
import { slotLabel } from '../../domain/calendar/hours.ts'
import { keysOf, nameOf } from '../../domain/people/people.ts'
import { busyWeek } from '../../operations/absences/busyWeek.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { type Answer, badValue } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import type { Input } from '../input.ts'
import { problemText } from '../problemText.ts'
import { refused, type Session } from '../session.ts'
import { tableLines } from '../tables.ts'
import { parseWeek } from '../values.ts'

export const busyList: OperationCommand = {
  name: 'busy list',
  access: 'read',
  args: [{ name: 'PERSON', optional: true }],
  options: { week: { value: 'DATE' }, required: {}, optional: {} },
  assumes: anyLines,
  async run(input, session) {
    const date = input.text('week')
    if (date === null) return linesOfPersons(input, session)
    const week = parseWeek(date)
    return week === null ? badValue('--week', date, 'date') : weekAnswer(input, session, week)
  },
}

/** Numbered, per person, as `busy remove` takes them. */
async function linesOfPersons(input: Input, session: Session): Promise<Answer> {
  const { people } = session.situation
  const text = input.argument('PERSON')
  const named = text === '' ? null : personNamed(session, text)
  if (named !== null && typeof named !== 'string') return named
  const absences: Record<string, unknown>[] = []
  let warnings: readonly string[] = []
  for (const person of named === null ? keysOf(people) : [named]) {
    const listed = await listAbsences(session.deps, session.actor, person)
    if (listed.kind !== 'absences') return refused(session, listed)
    warnings = listed.problems.map((problem) => problemText(session.messages, problem))
    const own: readonly (readonly [AbsenceSource, readonly Absence[]])[] = [
      ['weekly', listed.lines.weekly],
      ['oneshot', listed.lines.oneshot],
      ['days-off', listed.daysOff],
    ]
    let number = 0
    for (const [source, lines] of own) {
      for (const absence of lines) {
        number += 1
        if (isAsked(input, absence.required)) absences.push(dataOf(number, source, absence))
      }
    }
  }
  const fields = ['person', 'number', 'weekday', 'date', 'turns', 'optional', 'reason', 'file'] as const
  const rows = absences.map((absence) => fields.map((field) => absence[field]))
  return { kind: 'done', lines: tableLines(fields, rows), data: { absences }, warnings }
}

function dataOf(number: number, file: AbsenceSource, absence: Absence): Record<string, unknown> {
  const { person, weekday, date, slots, required, reason } = absence
  return { person, number, weekday, date, turns: formatTurns(slots), optional: !required, reason, file }
}

function isAsked(input: Input, required: boolean): boolean {
  if (input.flag('required') === input.flag('optional')) return true
  return required === input.flag('required')
}

/** A table of how many are busy in each slot, then who and why. */
async function weekAnswer(input: Input, session: Session, week: string): Promise<Answer> {
  const { deps, actor, messages, situation } = session
  const asked = input.flag('required') ? 'required' : 'optional'
  const only = input.flag('required') === input.flag('optional') ? null : asked
  const outcome = await busyWeek(deps, actor, week, only)
  if (outcome.kind !== 'busy-week') return refused(session, outcome)
  const { days, hours, busy, problems } = outcome
  const slots = hours.slice(0, -1).map((_, hour) => slotLabel(hours, hour))
  const counts = slots.map((slot, hour) => [slot, ...days.map((day) => busy.get(day)?.[hour]?.size ?? 0)])
  const { terminal } = messages.absences
  const lines = [terminal.summary(week), ...tableLines(['', ...days], counts), '', terminal.detail]
  const data: Record<string, unknown>[] = []
  for (const day of days) {
    lines.push(`## ${day}`)
    for (const [hour, persons] of (busy.get(day) ?? []).entries()) {
      const slot = slots[hour] ?? ''
      lines.push(`### ${slot} (${persons.size})`)
      for (const [person, { required, reasons }] of [...persons].sort(([a], [b]) => (a < b ? -1 : 1))) {
        lines.push(`- ${nameOf(situation.people, person)}: ${reasons.join('; ')}${required ? ' (+)' : ''}`)
        data.push({ day, hour, slot, person, required, reasons })
      }
    }
  }
  const warnings = problems.map((problem) => problemText(messages, problem))
  return { kind: 'done', lines, data: { week, days, slots, busy: data }, warnings }
}
