import { describe, expect, test } from 'vitest'
import { explainHole } from '../../../src/solver/explain/hole.ts'
import { explainPresence } from '../../../src/solver/explain/presence.ts'
import { explainWish } from '../../../src/solver/explain/wish.ts'
import { absence, person, problem, turns } from '../weeks.ts'

const first = { day: 'dl', hour: 0 } as const

describe('why somebody is in a turn', () => {
  const week = problem({
    lines: 1,
    persons: [
      person('alba', { load: 1 }),
      person('bernat', { load: 1, absences: [absence(0, false, 'school')] }),
      person('carla', { load: 1, absences: [absence(0, true, 'surgery')] }),
    ],
  })
  const planned = turns('a|b|c|')

  test('tells what an empty line would cost, and who else could be there at what price', () => {
    const why = explainPresence(week, planned, 'alba', first)
    expect(why).toMatchObject({ count: 1, load: 1, isForced: false, isUndesired: false })
    expect(why?.without.cost).toBe(100)
    expect(why?.others.possible).toMatchObject([
      { person: 'bernat', gives: { day: 'dl', hour: 1 }, change: { cost: 5 } },
    ])
  })

  test('tells who cannot be there and which rule is against it', () => {
    const why = explainPresence(week, planned, 'alba', first)
    expect(why?.others.unable.map(({ person }) => person)).toEqual(['carla'])
    expect(why?.others.unable[0]?.breaches).toContainEqual(
      expect.objectContaining({ rule: 'busy', person: 'carla', hour: 0 }),
    )
  })

  test('is nothing for somebody who is not there', () => {
    expect(explainPresence(week, planned, 'bernat', first)).toBeNull()
    expect(explainPresence(week, planned, 'nobody-known', first)).toBeNull()
  })
})

describe('why a line is empty', () => {
  test('is told by the price where somebody could fill it', () => {
    const week = problem({ lines: 1, persons: [person('alba'), person('bernat', { load: 1 })] })
    const hole = explainHole(week, turns('|a|b|'), first)
    expect(hole).toMatchObject({ empty: 1, shortage: null })
    expect(hole?.fillers.possible[0]).toMatchObject({ person: 'alba', gives: null, change: { cost: -80 } })
  })

  test('is told by the rules where nobody may', () => {
    const week = problem({ lines: 1, persons: [person('alba', { absences: [absence(0, true, 'school')] })] })
    const hole = explainHole(week, turns('|a||'), first)
    expect(hole?.shortage).toMatchObject({ available: 0, absent: [{ person: 'alba', reasons: ['school'] }] })
    expect(hole?.fillers.possible).toEqual([])
  })

  test('is nothing for a full turn', () => {
    expect(explainHole(problem({ lines: 1 }), turns('a|||'), first)).toBeNull()
  })
})

describe('why a wish was not granted', () => {
  test('names the load where the person is wished in more turns than it gives', () => {
    const wishes = [first, { day: 'dl', hour: 1 } as const]
    const week = problem({ lines: 1, persons: [person('alba', { load: 1, forced: wishes })] })
    const why = explainWish(week, turns('|a||'), 'alba', first)
    expect(why).toMatchObject({ wishes: 2, load: 1 })
    expect(why.cheapest).toMatchObject({ leaves: { day: 'dl', hour: 1 }, change: { cost: 0 } })
  })

  test('names the rules in conflict where no exchange keeps them', () => {
    const week = problem({ lines: 1, persons: [person('alba', { load: 0, forced: [first] })] })
    const why = explainWish(week, turns('|||'), 'alba', first)
    expect(why.cheapest).toBeNull()
    expect(why.conflict).toMatchObject([{ rule: 'load', person: 'alba', value: 1, limit: 0 }])
  })
})
