import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../domain/calendar/weekday.ts'
import { nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import type { WhyHole } from '../../domain/planner/why.ts'
import type { WhyReader } from '../../messages/whyChangeText.ts'
import { holeGroups, holeText, presenceText, priceText, type Told, wishText } from '../../messages/whyText.ts'
import { todayOf } from '../../notify/reader.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import type { RunExplained } from '../../operations/planner/explainRun.ts'
import type { SlotExplained } from '../../operations/planner/explainSlot.ts'
import type { PriceOutcome } from '../../operations/planner/priceOf.ts'
import { botActionIds } from '../actionIds.ts'
import type { Call } from '../command.ts'
import { turnWords } from './askedTurn.ts'
import { lineButtons } from './buttons.ts'
import { weekPhrase } from './moments.ts'

type Slot = Extract<SlotExplained, { kind: 'slot-explained' }>

/** Buttons of an answer beside that of the timetable. */
const mostPrices = 2

/** Why somebody is in a slot or not, and why lines of it are empty; coordinators may ask what a change would cost. */
export function slotMessage(call: Call, slot: Slot, hole: WhyHole | null): SlackMessage | null {
  const reader = readerOf(call, slot)
  const told = [
    ...slot.presences.map((presence) => presenceText(reader, presence)),
    ...(slot.wish ? [wishText(reader, slot.wish)] : []),
    ...(hole ? [holeText(reader, hole)] : []),
  ]
  const [first] = told
  if (!first) return null
  const { buttons } = call.reader.messages
  const row = lineButtons([
    ...priceChoices(call, slot, hole).slice(0, mostPrices),
    { text: buttons.timetable, line: `timetable ${slot.week}` },
  ])
  return message(first.fact, [...told.map(toldBlock), actions(row)])
}

function priceChoices(call: Call, slot: Slot, hole: WhyHole | null): { text: string; line: string }[] {
  if (!may(call.actor, 'plan', call.situation.configuration.permissions)) return []
  const { cost } = call.reader.messages.why.commands
  const when = turnWords({ ...slot.turn, week: slot.week }, slot.hours)
  const name = (person: string) => nameOf(call.reader.people, person)
  const outs = slot.presences.map(({ person }) => ({
    text: cost.askWithout(name(person)),
    line: `cost without ${person} ${when}`,
  }))
  const wished = slot.wish ? [slot.wish.person] : []
  const fillers = hole && !hole.shortage ? hole.fillers.possible.map(({ person }) => person) : []
  const ins = [...wished, ...fillers].map((person) => ({
    text: cost.askWith(name(person)),
    line: `cost with ${person} ${when}`,
  }))
  return [...outs, ...ins]
}

/** Why the timetable of a run has empty lines. */
export function runMessage(call: Call, run: Extract<RunExplained, { kind: 'run-explained' }>): SlackMessage {
  const { why } = call.reader.messages.why.commands
  const week = weekPhrase(call.reader, run.week)
  if (run.holes.length === 0) {
    const none = why.noHoles(week)
    return message(none, [section(none)])
  }
  const fact = why.holes(week)
  const groups = holeGroups(readerOf(call, run), run.holes)
  const blocks: Block[] = groups.map(({ facts, details }) =>
    section(lines(...facts.map((each) => bold(each)), ...details)),
  )
  if (run.more > 0) blocks.push(context(why.moreHoles(run.more)))
  return message(fact, blocks)
}

/** What it would cost to put somebody into a slot, or to keep them out of it, and what to do next. */
export function priceMessage(
  call: Call,
  { week, hours, price }: Extract<PriceOutcome, { kind: 'priced' }>,
): SlackMessage {
  const told = priceText(readerOf(call, { hours }), price)
  const { why, buttons } = call.reader.messages
  const { person, turn, present } = price
  const date = dateOf(Temporal.PlainDate.from(week), turn.day)
  const isToCome = Temporal.PlainDate.compare(date, todayOf(call.reader)) >= 0
  const row = lineButtons([
    ...(!present && isToCome ? [{ text: why.commands.cost.settle, line: `repair ${person} ${date}` }] : []),
    { text: why.ask, line: `why ${person} ${turnWords({ ...turn, week }, hours)}` },
    { text: buttons.timetable, line: `timetable ${week}` },
  ])
  // What is wished there is what the next plan heeds.
  const wish = button({
    text: call.reader.messages.forced.title,
    actionId: botActionIds.openLink,
    url: `${call.deps.dashboardUrl()}/forced`,
  })
  return message(told.fact, [toldBlock(told), actions(present ? [wish, ...row] : row)])
}

function readerOf({ reader: { messages, people } }: Call, { hours }: Pick<WhyReader, 'hours'>): WhyReader {
  return { messages, people, hours }
}

function toldBlock({ fact, details }: Told): Block {
  return section(lines(bold(fact), ...details))
}
