import { describe, expect, it } from 'vitest'
import { explainLoad } from '../../../src/domain/load/explain.ts'
import { planningOverload } from '../../../src/domain/load/rules.ts'
import { computeShiftLoad, type LoadInput, type ShiftLoad } from '../../../src/domain/load/shiftLoad.ts'
import { loadWarnings } from '../../../src/domain/load/warnings.ts'
import { absenceOf } from '../absences/absenceOf.ts'
import { loadInput, mapOf, usualRules, workdays } from './loadInput.ts'

/** The example of facts §5.9. */
const example = loadInput({
  idealLoads: mapOf({ alba: 6, bernat: 5, carla: 4, dani: 2 }),
  daysOff: [
    absenceOf({ person: 'carla', required: true, weekday: 'dl' }),
    absenceOf({ person: 'carla', required: true, weekday: 'dm' }),
  ],
  absences: [
    absenceOf({ person: 'carla', required: true, weekday: 'dl' }),
    absenceOf({ person: 'carla', required: true, weekday: 'dm' }),
  ],
  credits: mapOf({ alba: 1, bernat: -2, zoe: 3, ningu: 7, dani: 0 }),
  rules: { maxOverload: 1 },
})

function finals(load: ShiftLoad): Record<string, number> {
  return Object.fromEntries([...load.people].map(([person, { final }]) => [person, final]))
}

function finalsOf(input: LoadInput): Record<string, number> {
  return finals(computeShiftLoad(input))
}

describe('the shift load', () => {
  it('has every column of the example (facts §5.9)', () => {
    const load = computeShiftLoad(example)
    const rows = [...load.people].map(([person, row]) => [
      person,
      row.ideal,
      row.proportional,
      row.augmented,
      row.capacity,
      row.ceiling,
      row.capped,
      row.covering,
      row.compensated,
      row.final,
      row.overload,
      row.creditLoaded,
      row.creditInitial,
      row.creditFinal,
    ])
    expect(rows).toEqual([
      ['alba', 6, 6, 7, 10, 7, 6, 7, 7, 7, 1, 1, 1, 2],
      ['bernat', 5, 5, 6, 10, 6, 5, 6, 6, 6, 1, -2, -2, -1],
      ['carla', 4, 2.4, 3.4, 6, 3, 2, 3, 3, 3, 0.6, 0, 0, 1],
      ['dani', 2, 2, 3, 10, 3, 2, 3, 3, 3, 1, 0, 0, 1],
    ])
    expect(load).toMatchObject({ lines: 1, unassigned: 1, businessDays: workdays })
    expect(load.changes).toEqual([
      { kind: 'covering', person: 'bernat', turns: 1, why: 'owing' },
      { kind: 'covering', person: 'carla', turns: 1, why: 'anyone' },
      { kind: 'covering', person: 'dani', turns: 1, why: 'anyone' },
      { kind: 'covering', person: 'alba', turns: 1, why: 'anyone' },
    ])
  })

  it('forgets debts and credits where it forgives', () => {
    const load = computeShiftLoad({ ...example, forgive: true })
    expect(load.people.get('bernat')).toMatchObject({ creditLoaded: -2, creditInitial: 0, creditFinal: 1 })
    expect(load.people.get('alba')).toMatchObject({ creditLoaded: 1, creditInitial: 0, creditFinal: 1 })
  })

  it('can only shrink without overload', () => {
    const { people, unassigned } = computeShiftLoad({ ...example, rules: { ...usualRules } })
    for (const { ceiling, capped } of people.values()) expect(ceiling).toBe(capped)
    expect(unassigned).toBe(5)
  })

  it('takes the daily maximum of a person before the general one', () => {
    const rules = { dailyMaximumOf: mapOf({ alba: 1 }) }
    const input = loadInput({ idealLoads: mapOf({ alba: 8, bernat: 8 }), rules })
    expect(finalsOf(input)).toEqual({ alba: 5, bernat: 8 })
  })

  it('divides by the opening days of a normal week, whatever their number', () => {
    const openDays = ['dl', 'dm', 'dx', 'dj', 'dv', 'ds', 'dg'] as const
    const input = loadInput({
      openDays,
      businessDays: ['dl', 'dm', 'dx', 'dj', 'ds', 'dg'],
      slotsPerDay: 8,
      idealLoads: mapOf({ alba: 14, bernat: 7, carla: 3.5 }),
      rules: { dailyMaximum: 3 },
    })
    const { people, unassigned } = computeShiftLoad(input)
    expect([...people.values()].map(({ proportional, final }) => [proportional, final])).toEqual([
      [12, 12],
      [6, 6],
      [3, 3],
    ])
    expect(unassigned).toBe(48 - 21)
  })

  it('sums fractions of credits exactly', () => {
    const input = loadInput({
      idealLoads: mapOf({ alba: 10, bernat: 10.5 }),
      credits: mapOf({ alba: -0.7, bernat: 0.1 }),
      rules: { maxOverload: 3 },
    })
    const { people } = computeShiftLoad(input)
    expect(people.get('alba')).toMatchObject({ creditFinal: -0.7, overload: 0 })
    expect(people.get('bernat')).toMatchObject({ capped: 10, creditFinal: 0.1, overload: -0.5 })
  })
})

