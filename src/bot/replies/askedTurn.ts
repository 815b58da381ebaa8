import { Temporal } from 'temporal-polyfill'
import { formatHour, type HourLimits } from '../../domain/calendar/hours.ts'
import { instantAt, localSlot } from '../../domain/calendar/shift.ts'
import { dateOf, mondayOf } from '../../domain/calendar/weekday.ts'
import { nameOf } from '../../domain/people/people.ts'
import { section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { type PublishedTurn, turnOfPerson } from '../../operations/timetable/turnOfPerson.ts'
import type { Moment } from '../arguments/moment.ts'
import type { Call } from '../command.ts'
import { type Reply, refuse } from '../reply.ts'
import { refusalReply } from './refusal.ts'

/**
 * The slot of a local time, else the person's first turn of the day or their next one; or the answer that there is
 * none.
 */
export async function askedTurn(
  call: Call,
  person: string,
  moment: Moment,
): Promise<
  { readonly kind: 'turn'; readonly turn: PublishedTurn } | { readonly kind: 'none'; readonly reply: Reply }
> {
  if (moment.kind !== 'minute') {
    const turn = await turnOfPerson(call.deps, person, moment.kind === 'day' ? moment.date : null)
    return turn ? { kind: 'turn', turn } : { kind: 'none', reply: noShift(call, person) }
  }
  const { timezone } = call.reader
  const loaded = await call.deps.stores.files.timetable(mondayOf(moment.date).toString())
  if (!loaded) return { kind: 'none', reply: refusalReply(call, { kind: 'no-such-week' }) }
  const instant = instantAt(timezone, moment.date, moment.minute)
  const { week, day, hour } = localSlot(timezone, loaded.value.hours, instant)
  return hour === null
    ? { kind: 'none', reply: refusalReply(call, { kind: 'no-such-cell' }) }
    : { kind: 'turn', turn: { week, day, hour } }
}

/** A slot as a command line names it: `2030-01-07 10:15`. */
export function turnWords({ week, day, hour }: PublishedTurn, hours: HourLimits): string {
  return `${dateOf(Temporal.PlainDate.from(week), day)} ${formatHour(hours[hour] ?? 0)}`
}

function noShift({ reader, person: self }: Call, person: string): Reply {
  const { why } = reader.messages.why.commands
  const sentence = person === self ? why.youNoShift : why.noShift(nameOf(reader.people, person))
  return refuse(message(sentence, [section(sentence)]))
}
