import { formatHour, type HourLimits } from '../domain/calendar/hours.ts'
import type { People } from '../domain/people/people.ts'
import type { RunPenalty } from '../domain/planner/run.ts'
import type { TurnPlace, WhyChange } from '../domain/planner/why.ts'
import type { Catalogue } from './catalogue.ts'
import { whoText } from './when.ts'

/** Whom explanations are worded for, and the hours of the week that they are about. */
export interface WhyReader {
  readonly messages: Pick<Catalogue, 'why' | 'times'>
  readonly people: People
  readonly hours: HourLimits
}

/**
 * `+10 (three turns without rest)`; what is about somebody else than `person` names them. A penalty that only grows or
 * shrinks is named once, by what becomes of it.
 */
export function changeText(reader: WhyReader, change: WhyChange, person: string | null): string {
  const { why } = reader.messages
  const { added, removed } = netPenalties(change)
  const parts: string[] = []
  if (added.length > 0) parts.push(penaltyList(reader, added, person))
  if (removed.length > 0) parts.push(why.saves(penaltyList(reader, removed, person)))
  const cost = signed(change.cost)
  return parts.length > 0 ? `${cost} (${parts.join('; ')})` : cost
}

type Fault = Pick<RunPenalty, 'kind' | 'person'>

function netPenalties({ added, removed }: WhyChange): { added: Fault[]; removed: Fault[] } {
  const sums = new Map<string, { readonly fault: Fault; cost: number }>()
  const count = (penalties: readonly RunPenalty[], sign: number) => {
    for (const { kind, person, cost } of penalties) {
      const name = `${kind} ${person ?? ''}`
      const sum = sums.get(name) ?? { fault: { kind, person }, cost: 0 }
      sum.cost += sign * cost
      sums.set(name, sum)
    }
  }
  count(added, 1)
  count(removed, -1)
  const all = [...sums.values()]
  return {
    added: all.filter(({ cost }) => cost > 0).map(({ fault }) => fault),
    removed: all.filter(({ cost }) => cost < 0).map(({ fault }) => fault),
  }
}

/** `several turns that day; Carla Mas: no breakfast`: of each person together. */
function penaltyList(reader: WhyReader, faults: readonly Fault[], person: string | null): string {
  const { why } = reader.messages
  const groups = new Map<string, string[]>()
  for (const fault of faults) {
    const who = fault.person === null || fault.person === person ? '' : nameIn(reader, fault.person)
    groups.set(who, [...(groups.get(who) ?? []), why.penalties[fault.kind] ?? fault.kind])
  }
  return [...groups]
    .map(([who, words]) => (who === '' ? words.join(', ') : `${who}: ${words.join(', ')}`))
    .join('; ')
}

/** With its sign: `+10`, `−5`, `±0`. */
function signed(cost: number): string {
  if (cost === 0) return '±0'
  return cost > 0 ? `+${cost}` : `−${-cost}`
}

/** `Monday 10:15`, as it stands within a sentence. */
export function whenText({ messages, hours }: WhyReader, { day, hour }: TurnPlace): string {
  return `${messages.times.weekday(day)} ${formatHour(hours[hour] ?? 0)}`
}

export function nameIn({ messages, people }: Pick<WhyReader, 'messages' | 'people'>, key: string): string {
  return whoText(messages.times, people, key)
}