describe('a load with little to share', () => {
  it('is empty on all holidays (facts §9 row 42)', () => {
    const load = computeShiftLoad({
      ...example,
      businessDays: [],
      rules: { ...usualRules, adjustLines: true },
    })
    expect(finals(load)).toEqual({ alba: 0, bernat: 0, carla: 0, dani: 0 })
    expect(load).toMatchObject({ lines: 1, unassigned: 0 })
    expect(loadWarnings(load)).toContainEqual({ kind: 'all-holidays' })
  })

  it('is nobody’s where nobody has an ideal load', () => {
    const load = computeShiftLoad(loadInput({ lines: 2 }))
    expect([load.people.size, load.unassigned]).toEqual([0, 40])
    expect(loadWarnings(load)).toEqual([{ kind: 'nobody-has-load' }, { kind: 'unassigned', turns: 40 }])
  })

  it('is nobody’s where nobody is available', () => {
    const absences = ['alba', 'bernat'].map((person) => absenceOf({ person, required: true }))
    const load = computeShiftLoad(loadInput({ idealLoads: mapOf({ alba: 10, bernat: 10 }), absences }))
    expect([finals(load), load.unassigned]).toEqual([{ alba: 0, bernat: 0 }, 20])
    expect(loadWarnings(load)).toContainEqual({ kind: 'capped', person: 'alba', due: 10, possible: 0 })
  })

  it('is one person’s as far as that person can', () => {
    expect(finalsOf(loadInput({ idealLoads: mapOf({ alba: 30 }) }))).toEqual({ alba: 10 })
    expect(finalsOf(loadInput({ idealLoads: mapOf({ alba: 30 }), rules: { dailyMaximum: 4 } }))).toEqual({
      alba: 20,
    })
  })

  it('drops the lines that would be nobody’s where that is wanted (facts §5.7)', () => {
    const adjusted = loadInput({
      lines: 3,
      idealLoads: mapOf({ alba: 8, bernat: 7 }),
      rules: { adjustLines: true },
    })
    const load = computeShiftLoad(adjusted)
    expect(load).toMatchObject({ lines: 1, linesAsked: 3, unassigned: 5 })
    expect(loadWarnings(load)).toEqual([
      { kind: 'lines-dropped', asked: 3, left: 1 },
      { kind: 'unassigned', turns: 5 },
    ])
  })

  it('counts what an old home gives to the empty cell as nobody’s', () => {
    const load = computeShiftLoad(loadInput({ idealLoads: mapOf({ ningu: 4, alba: 10 }) }))
    expect([finals(load), load.unassigned]).toEqual([{ alba: 10 }, 10])
  })

  it('keeps the credit of those without ideal load in sight (facts §9 row 50)', () => {
    const load = computeShiftLoad(example)
    expect([...load.idleCredits]).toEqual([['zoe', 3]])
    expect(loadWarnings(load)).toContainEqual({ kind: 'idle-credit', person: 'zoe', credit: 3 })
  })
})

