import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../../domain/calls/call.ts'
import { cleanPhone } from '../../domain/calls/phone.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Caller } from '../../domain/ports/callers.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/** Shorter texts would find everybody. */
const fewestDigits = 3
/** A whole national number. */
const wholeDigits = 9

/** The calls of the present local day, the first come first; of everybody when `person` is null. */
export async function callsOfToday(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  person: string | null,
): Promise<Call[]> {
  const { configuration, now } = await readSituation(deps.stores.files, deps.clock.now())
  const today = now.toZonedDateTimeISO(configuration.timezone).toPlainDate()
  const { from, until } = spanOf(today, configuration.timezone)
  const calls = await deps.stores.calls.between(from, until)
  return person === null ? calls : calls.filter((call) => call.person === person)
}

export type CallsOutcome =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  | { readonly kind: 'not-allowed' }

/** `callsOfToday` for whoever asks: one's own, or as a coordinator those of anybody. */
export async function callsOfPerson(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  person: string,
): Promise<CallsOutcome> {
  const { value: configuration } = await deps.stores.files.configuration()
  const verb = actor.person === person ? 'noteOwnCall' : 'noteAnyCall'
  if (!may(actor, verb, configuration.permissions)) return { kind: 'not-allowed' }
  return { kind: 'calls', calls: await callsOfToday(deps, person) }
}

/** The instants between which a local date lies. */
export function spanOf(
  date: Temporal.PlainDate,
  timezone: string,
): { readonly from: Temporal.Instant; readonly until: Temporal.Instant } {
  return {
    from: date.toZonedDateTime(timezone).toInstant(),
    until: date.add({ days: 1 }).toZonedDateTime(timezone).toInstant(),
  }
}

export type LookUpOutcome =
  | { readonly kind: 'found'; readonly caller: Caller }
  | { readonly kind: 'bad-phone'; readonly phone: string }

/** What is known about a number; of fewer digits than a whole one, the calls from numbers that end in them. */
export async function lookUpNumber(
  deps: Pick<Dependencies, 'stores' | 'callers'>,
  text: string,
  limit: number,
): Promise<LookUpOutcome> {
  const phone = cleanPhone(text)
  if (phone.length < fewestDigits || /\p{L}/u.test(text)) return { kind: 'bad-phone', phone: text }
  if (phone.length >= wholeDigits) return { kind: 'found', caller: await deps.callers.about(phone, limit) }
  const calls = await deps.stores.calls.ofPhoneEnding(phone, limit)
  const [first, ...others] = new Set(calls.map((call) => call.phone))
  if (first !== undefined && others.length === 0) {
    return { kind: 'found', caller: await deps.callers.about(first, limit) }
  }
  return { kind: 'found', caller: { phone, partner: '', contract: '', calls } }
}
