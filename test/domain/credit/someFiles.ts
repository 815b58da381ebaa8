import fc from 'fast-check'
import type { Credit, CreditFiles } from '../../../src/domain/credit/creditUpTo.ts'

/** Files of credit, by week and key. */
export function filesOf(
  credits: Readonly<Record<string, Record<string, number>>>,
  overloads: Readonly<Record<string, Record<string, number>>>,
  archived: Readonly<Record<string, Record<string, number>>> = {},
): CreditFiles {
  return { credits: byWeek(credits), overloads: byWeek(overloads), archived: byWeek(archived) }
}

function byWeek(weeks: Readonly<Record<string, Record<string, number>>>): Map<string, Credit> {
  return new Map(Object.entries(weeks).map(([week, turns]) => [week, new Map(Object.entries(turns))]))
}

/** Mondays in a row. */
export const weeks = ['2030-01-07', '2030-01-14', '2030-01-21', '2030-01-28']

const turns = fc.dictionary(
  fc.constantFrom('alba', 'bernat', 'carla', 'ningu'),
  fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 10 + 0),
)

/** Any files of those weeks. */
export const someFiles = fc
  .record({
    credits: fc.dictionary(fc.constantFrom(...weeks), turns),
    overloads: fc.dictionary(fc.constantFrom(...weeks), turns),
    archived: fc.dictionary(fc.constantFrom(...weeks), turns),
  })
  .map(({ credits, overloads, archived }) => filesOf(credits, overloads, archived))
