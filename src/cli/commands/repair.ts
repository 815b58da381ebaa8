import { isWeekday } from '../../domain/calendar/weekday.ts'
import { handoverLines, lostText, proposalText, toldText } from '../../messages/repairText.ts'
import { nameIn, type WhyReader } from '../../messages/whyChangeText.ts'
import { applyRepair } from '../../operations/planner/applyRepair.ts'
import { proposeRepairs, type RepairsOutcome } from '../../operations/planner/proposeRepairs.ts'
import { type Answer, badValue } from '../answer.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused, type Session } from '../session.ts'
import { parseCount, parseWeek } from '../values.ts'

export const repair: OperationCommand = {
  name: 'repair',
  access: 'write',
  args: [{ name: 'WEEK' }, { name: 'PERSON' }, { name: 'DAY' }],
  options: { apply: { value: 'N' } },
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const day = input.argument('DAY').toLowerCase()
    if (!isWeekday(day)) return badValue('DAY', input.argument('DAY'), 'weekday')
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const text = input.text('apply')
    const number = text === null ? null : parseCount(text, 1, 99)
    if (text !== null && number === null) return badValue('--apply', text, 'count')
    const outcome = await proposeRepairs(session.deps, session.actor, { week, person, day })
    if (outcome.kind !== 'repairs') return refused(session, outcome)
    return number === null ? listAnswer(session, outcome) : applyAnswer(session, outcome, number)
  },
}

type Repairs = Extract<RepairsOutcome, { kind: 'repairs' }>

function listAnswer(session: Session, repairs: Repairs): Answer {
  const reader = readerOf(session, repairs)
  const { week, person, day, isNoted, lost } = repairs
  const { fact, details } = lostText(reader, repairs)
  const proposals = repairs.proposals.map((proposal, index) => {
    const told = proposalText(reader, index + 1, proposal)
    return { ...proposal, text: [told.fact, ...told.details.map((line) => `   ${line}`)] }
  })
  const { toApply } = session.messages.why
  return {
    kind: 'done',
    lines: [fact, ...details, ...proposals.flatMap(({ text }) => text), toApply],
    data: { week, person, day, isNoted, lost, proposals },
  }
}

async function applyAnswer(session: Session, repairs: Repairs, number: number): Promise<Answer> {
  const { why, times } = session.messages
  const { week, person, day } = repairs
  const chosen = repairs.proposals[number - 1]
  if (!chosen) {
    return { kind: 'refused', text: why.noSuchNumber(String(number)), data: { kind: 'no-such-number' } }
  }
  const outcome = await applyRepair(session.deps, session.actor, { week, person, day, id: chosen.id })
  if (outcome.kind !== 'repaired') return refused(session, outcome)
  const reader = readerOf(session, repairs)
  return {
    kind: 'done',
    lines: [
      `${why.repaired(nameIn(reader, person), times.weekday(day))}.`,
      ...handoverLines(reader, outcome.proposal),
      toldText(reader, outcome.told),
    ],
    data: { kind: 'repaired', week, person, day, ...outcome.proposal, told: outcome.told },
  }
}

function readerOf({ messages, situation }: Session, { hours }: Repairs): WhyReader {
  return { messages, people: situation.people, hours }
}
