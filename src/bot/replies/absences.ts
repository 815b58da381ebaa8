import { Temporal } from 'temporal-polyfill'
import type { Absence } from '../../domain/absences/absence.ts'
import type { Collision } from '../../domain/absences/collisions.ts'
import { fingerprintOf } from '../../domain/absences/fingerprint.ts'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import { nameOf } from '../../domain/people/people.ts'
import { absenceText, dayOffDay } from '../../messages/absenceText.ts'
import { dayText } from '../../messages/when.ts'
import { todayOf } from '../../notify/reader.ts'
import { actionIds, actionValue } from '../../notify/slack/actionIds.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold, lines, markup } from '../../notify/slack/text.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { inPlace } from '../actionIds.ts'
import type { Call, Reader } from '../command.ts'
import { type Reply, show } from '../reply.ts'
import { lineButton, lineButtons } from './buttons.ts'
import { refusalReply } from './refusal.ts'

/** More would not fit in a message with their buttons. */
const mostShown = 30

/** The absences of a person, each with its button to remove it; above them what was just done, if anything. */
export async function absencesReply(call: Call, person: string, done: string | null): Promise<Reply> {
  const { reader } = call
  const listed = await listAbsences(call.deps, call.actor, person)
  if (listed.kind !== 'absences') return refusalReply(call, listed)
  const { list } = reader.messages.absences
  const editable = [...listed.lines.weekly, ...listed.lines.oneshot]
  const count = editable.length + listed.daysOff.length
  const isMine = person === reader.person
  const fact = isMine ? list.mine(count) : list.of(nameOf(reader.people, person), count)
  const blocks: Block[] = [section(done === null ? bold(fact) : lines(bold(done), fact))]
  for (const [index, absence] of editable.slice(0, mostShown).entries()) {
    blocks.push(absenceRow(call, absence, index))
  }
  for (const dayOff of listed.daysOff.slice(0, mostShown - editable.length)) {
    const day = dayOffDay(reader.messages, inWords(call, dayOff))
    blocks.push(section(markup`⛔ ${day}: ${dayOff.reason} · ${list.fromErp}`))
  }
  if (count > mostShown) blocks.push(context(list.more(count - mostShown)))
  blocks.push(...collisionBlocks(reader, person, listed.collisions))
  blocks.push(actions(mainButtons(reader, person, listed.collisions), inPlace))
  return show(message(done ?? fact, blocks))
}

function absenceRow(call: Call, absence: Absence, index: number): Block {
  const { reader } = call
  const whose = absence.person === reader.person ? '' : `${absence.person} `
  const remove = lineButton({
    text: reader.messages.absences.list.remove,
    line: `busy remove ${whose}${index + 1} ${fingerprintOf(absence)}`,
    index: index + 10,
  })
  const words = absenceText(reader.messages, inWords(call, absence))
  return { ...section(markup`${String(index + 1)}. ${words}`, remove), block_id: `${inPlace}.${index}` }
}

function inWords(call: Call, absence: Absence) {
  return absenceInWords(absence, call.situation.configuration.hours)
}

/** The published shifts that absences collide with, and what can be done. */
function collisionBlocks(reader: Reader, person: string, collisions: readonly Collision[]): Block[] {
  if (collisions.length === 0) return []
  const { absences } = reader.messages
  const fact =
    person === reader.person
      ? absences.youCollide(collisions.length)
      : absences.theyCollide(nameOf(reader.people, person), collisions.length)
  const { times } = reader.messages
  const shifts = collisions.slice(0, 10).map(({ slot }) => {
    const day = dayText(times, Temporal.PlainDate.from(slot.date), todayOf(reader))
    return markup`• ${times.dayAndSpan(day, times.fromTo(slot.from, slot.until))}`
  })
  return [section(lines(markup`⚠️ ${bold(fact)}`, ...shifts)), context(absences.collisionHint)]
}

function mainButtons(reader: Reader, person: string, collisions: readonly Collision[]) {
  const { absences, buttons } = reader.messages
  const add = button({
    text: absences.list.add,
    actionId: actionIds.absenceAdd,
    value: actionValue({ person }),
    style: 'primary',
  })
  const [first] = collisions
  const timetable = first ? [{ text: buttons.timetable, line: `timetable ${first.week}` }] : []
  return [
    add,
    ...lineButtons(timetable),
    button({ text: buttons.dashboard, actionId: actionIds.dashboardOpen }),
  ]
}
