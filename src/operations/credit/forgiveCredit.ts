import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { Credit } from '../../domain/credit/creditUpTo.ts'
import { creditUpTo } from '../../domain/credit/creditUpTo.ts'
import { minus } from '../../domain/credit/decimals.ts'
import { isPerson, isPlaceholder } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { readCreditFiles } from './readCredit.ts'

export interface ForgiveRequest {
  /** Keys, of people who have left too. */
  readonly persons: readonly string[] | 'all'
  readonly reason: string
}

export type ForgiveOutcome =
  | {
      readonly kind: 'forgiven'
      /** The week whose credit file has changed. */
      readonly week: string
      /** What each had, by key. */
      readonly turns: Credit
    }
  | { readonly kind: 'nothing-to-forgive'; readonly later: boolean }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'not-allowed' }

/**
 * Takes credit and debt away: the newest credit file goes to `backups/` and forgets these persons, or everybody. What
 * later timetables bring counts on, unless `load.forgiveLaterWeeks` says otherwise (facts §3.7, §9 row 31). Who did
 * it and why is in the ledger. Throws `file-malformed` while the credit file is broken.
 */
export async function forgiveCredit(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: ForgiveRequest,
): Promise<ForgiveOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<ForgiveOutcome> => {
    const { configuration, people } = await readSituation(tx.files, now)
    if (!may(actor, 'forgiveCredit', configuration.permissions)) return { kind: 'not-allowed' }
    const thisWeek = mondayOf(now.toZonedDateTimeISO(configuration.timezone).toPlainDate()).toString()
    const bag = await bagOf(tx, thisWeek)
    for (const person of request.persons === 'all' ? [] : request.persons) {
      const isKnown = isPerson(people, person) || bag.file.has(person) || bag.balance.has(person)
      if (isPlaceholder(person) || !isKnown) return { kind: 'unknown-person', person }
    }
    return forgive(tx, bag, request, { actor, now })
  })
  if (outcome.kind === 'forgiven') deps.events.publish({ kind: 'credit-changed', by: actor.name })
  return outcome
}

/** Where credit is taken from. */
interface Bag {
  /** Week of the newest credit file, or of one to be made. */
  readonly week: string
  readonly file: Credit
  /** Up to this week, later timetables included. */
  readonly balance: Credit
  readonly takesLater: boolean
}

async function bagOf({ files }: Saving, thisWeek: string): Promise<Bag> {
  const { creditOptions } = (await files.configuration()).value
  const newest = (await files.creditWeeks()).at(-1)
  const until = newest !== undefined && newest > thisWeek ? newest : thisWeek
  const { credit } = creditUpTo(await readCreditFiles(files, until, creditOptions), until, creditOptions)
  const first = (await files.weeks())[0] ?? thisWeek
  const week = newest ?? Temporal.PlainDate.from(first).subtract({ weeks: 1 }).toString()
  const file = newest === undefined ? null : await files.credit(newest)
  return {
    week,
    file: file?.value ?? new Map(),
    balance: credit,
    takesLater: creditOptions.forgiveLaterWeeks,
  }
}

async function forgive(
  tx: Saving,
  bag: Bag,
  request: ForgiveRequest,
  by: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<ForgiveOutcome> {
  const source = bag.takesLater ? bag.balance : bag.file
  const keys =
    request.persons === 'all' ? [...new Set([...source.keys(), ...bag.file.keys()])] : request.persons
  const after = new Map(bag.file)
  const turns = new Map<string, number>()
  for (const key of new Set(keys)) {
    const taken = source.get(key) ?? 0
    const left = minus(bag.file.get(key) ?? 0, taken)
    if (left === 0) after.delete(key)
    else after.set(key, left)
    if (taken !== 0 && !isPlaceholder(key)) turns.set(key, taken)
  }
  if (turns.size === 0)
    return { kind: 'nothing-to-forgive', later: !bag.takesLater && hasAny(bag.balance, keys) }
  await tx.files.replaceCredit(bag.week, await tx.files.credit(bag.week), after)
  for (const [person, taken] of turns) {
    const { actor, now } = by
    const reason = request.reason.trim()
    await tx.ledger.addForgiveness({ at: now, person, turns: taken, week: bag.week, by: actor.name, reason })
    await tx.audit.append(auditLine(actor, now, 'forgiveCredit', person, String(taken), reason))
  }
  return { kind: 'forgiven', week: bag.week, turns }
}

function hasAny(credit: Credit, keys: readonly string[]): boolean {
  const some = keys.length > 0 ? keys : [...credit.keys()]
  return some.some((key) => !isPlaceholder(key) && (credit.get(key) ?? 0) !== 0)
}
