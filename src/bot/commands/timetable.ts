import { Temporal } from 'temporal-polyfill'
import { dateOf, type Weekday } from '../../domain/calendar/weekday.ts'
import { isPlaceholder } from '../../domain/people/people.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { dateText, whoText } from '../../messages/when.ts'
import { todayOf } from '../../notify/reader.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines, type Markup, markup, type Text } from '../../notify/slack/text.ts'
import { weekPictures } from '../../notify/weekPictures.ts'
import { inPlace } from '../actionIds.ts'
import { readWeek } from '../arguments/week.ts'
import { type Call, type Command, problem, type Reader, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { slotSpan, weekPhrase } from '../replies/moments.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

/** A week's timetable, day by day and as a picture; `timetable list WEEK` is without, for leafing through the weeks. */
export const command: Command = {
  name: 'timetable',
  rank: 5,
  texts: (messages) => messages.commands.timetable,
  prepare(text, { today }) {
    const [, list, named = text] = /^(list)\s+(\S+)$/.exec(text.trim()) ?? []
    const week = readWeek(named, today)
    if (!week) return problem({ kind: 'bad-week', text: text.trim() })
    return ready(async (call) => {
      const loaded = await call.deps.stores.files.timetable(week)
      if (!loaded) return refusalReply(call, { kind: 'no-such-week' })
      return list === undefined
        ? pictured(call, loaded.value)
        : show(timetableMessage(call, loaded.value, { isList: true }))
    })
  },
}

function pictured(call: Call, timetable: Timetable): Reply {
  const { reader, deps } = call
  const { title, pictureSent } = reader.messages.commands.timetable
  return {
    kind: 'pictured',
    message: timetableMessage(call, timetable),
    elsewhere: timetableMessage(call, timetable, { note: pictureSent }),
    async pictures() {
      const { value: festivities } = await deps.stores.files.festivities()
      const { variant } = deps
      const named = title(weekPhrase(reader, timetable.week))
      return weekPictures(reader, { timetable, title: named, festivities, variant })
    },
  }
}

function timetableMessage(
  call: Call,
  timetable: Timetable,
  { note = null, isList = false }: { note?: string | null; isList?: boolean } = {},
): SlackMessage {
  const { reader } = call
  const texts = reader.messages.commands.timetable
  const title = texts.title(weekPhrase(reader, timetable.week))
  const monday = Temporal.PlainDate.from(timetable.week)
  const days = timetable.days.map((day) => dayBlock(reader, timetable, day, dateOf(monday, day)))
  const { replies, buttons } = reader.messages
  const row = lineButtons([
    { text: replies.buttons.previousWeek, line: `timetable list ${monday.subtract({ weeks: 1 })}` },
    { text: replies.buttons.nextWeek, line: `timetable list ${monday.add({ weeks: 1 })}` },
    isList
      ? { text: texts.picture, line: `timetable ${timetable.week}` }
      : { text: buttons.dashboard, line: 'dashboard' },
  ])
  const notes = context(texts.mine, ...(note === null ? [] : [note]))
  return message(title, [section(bold(title)), ...days, notes, actions(row, inPlace)])
}

function dayBlock(reader: Reader, timetable: Timetable, day: Weekday, date: Temporal.PlainDate): Block {
  const { times, commands } = reader.messages
  const isToday = date.equals(todayOf(reader))
  const name = bold(`${times.weekday(day)} ${dateText(times, date)}`)
  const title = isToday ? markup`${name} · ${times.today}` : name
  const rows = timetable.cells.get(day) ?? []
  if (rows.every((row) => row.every((key) => isPlaceholder(key)))) {
    const [first = ''] = rows[0] ?? []
    return section(
      markup`${title}  ${first === '' ? commands.timetable.closed : whoText(times, reader.people, first)}`,
    )
  }
  const slots = rows.map((row, hour) => markup`${slotSpan(timetable.hours, hour)}  ${namesOf(reader, row)}`)
  return section(lines(title, ...slots))
}

/** The names of a slot in the order of lines, one's own in bold. */
function namesOf(reader: Reader, row: readonly string[]): Markup {
  const names = row.map((key): Text => {
    const name = whoText(reader.messages.times, reader.people, key)
    return key === reader.person ? bold(name) : name
  })
  let joined: Markup = { markup: '' }
  for (const [index, name] of names.entries())
    joined = index === 0 ? markup`${name}` : markup`${joined}, ${name}`
  return joined
}
