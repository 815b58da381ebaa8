import type { LedgerWeek } from '../../domain/ledger/ledger.ts'
import { nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import { balanceText, coverReason } from '../../messages/creditText.ts'
import { plainTurns, signedTurns } from '../../messages/turnsText.ts'
import { whoText } from '../../messages/when.ts'
import { actionIds } from '../../notify/slack/actionIds.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines, type Markup, markup } from '../../notify/slack/text.ts'
import type { NextCovers } from '../../operations/ledger/nextCovers.ts'
import type { Ranking, ShownLedger } from '../../operations/ledger/showLedger.ts'
import type { Call, Reader } from '../command.ts'
import { lineButtons } from './buttons.ts'
import { dayAndTime, weekPhrase } from './moments.ts'

const mostWeeks = 8
const mostPersons = 40
const mostCandidates = 3

/** The balance of a person in a sentence, then the last weeks. */
export function ledgerMessage(call: Call, { ledger, since, forgiven }: ShownLedger): SlackMessage {
  const { reader, actor, situation } = call
  const { credit, times, buttons } = reader.messages
  const name = ledger.person === reader.person ? null : nameOf(reader.people, ledger.person)
  const fact = balanceText(reader.messages, name, ledger.balance)
  const weeks = ledger.weeks.slice(-mostWeeks).map((week) => weekRow(reader, week))
  const blocks: Block[] = [section(bold(fact))]
  blocks.push(weeks.length > 0 ? section(lines(...weeks)) : context(credit.noWeeks))
  const notes: string[] = []
  if (since !== null && ledger.opening !== 0) {
    notes.push(credit.opening(signedTurns(times, ledger.opening), weekPhrase(reader, since)))
  }
  for (const each of forgiven.slice(-2)) {
    const who = whoText(times, reader.people, each.by)
    const text = credit.forgivenBy(signedTurns(times, each.turns), who, dayAndTime(reader, each.at))
    notes.push(each.reason === '' ? `${text}.` : `${text}: ${each.reason}`)
  }
  if (notes.length > 0) blocks.push(context(notes.join('\n')))
  const mayAll = may(actor, 'seeCredit', situation.configuration.permissions)
  const choices = mayAll ? lineButtons([{ text: credit.everybody, line: 'credit all' }]) : []
  blocks.push(actions([...choices, button({ text: buttons.dashboard, actionId: actionIds.dashboardOpen })]))
  return message(fact, blocks)
}

function weekRow(reader: Reader, week: LedgerWeek): Markup {
  const { credit, times } = reader.messages
  const { due, done, balance, coveredForOthers, coveredByOthers, forgiven } = week
  const figures = credit.week(plainTurns(times, due), plainTurns(times, done), signedTurns(times, balance))
  const extras = [
    ...(coveredForOthers > 0 ? [credit.coveredFor(coveredForOthers)] : []),
    ...(coveredByOthers > 0 ? [credit.coveredBy(coveredByOthers)] : []),
    ...(forgiven !== 0 ? [credit.forgiven(signedTurns(times, forgiven))] : []),
  ]
  return markup`${bold(weekPhrase(reader, week.week))} · ${[figures, ...extras].join(' · ')}`
}

/** Everybody, who owes most first, and whom to ask when somebody is missing. */
export function rankingMessage(call: Call, { persons }: Ranking, next: NextCovers | null): SlackMessage {
  const { reader } = call
  const { credit, times, buttons } = reader.messages
  const rows = persons
    .slice(0, mostPersons)
    .map(
      ({ person, balance }) => markup`${bold(signedTurns(times, balance))} ${nameOf(reader.people, person)}`,
    )
  const blocks: Block[] = [section(bold(credit.ranking))]
  blocks.push(rows.length > 0 ? section(lines(...rows)) : context(credit.noWeeks))
  if (persons.length > mostPersons) blocks.push(context(credit.more(persons.length - mostPersons)))
  if (next) blocks.push(section(nextText(reader, next)))
  blocks.push(actions([button({ text: buttons.dashboard, actionId: actionIds.dashboardOpen })]))
  return message(credit.ranking, blocks)
}

function nextText(reader: Reader, { shift, candidates }: NextCovers): Markup | string {
  const { credit } = reader.messages
  const when = dayAndTime(reader, shift.startsAt)
  if (candidates.length === 0) return credit.nobodyFree(when)
  const rows = candidates
    .slice(0, mostCandidates)
    .map(
      (each) => markup`${bold(nameOf(reader.people, each.person))} · ${coverReason(reader.messages, each)}`,
    )
  return lines(credit.nextTitle(when), ...rows)
}
