import type { HourLimits } from '../../domain/calendar/hours.ts'
import type { WhyHole } from '../../domain/planner/why.ts'
import { breachText, penaltyText } from '../../messages/plannerText.ts'
import type { WhyReader } from '../../messages/whyChangeText.ts'
import { holeGroups, holeText, presenceText, priceText, type Told, wishText } from '../../messages/whyText.ts'
import { explainSlot, type SlotQuestion } from '../../operations/planner/explainSlot.ts'
import { explainWeek } from '../../operations/planner/explainWeek.ts'
import { priceOf } from '../../operations/planner/priceOf.ts'
import { type Answer, badValue } from '../answer.ts'
import { turnOf } from '../cellPlace.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused, type Session } from '../session.ts'
import { parseWeek } from '../values.ts'

export const explain: OperationCommand = {
  name: 'explain',
  access: 'read',
  args: [
    { name: 'WEEK' },
    { name: 'DAY', optional: true },
    { name: 'HOUR', optional: true },
    { name: 'PERSON', optional: true },
  ],
  options: { in: {}, out: {} },
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const isPrice = input.flag('in') || input.flag('out')
    const missing = missingArgument(input.positionals.length, isPrice)
    if (missing) return { kind: 'usage', problem: { kind: 'missing-argument', argument: missing } }
    if (input.flag('in') && input.flag('out')) {
      return { kind: 'usage', problem: { kind: 'extra-argument', text: '--out' } }
    }
    if (input.argument('DAY') === '') return wholeWeek(session, week)
    const loaded = await session.deps.stores.files.timetable(week)
    if (!loaded) return refused(session, { kind: 'no-such-week' })
    const turn = turnOf(input, loaded.value)
    if ('kind' in turn) return turn
    const person = input.argument('PERSON') === '' ? null : personNamed(session, input.argument('PERSON'))
    if (person !== null && typeof person !== 'string') return person
    if (isPrice && person !== null) {
      return priceAnswer(session, { ...turn, week, person, present: input.flag('in') })
    }
    return slotAnswer(session, { ...turn, week, person })
  },
}

/** The argument that a slot, or a price, still needs. */
function missingArgument(given: number, isPrice: boolean): string | null {
  if (isPrice && given < 4) return ['WEEK', 'DAY', 'HOUR', 'PERSON'][given] ?? 'PERSON'
  return given === 2 ? 'HOUR' : null
}

async function wholeWeek(session: Session, week: string): Promise<Answer> {
  const outcome = await explainWeek(session.deps, session.actor, week)
  if (outcome.kind !== 'week-explained') return refused(session, outcome)
  const { hours, cost, penalties, breaches, holes } = outcome
  const reader = readerOf(session, hours)
  const ofPenalties = penalties.map((penalty) => ({ ...penalty, text: penaltyText(reader, penalty, hours) }))
  const ofBreaches = breaches.map((breach) => ({ ...breach, text: breachText(reader, breach, hours) }))
  const ofHoles = holes.map((hole) => ({ ...hole, text: linesOf(holeText(reader, hole)) }))
  return {
    kind: 'done',
    lines: [
      session.messages.why.cost(cost),
      ...ofPenalties.map((penalty) => `${penalty.cost}\t${penalty.text}`),
      ...ofBreaches.map(({ text }) => text),
      ...holeLines(reader, holes),
    ],
    data: { week, cost, penalties: ofPenalties, breaches: ofBreaches, holes: ofHoles },
  }
}

function holeLines(reader: WhyReader, holes: readonly WhyHole[]): string[] {
  return holeGroups(reader, holes).flatMap(({ facts, details }) => [
    '',
    ...facts,
    ...details.map((detail) => `  ${detail}`),
  ])
}

async function slotAnswer(session: Session, question: SlotQuestion): Promise<Answer> {
  const outcome = await explainSlot(session.deps, session.actor, question)
  if (outcome.kind !== 'slot-explained') return refused(session, outcome)
  const { week, hours, turn, presences, hole, wish } = outcome
  const reader = readerOf(session, hours)
  const told = [
    ...presences.map((presence) => presenceText(reader, presence)),
    ...(hole ? [holeText(reader, hole)] : []),
    ...(wish ? [wishText(reader, wish)] : []),
  ]
  const text = told.flatMap((each, index) => (index === 0 ? linesOf(each) : ['', ...linesOf(each)]))
  return { kind: 'done', lines: text, data: { week, ...turn, presences, hole, wish, text } }
}

async function priceAnswer(
  session: Session,
  question: SlotQuestion & { readonly person: string; readonly present: boolean },
): Promise<Answer> {
  const outcome = await priceOf(session.deps, session.actor, question)
  if (outcome.kind !== 'priced') return refused(session, outcome)
  const text = linesOf(priceText(readerOf(session, outcome.hours), outcome.price))
  return { kind: 'done', lines: text, data: { week: outcome.week, ...outcome.price, text } }
}

function readerOf(
  { messages, situation }: Session,
  hours: HourLimits,
): WhyReader & Pick<Session, 'messages'> {
  return { messages, people: situation.people, hours }
}

function linesOf({ fact, details }: Told): string[] {
  return [fact, ...details.map((detail) => `  ${detail}`)]
}
