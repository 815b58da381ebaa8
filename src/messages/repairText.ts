import type { Weekday } from '../domain/calendar/weekday.ts'
import { nobody } from '../domain/people/people.ts'
import type { RepairProposal, TurnPlace } from '../domain/planner/why.ts'
import { changeText, nameIn, type WhyReader, whenText } from './whyChangeText.ts'
import type { Told } from './whyText.ts'

/** What there is to settle when somebody cannot come. */
export function lostText(
  reader: WhyReader,
  {
    person,
    day,
    lost,
    isNoted,
  }: {
    readonly person: string
    readonly day: Weekday
    readonly lost: readonly TurnPlace[]
    readonly isNoted: boolean
  },
): Told {
  const { why, times } = reader.messages
  return {
    fact: why.cannotCome(nameIn(reader, person), times.weekday(day), lost.length),
    details: isNoted ? [] : [why.notNoted],
  }
}

/** One way to repair: how many move at what price, then the turns that change hands. */
export function proposalText(reader: WhyReader, number: number, proposal: RepairProposal): Told {
  const { why } = reader.messages
  const { moved, change, extra } = proposal
  return {
    fact: why.proposal(number, why.moves(moved.length), changeText(reader, change, null)),
    details: [...handoverLines(reader, proposal), ...(extra > 0 ? [why.extra(extra)] : [])],
  }
}

/** `Monday 10:15: Carla instead of Dani`, a line for each turn. */
export function handoverLines(reader: WhyReader, { edits }: RepairProposal): string[] {
  const { why } = reader.messages
  return edits.map(({ day, hour, from, to }) => {
    const when = whenText(reader, { day, hour })
    const line =
      to === nobody
        ? why.staysEmpty(when, nameIn(reader, from))
        : why.handover(when, nameIn(reader, to), nameIn(reader, from))
    return line.charAt(0).toUpperCase() + line.slice(1)
  })
}

/** How many people hear of a repair. */
export function toldText({ messages }: Pick<WhyReader, 'messages'>, told: number): string {
  return told === 0 ? messages.why.toldNobody : messages.why.told(told)
}
