import type { Temporal } from 'temporal-polyfill'
import { instantAt, localSlot } from '../../domain/calendar/shift.ts'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import { nameOf } from '../../domain/people/people.ts'
import type { WhyReader } from '../../messages/whyChangeText.ts'
import { presenceText, wishText } from '../../messages/whyText.ts'
import { actions, section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import { explainSlot } from '../../operations/planner/explainSlot.ts'
import { type PublishedTurn, turnOfPerson } from '../../operations/timetable/turnOfPerson.ts'
import { type Moment, readMoment } from '../arguments/moment.ts'
import { readPerson } from '../arguments/person.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, refuse, show } from '../reply.ts'

/** Why somebody has a shift, the next one unless a time is given, and who else could have it. */
export const command: Command = {
  name: 'why',
  rank: 5,
  texts: (messages) => messages.why.commands.why,
  prepare(text, context) {
    const own = readMoment(text, context.today)
    if (own) return ready((call) => explain(call, call.person, own))
    const read = readPerson(context, text, (rest) => readMoment(rest, context.today) !== null)
    if (read.kind === 'ambiguous') {
      return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
    }
    if (read.kind === 'unknown') {
      return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
    }
    const moment = readMoment(read.rest, context.today)
    return moment
      ? ready((call) => explain(call, read.key, moment))
      : problem({ kind: 'bad-moment', text: read.rest })
  },
}

async function explain(call: Call, person: string, moment: Moment): Promise<Reply> {
  const turn =
    moment.kind === 'minute'
      ? await turnAtMinute(call, moment.date, moment.minute)
      : await turnOfPerson(call.deps, person, moment.kind === 'day' ? moment.date : null)
  if (turn === 'no-such-week' || turn === 'no-such-cell') return refusalReply(call, { kind: turn })
  if (!turn) return noShift(call, person)
  const outcome = await explainSlot(call.deps, call.actor, { ...turn, person })
  if (outcome.kind !== 'slot-explained') return refusalReply(call, outcome)
  const { messages, people } = call.reader
  const reader: WhyReader = { messages, people, hours: outcome.hours }
  const [presence] = outcome.presences
  const told = presence
    ? presenceText(reader, presence)
    : outcome.wish
      ? wishText(reader, outcome.wish)
      : null
  if (!told) return refusalReply(call, { kind: 'no-explanation' })
  const row = lineButtons([{ text: messages.buttons.timetable, line: `timetable ${turn.week}` }])
  return show(message(told.fact, [section(lines(bold(told.fact), ...told.details)), actions(row)]))
}

/** The turn of a local time, by the hours of its week's timetable. */
async function turnAtMinute(
  { deps, reader }: Call,
  date: Temporal.PlainDate,
  minute: number,
): Promise<PublishedTurn | 'no-such-week' | 'no-such-cell'> {
  const loaded = await deps.stores.files.timetable(mondayOf(date).toString())
  if (!loaded) return 'no-such-week'
  const instant = instantAt(reader.timezone, date, minute)
  const { week, day, hour } = localSlot(reader.timezone, loaded.value.hours, instant)
  return hour === null ? 'no-such-cell' : { week, day, hour }
}

function noShift({ reader, person: self }: Call, person: string): Reply {
  const { why } = reader.messages.why.commands
  const sentence = person === self ? why.youNoShift : why.noShift(nameOf(reader.people, person))
  return refuse(message(sentence, [section(sentence)]))
}
