import type { Temporal } from 'temporal-polyfill'
import { instantAt, shiftsOn } from '../../domain/calendar/shift.ts'
import { clockText, dayText, listText } from '../../messages/when.ts'
import { namesFor, todayOf } from '../../notify/reader.ts'
import { actions, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines, type Markup, markup } from '../../notify/slack/text.ts'
import { type OnShift, type WhoIsOn, whoIsOn } from '../../operations/timetable/whoIsOn.ts'
import { inPlace } from '../actionIds.ts'
import { readMoment } from '../arguments/moment.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { dayAndTime, momentPhrase, spanOf } from '../replies/moments.ts'
import { show } from '../reply.ts'

/** Who the timetable puts on the phone: now, at a moment, or through a day. */
export const command: Command = {
  name: 'who',
  rank: 3,
  texts: (messages) => messages.commands.who,
  prepare(text, { today }) {
    const moment = readMoment(text, today)
    if (!moment) return problem({ kind: 'bad-moment', text: text.trim() })
    return ready(async (call) => {
      if (moment.kind === 'day') return show(await dayMessage(call, moment.date))
      const at =
        moment.kind === 'now' ? call.reader.now : instantAt(call.reader.timezone, moment.date, moment.minute)
      return show(momentMessage(call, await whoIsOn(call.deps, at), moment.kind === 'now'))
    })
  },
}

function momentMessage(call: Call, found: WhoIsOn, isNow: boolean): SlackMessage {
  const { reader } = call
  const { who } = reader.messages.commands
  const when = isNow ? who.rightNow : whenPhrase(call, found.at)
  const fact = momentFact(call, found, when, isNow)
  const next = found.next && nextText(call, found.next)
  const { buttons } = reader.messages
  const row = lineButtons([
    { text: buttons.seeQueue, line: 'queue' },
    { text: buttons.myShifts, line: 'shifts' },
  ])
  return message(fact, [section(next ? lines(bold(fact), next) : bold(fact)), actions(row, inPlace)])
}

function momentFact(call: Call, found: WhoIsOn, when: string, isNow: boolean): string {
  const { reader } = call
  const { who } = reader.messages.commands
  if (!found.now) return who.closedAt(when)
  if (!found.now.timetable) return who.noTimetableAt(when)
  if (found.now.persons.length === 0) return who.nobodyAt(when)
  const names = namesText(call, found.now)
  return isNow ? who.onNow(names, momentPhrase(reader, found.now.shift.endsAt)) : who.onAt(when, names)
}

function whenPhrase(call: Call, at: Temporal.Instant): string {
  const { reader } = call
  const isToday = at.toZonedDateTimeISO(reader.timezone).toPlainDate().equals(todayOf(reader))
  return isToday
    ? reader.messages.commands.who.atTime(clockText(at, reader.timezone))
    : dayAndTime(reader, at)
}

function nextText(call: Call, next: OnShift): string {
  const { who } = call.reader.messages.commands
  return who.next(whenPhrase(call, next.shift.startsAt), namesText(call, next))
}

function namesText({ reader }: Call, { persons }: OnShift): string {
  const { times } = reader.messages
  return persons.length === 0 ? times.nobody : listText(times, namesFor(reader, persons))
}

async function dayMessage(call: Call, date: Temporal.PlainDate): Promise<SlackMessage> {
  const { reader } = call
  const { who } = reader.messages.commands
  const day = dayText(reader.messages.times, date, todayOf(reader))
  const shifts = shiftsOn(call.situation.calendar, date)
  if (shifts.length === 0) return message(who.closedAt(day), [section(bold(who.closedAt(day)))])
  const rows: Markup[] = []
  for (const shift of shifts) {
    const { now } = await whoIsOn(call.deps, shift.startsAt)
    if (!now) continue
    if (!now.timetable) return message(who.noTimetableAt(day), [section(bold(who.noTimetableAt(day)))])
    rows.push(markup`${bold(spanOf(reader, shift))}  ${namesText(call, now)}`)
  }
  return message(who.dayTitle(day), [section(bold(who.dayTitle(day))), section(lines(...rows))])
}