describe('the options of the load', () => {
  it('rotate who comes first among equals with the week (facts §9 row 44)', () => {
    const idealLoads = mapOf({ alba: 4, bernat: 4, carla: 4 })
    const fill = (week: string, rotateTies: boolean) => {
      const input = loadInput({ week, idealLoads, rules: { maxOverload: 1, rotateTies } })
      return computeShiftLoad(input).changes.map((change) =>
        change.kind === 'covering' ? change.person : '',
      )
    }
    const weeks = ['2030-01-07', '2030-01-14', '2030-01-21']
    for (const week of weeks) expect(fill(week, false)).toEqual(['alba', 'bernat', 'carla'])
    expect(new Set(weeks.map((week) => fill(week, true)[0])).size).toBe(3)
  })

  it('keep forced turns, as far as the person can do them (facts §9 row 47)', () => {
    const forced = new Map([
      [
        'alba',
        [
          { day: 'dl', hour: 0 },
          { day: 'dl', hour: 0 },
          { day: 'dl', hour: 1 },
          { day: 'dl', hour: 2 },
          { day: 'dm', hour: 3 },
          { day: 'dx', hour: 0 },
        ] as const,
      ],
    ])
    const absences = [absenceOf({ required: true, weekday: 'dx', slots: [true, false, false, false] })]
    const input = loadInput({ idealLoads: mapOf({ alba: 1 }), absences, forced })
    expect(finalsOf(input)).toEqual({ alba: 1 })
    const load = computeShiftLoad({ ...input, rules: { ...usualRules, forcedTurnsFirst: true } })
    expect(load.people.get('alba')).toMatchObject({ floor: 3, ceiling: 3, capped: 3, final: 3, overload: 2 })
    expect(explainLoad(load, 'alba')).toContainEqual({ kind: 'forced', turns: 3 })
  })

  it('let the planner take the configured overload, 0 otherwise (facts §9 row 45)', () => {
    expect(planningOverload({ ...usualRules, maxOverload: 2 })).toBe(0)
    expect(planningOverload({ ...usualRules, maxOverload: 2, planWithOverload: true })).toBe(2)
  })
})

describe('the explanation of a load', () => {
  it('goes from the ideal load to what is done', () => {
    const load = computeShiftLoad(example)
    expect(explainLoad(load, 'bernat')).toEqual([
      { kind: 'due', ideal: 5, workingDays: 5, openDays: 5, proportional: 5 },
      { kind: 'covering', turns: 1, why: 'owing' },
    ])
    expect(explainLoad(load, 'carla')).toEqual([
      { kind: 'due', ideal: 4, workingDays: 3, openDays: 5, proportional: 2.4 },
      { kind: 'rounded', turns: 2 },
      { kind: 'covering', turns: 1, why: 'anyone' },
    ])
    expect(explainLoad(load, 'zoe')).toBeNull()
  })

  it('tells absences from the daily maximum as what leaves room for less', () => {
    const absences = [absenceOf({ person: 'bernat', required: true })]
    const input = loadInput({ idealLoads: mapOf({ alba: 12, bernat: 4 }), absences })
    const load = computeShiftLoad(input)
    expect(explainLoad(load, 'alba')).toContainEqual({ kind: 'capped', turns: 10, by: 'daily-maximum' })
    expect(explainLoad(load, 'bernat')).toContainEqual({ kind: 'capped', turns: 0, by: 'absences' })
  })

  it('names with whom turns were exchanged', () => {
    const input = loadInput({
      idealLoads: mapOf({ alba: 10, bernat: 10 }),
      credits: mapOf({ alba: 2, bernat: -3 }),
      rules: { maxOverload: 2, dailyMaximum: 4 },
    })
    const load = computeShiftLoad(input)
    expect(finals(load)).toEqual({ alba: 8, bernat: 12 })
    expect(explainLoad(load, 'alba')).toContainEqual({ kind: 'exchange', turns: -2, others: ['bernat'] })
    expect(explainLoad(load, 'bernat')).toContainEqual({ kind: 'exchange', turns: 2, others: ['alba'] })
  })
})
