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

/** `+10 (three turns without rest)`; what is about somebody else than `person` names them. */
export function changeText(reader: WhyReader, change: WhyChange, person: string | null): string {
  const { why } = reader.messages
  const parts: string[] = []
  if (change.added.length > 0) parts.push(penaltyList(reader, change.added, person))
  if (change.removed.length > 0) parts.push(why.saves(penaltyList(reader, change.removed, person)))
  const cost = signed(change.cost)
  return parts.length > 0 ? `${cost} (${parts.join('; ')})` : cost
}

function penaltyList(reader: WhyReader, penalties: readonly RunPenalty[], person: string | null): string {
  const { why } = reader.messages
  const words = penalties.map((penalty) => {
    const word = why.penalties[penalty.kind] ?? penalty.kind
    const isOther = penalty.person !== null && penalty.person !== person
    return isOther ? `${nameIn(reader, penalty.person ?? '')}: ${word}` : word
  })
  return [...new Set(words)].join(', ')
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
