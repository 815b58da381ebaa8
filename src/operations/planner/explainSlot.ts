import type { HourLimits } from '../../domain/calendar/hours.ts'
import { isPerson, nobody } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { TurnPlace, WhyHole, WhyPresence, WhyWish } from '../../domain/planner/why.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { type PublishedWeek, readPublishedWeek } from './publishedWeek.ts'

export interface SlotQuestion extends TurnPlace {
  readonly week: string
  /** Null asks about the whole slot, nobody's key about its empty lines alone. */
  readonly person: string | null
}

export type SlotExplained =
  | {
      readonly kind: 'slot-explained'
      readonly week: string
      readonly hours: HourLimits
      readonly turn: TurnPlace
      /** Of those asked about who are in the slot. */
      readonly presences: readonly WhyPresence[]
      /** Null when every line is taken, or one person was asked about. */
      readonly hole: WhyHole | null
      /** Of the person asked about, when they are not in the slot. */
      readonly wish: WhyWish | null
    }
  | SlotRefusal

/** Why nothing can be said of a slot. */
export type SlotRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-week' }
  | { readonly kind: 'no-such-cell' }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'no-explanation' }

/** Why people are, or a person is not, in a slot of the published week, who else could be, and why lines are empty. */
export async function explainSlot(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'ask'>,
  actor: Actor,
  question: SlotQuestion,
): Promise<SlotExplained> {
  const asked = await readSlot(deps, actor, question, 'see')
  if (asked.kind !== 'published-week') return asked
  const { problem, turns } = asked
  const { week, day, hour, person } = question
  const turn = { day, hour }
  const present = turns[problem.days.indexOf(day)]?.[hour] ?? []
  const presences: WhyPresence[] = []
  for (const key of person === null ? present : present.filter((one) => one === person)) {
    const answer = await deps.ask({ kind: 'presence', problem, turns, person: key, turn })
    if (answer?.kind !== 'presence' || !answer.presence) return { kind: 'no-explanation' }
    presences.push(answer.presence)
  }
  let hole: WhyHole | null = null
  let wish: WhyWish | null = null
  if (person === null || person === nobody) {
    const answer = await deps.ask({ kind: 'hole', problem, turns, turn })
    if (answer?.kind !== 'hole') return { kind: 'no-explanation' }
    hole = answer.hole
  } else if (presences.length === 0) {
    const answer = await deps.ask({ kind: 'wish', problem, turns, person, turn })
    if (answer?.kind !== 'wish') return { kind: 'no-explanation' }
    wish = answer.wish
  }
  return { kind: 'slot-explained', week, hours: asked.timetable.hours, turn, presences, hole, wish }
}

/** The published week of a question, or why it cannot be answered. */
export async function readSlot(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  { week, day, hour, person }: SlotQuestion,
  verb: 'see' | 'plan',
): Promise<PublishedWeek | SlotRefusal> {
  const { configuration, people } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, verb, configuration.permissions)) return { kind: 'not-allowed' }
  const also = person !== null && isPerson(people, person) ? [person] : []
  const published = await readPublishedWeek(deps.stores.files, week, also)
  if (published.kind !== 'published-week') return published
  const { problem } = published
  if (!problem.days.includes(day) || hour < 0 || hour >= problem.hours) return { kind: 'no-such-cell' }
  const isPersonAsked = person !== null && person !== nobody
  if (isPersonAsked && !problem.persons.some(({ key }) => key === person)) {
    return { kind: 'unknown-person', person }
  }
  return published
}
