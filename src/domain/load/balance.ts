import { Temporal } from 'temporal-polyfill'

/** Turns and credit of each person while the load is being settled; credits are exact decimals. */
export interface Balance {
  readonly turns: Map<string, number>
  readonly credits: Map<string, number>
}

/** Between what somebody's turns may move. */
export interface Limits {
  /** Turns that are not taken away; 0 unless forced turns come first. */
  readonly floors: ReadonlyMap<string, number>
  readonly ceilings: ReadonlyMap<string, number>
}

/** Who comes first of two people with the same credit: negative for the first. */
export type TieOrder = (a: string, b: string) => number

/** One turn more or less, and why. */
export type LoadChange =
  /** Towards the full load: `owing` when debt or credit decided, `anyone` when everybody's turn had come. */
  | {
      readonly kind: 'covering'
      readonly person: string
      readonly turns: 1 | -1
      readonly why: 'owing' | 'anyone'
    }
  | { readonly kind: 'exchange'; readonly debtor: string; readonly creditor: string }

/** The people by credit, ascending for 1 and descending for −1, then by the order among equals. */
export function byCredit(
  people: Iterable<string>,
  credits: ReadonlyMap<string, number>,
  direction: 1 | -1,
  ties: TieOrder,
): string[] {
  const of = (person: string) => (credits.get(person) ?? 0) * direction
  return [...people].sort((a, b) => of(a) - of(b) || ties(a, b))
}

/** Keys ascending; with `rotated`, starting from another key each week (facts §9 row 44). */
export function tieOrder(people: Iterable<string>, week: string, rotated: boolean): TieOrder {
  if (!rotated) return byKey
  const keys = [...people].sort(byKey)
  const start = keys.length === 0 ? 0 : Math.abs(weekNumber(week)) % keys.length
  const places = new Map(keys.map((key, index) => [key, (index + keys.length - start) % keys.length]))
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)
}

/** Weeks since the first Monday of 1970. */
function weekNumber(week: string): number {
  return Math.floor(Temporal.PlainDate.from('1970-01-05').until(week, { largestUnit: 'day' }).days / 7)
}

/** Ascending by code units, whatever the language. */
export function byKey(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
