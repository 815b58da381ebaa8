import { Temporal } from 'temporal-polyfill'
import { nameOf } from '../../domain/people/people.ts'
import { actions, type Block, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import { shiftsOfPerson } from '../../operations/timetable/shiftsOfPerson.ts'
import { inPlace } from '../actionIds.ts'
import { readPerson } from '../arguments/person.ts'
import { readWeek } from '../arguments/week.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { weekPhrase } from '../replies/moments.ts'
import { refusalReply } from '../replies/refusal.ts'
import { shiftRows } from '../replies/shiftRows.ts'
import { type Reply, show } from '../reply.ts'

/** The shifts of a person in a week. */
export const command: Command = {
  name: 'shifts',
  rank: 4,
  texts: (messages) => messages.commands.shifts,
  prepare(text, context) {
    const week = readWeek(text, context.today)
    if (week) return ready((call) => shiftsReply(call, call.person, week))
    return prepareOf(text, context)
  },
}

function prepareOf(text: string, context: ArgumentContext): Prepared {
  const read = readPerson(context, text, (rest) => readWeek(rest, context.today) !== null)
  if (read.kind === 'ambiguous') {
    return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
  }
  if (read.kind === 'unknown') {
    if (/^[-+\d]/.test(text.trim())) return problem({ kind: 'bad-week', text: text.trim() })
    return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
  }
  const week = readWeek(read.rest, context.today)
  if (!week) return problem({ kind: 'bad-week', text: read.rest })
  return ready((call) => shiftsReply(call, read.key, week))
}

async function shiftsReply(call: Call, person: string, week: string): Promise<Reply> {
  const shifts = await shiftsOfPerson(call.deps, person, week)
  if (!shifts) return refusalReply(call, { kind: 'no-such-week' })
  return show(shiftsMessage(call, person, week, shifts))
}

function shiftsMessage(
  call: Call,
  person: string,
  week: string,
  shifts: NonNullable<Awaited<ReturnType<typeof shiftsOfPerson>>>,
): SlackMessage {
  const { reader } = call
  const texts = reader.messages.commands.shifts
  const span = weekPhrase(reader, week)
  const fact =
    person === call.person
      ? texts.yours(shifts.length, span)
      : texts.theirs(nameOf(reader.people, person), shifts.length, span)
  const rows = shiftRows(
    reader,
    shifts.map(({ shift }) => shift),
  )
  const blocks: Block[] = [section(bold(fact))]
  if (rows.length > 0) blocks.push(section(lines(...rows)))
  blocks.push(actions(weekButtons(call, person, week), inPlace))
  return message(fact, blocks)
}

function weekButtons(call: Call, person: string, week: string) {
  const { replies, buttons } = call.reader.messages
  const monday = Temporal.PlainDate.from(week)
  const whose = person === call.person ? 'shifts' : `shifts ${person}`
  return lineButtons([
    { text: replies.buttons.previousWeek, line: `${whose} ${monday.subtract({ weeks: 1 })}` },
    { text: replies.buttons.nextWeek, line: `${whose} ${monday.add({ weeks: 1 })}` },
    { text: buttons.timetable, line: `timetable ${week}` },
  ])
}
