import { nameOf } from '../../domain/people/people.ts'
import { handoverLines, lostText, proposalText, toldText } from '../../messages/repairText.ts'
import type { WhyReader } from '../../messages/whyChangeText.ts'
import { actions, type Block, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import type { ApplyRepairOutcome } from '../../operations/planner/applyRepair.ts'
import type { RepairRequest, RepairsOutcome } from '../../operations/planner/proposeRepairs.ts'
import { inPlace } from '../actionIds.ts'
import type { Call } from '../command.ts'
import { lineButtons } from './buttons.ts'

/** The ways to settle somebody's shifts, each with its button; `before` says why they are shown again. */
export function repairsMessage(
  call: Call,
  repairs: Extract<RepairsOutcome, { kind: 'repairs' }>,
  before: string | null = null,
): SlackMessage {
  const { messages, people } = call.reader
  const reader: WhyReader = { messages, people, hours: repairs.hours }
  const { repair } = messages.why.commands
  const { week, day, person, proposals } = repairs
  const lost = lostText(reader, repairs)
  const blocks: Block[] = [
    section(lines(...(before === null ? [] : [before]), bold(lost.fact), ...lost.details)),
  ]
  for (const [index, proposal] of proposals.entries()) {
    const { fact, details } = proposalText(reader, index + 1, proposal)
    blocks.push(section(lines(bold(fact), ...details)))
  }
  const confirm = {
    title: repair.confirmTitle,
    text: repair.confirmText,
    confirm: repair.confirm,
    deny: repair.deny,
  }
  const row = lineButtons(
    proposals.map(({ id }, index) => ({
      text: repair.apply(index + 1),
      line: `repair apply ${week} ${day} ${person} ${id}`,
      confirm,
    })),
  )
  blocks.push(actions(row, inPlace))
  return message(before ?? lost.fact, blocks)
}

/** What was done, in place of the ways to do it. */
export function repairedMessage(
  call: Call,
  { day, person }: RepairRequest,
  { proposal, told, hours }: Extract<ApplyRepairOutcome, { kind: 'repaired' }>,
): SlackMessage {
  const { messages, people } = call.reader
  const reader: WhyReader = { messages, people, hours }
  const fact = messages.why.repaired(nameOf(people, person), messages.times.weekday(day))
  const details = [...handoverLines(reader, proposal), toldText(reader, told)]
  return message(fact, [section(lines(bold(fact), ...details))])
}
