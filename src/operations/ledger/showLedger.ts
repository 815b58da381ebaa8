import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { Cover } from '../../domain/ledger/covers.ts'
import type { PersonLedger } from '../../domain/ledger/ledger.ts'
import { isPerson } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Forgiveness } from '../../domain/ports/ledger.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { readLedger } from './readLedger.ts'

/** One person's ledger, as somebody may see it. */
export interface ShownLedger {
  readonly kind: 'ledger'
  readonly ledger: PersonLedger
  /** Week of the credit file with which it opens; null when there is none. */
  readonly since: string | null
  /** Turns that the person took, or that others took, in the weeks that count. */
  readonly covers: readonly Cover[]
  /** Oldest first, of all times. */
  readonly forgiven: readonly Forgiveness[]
}

export interface Ranking {
  readonly kind: 'ranking'
  readonly since: string | null
  /** Everybody who attends the phone or has a credit; who owes most comes first. */
  readonly persons: readonly PersonLedger[]
}

type Deps = Pick<Dependencies, 'stores' | 'clock'>

/** The ledger of a person up to this week: the own one, or anybody's for coordinators. */
export async function showLedger(
  deps: Deps,
  actor: Actor,
  person: string,
): Promise<
  ShownLedger | { readonly kind: 'not-allowed' } | { readonly kind: 'unknown-person'; person: string }
> {
  const { now, configuration, people } = await readSituation(deps.stores.files, deps.clock.now())
  const isOwn = actor.person === person
  if (!isOwn && !may(actor, 'seeCredit', configuration.permissions)) return { kind: 'not-allowed' }
  const { ledger, covers, forgiven } = await readLedger(deps.stores, thisWeek({ now, configuration }))
  const own = ledger.people.get(person)
  if (!own && !isPerson(people, person)) return { kind: 'unknown-person', person }
  return {
    kind: 'ledger',
    ledger: own ?? emptyLedger(person),
    since: ledger.since,
    covers: covers.filter(({ covered, coverer }) => covered === person || coverer === person),
    forgiven: forgiven.filter((each) => each.person === person),
  }
}

/** Everybody's ledger up to this week, for coordinators. */
export async function rankLedgers(
  deps: Deps,
  actor: Actor,
): Promise<Ranking | { readonly kind: 'not-allowed' }> {
  const { now, configuration, people } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'seeCredit', configuration.permissions)) return { kind: 'not-allowed' }
  const { ledger } = await readLedger(deps.stores, thisWeek({ now, configuration }))
  const keys = new Set([...people.idealloads.keys(), ...ledger.people.keys()])
  const persons = [...keys].map((key) => ledger.people.get(key) ?? emptyLedger(key))
  persons.sort((a, b) => a.balance - b.balance || (a.person < b.person ? -1 : 1))
  return { kind: 'ranking', since: ledger.since, persons }
}

function thisWeek({ now, configuration }: Pick<Situation, 'now' | 'configuration'>): string {
  return mondayOf(now.toZonedDateTimeISO(configuration.timezone).toPlainDate()).toString()
}

function emptyLedger(person: string): PersonLedger {
  const figures = { due: 0, done: 0, coveredForOthers: 0, coveredByOthers: 0, forgiven: 0, balance: 0 }
  return { person, opening: 0, weeks: [], ...figures }
}
