import { Temporal } from 'temporal-polyfill'
import type { Shift } from '../../domain/calendar/shift.ts'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import { isDomainError } from '../../domain/errors.ts'
import { todayOf } from '../../notify/reader.ts'
import { shiftsOfPerson } from '../../operations/timetable/shiftsOfPerson.ts'
import type { Call } from '../command.ts'
import { dayAndTime, momentPhrase } from './moments.ts'

/** One sentence: until when the reader is on the phone, and when next. */
export async function standingFact(call: Pick<Call, 'deps' | 'reader'>): Promise<string> {
  const { reader } = call
  const { now } = reader.messages.commands
  const { current, next } = await standing(call)
  const when = next && dayAndTime(reader, next.startsAt)
  if (current) {
    const until = momentPhrase(reader, current.endsAt)
    return when ? now.onPhoneAndNext(until, when) : now.onPhone(until)
  }
  return when ? now.next(when) : now.noNext
}

/** The reader's present shift, up to the end of those that follow at once, and the next one, of two weeks. */
async function standing(
  call: Pick<Call, 'deps' | 'reader'>,
): Promise<{ current: Shift | null; next: Shift | null }> {
  const { reader } = call
  const monday = mondayOf(todayOf(reader))
  let current: Shift | null = null
  for (const week of [monday, monday.add({ weeks: 1 })]) {
    for (const shift of await shiftsIn(call, week.toString())) {
      if (!isBefore(reader.now, shift.endsAt)) continue
      const isAhead = isBefore(reader.now, shift.startsAt)
      if (isAhead && !current?.endsAt.equals(shift.startsAt)) return { current, next: shift }
      current = shift
    }
  }
  return { current, next: null }
}

async function shiftsIn(call: Pick<Call, 'deps' | 'reader'>, week: string): Promise<Shift[]> {
  try {
    const shifts = await shiftsOfPerson(call.deps, call.reader.person, week)
    return (shifts ?? []).map(({ shift }) => shift)
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return []
    throw error
  }
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
