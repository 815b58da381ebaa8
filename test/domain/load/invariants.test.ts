import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../src/domain/absences/absence.ts'
import { weekdays } from '../../../src/domain/calendar/weekday.ts'
import { sumOf } from '../../../src/domain/credit/decimals.ts'
import { clusterByLine } from '../../../src/domain/load/clustering.ts'
import type { LoadRules } from '../../../src/domain/load/rules.ts'
import { computeShiftLoad, type LoadInput, type PersonLoad } from '../../../src/domain/load/shiftLoad.ts'
import { week } from './loadInput.ts'

const keys = ['alba', 'bernat', 'carla', 'dani', 'eva', 'ferran']
const key = fc.constantFrom(...keys)
const decimals = (most: number) =>
  fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => tenths / 10)

const rules: fc.Arbitrary<LoadRules> = fc.record({
  maxOverload: fc.constantFrom(0, 0, 0.5, 1, 2, 2.5),
  dailyMaximum: fc.nat(5),
  dailyMaximumOf: fc.dictionary(key, fc.nat(11)).map((record) => new Map(Object.entries(record))),
  adjustLines: fc.boolean(),
  countUnexplained: fc.boolean(),
  wholeWeekOff: fc.boolean(),
  partDaysOff: fc.boolean(),
  datedDaysOff: fc.boolean(),
  exactDailyMaximum: fc.boolean(),
  plannerDayRules: fc.boolean(),
  pairAroundBlocked: fc.boolean(),
  rotateTies: fc.boolean(),
  planWithOverload: fc.boolean(),
  forcedTurnsFirst: fc.boolean(),
})

/** Weeks of any shape, with absences, credits and forced turns in tenths and quarters. */
const input: fc.Arbitrary<LoadInput> = fc
  .record({
    openDays: fc.subarray([...weekdays], { minLength: 1 }),
    slotsPerDay: fc.constantFrom(4, 4, 4, 1, 3, 8),
  })
  .chain(({ openDays, slotsPerDay }) => {
    const slots = fc.array(fc.boolean(), { minLength: slotsPerDay, maxLength: slotsPerDay })
    const absence: fc.Arbitrary<Absence> = fc.record({
      person: key,
      required: fc.boolean(),
      weekday: fc.option(fc.constantFrom(...weekdays)),
      date: fc.option(fc.constantFrom('2030-01-07', '2030-01-10', '2030-01-17'), { freq: 3 }),
      slots,
      reason: fc.constantFrom('x', ''),
    })
    const forcedTurn = fc.record({ day: fc.constantFrom(...weekdays), hour: fc.nat(slotsPerDay) })
    return fc.record({
      week: fc.constant(week),
      openDays: fc.constant(openDays),
      businessDays: fc.subarray(openDays),
      slotsPerDay: fc.constant(slotsPerDay),
      lines: fc.integer({ min: 1, max: 5 }),
      idealLoads: fc
        .uniqueArray(fc.tuple(key, fc.integer({ min: 0, max: 60 })), { selector: ([person]) => person })
        .map((pairs) => new Map(pairs.map(([person, quarters]) => [person, quarters / 4] as const))),
      absences: fc.array(absence, { maxLength: 8 }),
      daysOff: fc.array(absence, { maxLength: 4 }),
      credits: fc.dictionary(key, decimals(8)).map((record) => new Map(Object.entries(record))),
      forgive: fc.boolean(),
      forced: fc
        .dictionary(key, fc.array(forcedTurn, { maxLength: 6 }))
        .map((record) => new Map(Object.entries(record))),
      rules,
    })
  })

function column(people: ReadonlyMap<string, PersonLoad>, read: (row: PersonLoad) => number): number {
  return sumOf([...people.values()].map(read))
}

describe('whatever the week', () => {
  it('final loads and what is nobody’s sum to lines × turns × business days', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { people, unassigned, lines, businessDays, slotsPerDay } = computeShiftLoad(given)
        const total = column(people, ({ final }) => final) + unassigned
        expect(total).toBe(lines * businessDays.length * slotsPerDay)
        expect(unassigned).toBeGreaterThanOrEqual(0)
        if (!given.rules.adjustLines) expect(lines).toBe(given.lines)
      }),
    )
  })

  it('nobody is above the ceiling or below nothing', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { covering, final, ceiling, capacity } of computeShiftLoad(given).people.values()) {
          for (const turns of [covering, final]) {
            expect(turns).toBeLessThanOrEqual(ceiling)
            expect(turns).toBeLessThanOrEqual(capacity)
            expect(turns).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  it('covering changes credits by exactly the turns added or taken, compensation keeps their sum', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { people } = computeShiftLoad(given)
        for (const { creditFinal, creditInitial, final, capped } of people.values()) {
          expect(creditFinal).toBe(sumOf([creditInitial, final - capped]))
        }
        const moved = column(people, ({ covering, capped }) => covering - capped)
        const before = column(people, ({ creditInitial }) => creditInitial)
        expect(column(people, ({ creditFinal }) => creditFinal)).toBe(sumOf([before, moved]))
        expect(column(people, ({ compensated }) => compensated)).toBe(
          column(people, ({ covering }) => covering),
        )
      }),
    )
  })

  it('compensation never leaves anybody further from nothing in sum', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { people } = computeShiftLoad(given)
        const owed = column(people, ({ creditFinal }) => Math.abs(creditFinal))
        const covered = column(people, ({ creditInitial, covering, capped }) =>
          Math.abs(sumOf([creditInitial, covering - capped])),
        )
        expect(owed).toBeLessThanOrEqual(covered)
      }),
    )
  })

  it('overload is the final load without the proportional one, to the tenth', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { overload, final, proportional } of computeShiftLoad(given).people.values()) {
          expect(Math.abs(overload - (final - proportional))).toBeLessThanOrEqual(0.05 + 1e-9)
          expect(Object.is(overload, -0)).toBe(false)
        }
      }),
    )
  })

  it('lines can be filled with the same number of turns each', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { people, unassigned, lines, businessDays, slotsPerDay } = computeShiftLoad(given)
        const turns = new Map([...people].map(([person, { final }]) => [person, final]))
        const clustered = clusterByLine(new Map([...turns, ['ningu', unassigned]]), lines)
        if (clustered.kind !== 'clustered') throw new Error('not divisible')
        for (let line = 0; line < lines; line += 1) {
          const sum = sumOf([...clustered.turns.values()].map((row) => row[line] ?? 0))
          expect(sum).toBe(businessDays.length * slotsPerDay)
        }
      }),
    )
  })
})
