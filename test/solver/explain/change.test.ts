import { describe, expect, test } from 'vitest'
import { check } from '../../../src/solver/check.ts'
import { changeOf } from '../../../src/solver/explain/change.ts'
import { isSameTurn, turnsOfPerson, withoutPerson, withPerson } from '../../../src/solver/explain/moves.ts'
import { randomOf } from '../../../src/solver/search/random.ts'
import { randomProblem } from '../randomProblem.ts'
import { absence, person, problem, turns } from '../weeks.ts'

describe('a change', () => {
  test('costs what two scores of the whole week differ by, whatever moves', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const week = randomProblem(seed, { days: 2 })
      const random = randomOf(seed)
      let before = week.days.map(() => Array.from({ length: week.hours }, (): readonly string[] => []))
      const move = () => {
        const turn = { day: week.days[random.below(2)] ?? 'dl', hour: random.below(week.hours) }
        const who = week.persons[random.below(week.persons.length)]?.key ?? ''
        return { turn, who }
      }
      for (let count = 0; count < 6; count += 1) {
        const { turn, who } = move()
        before = withPerson(week, before, turn, who).map((rows) => [...rows])
      }
      const { turn, who } = move()
      const isThere = turnsOfPerson(week, before, who).some((own) => isSameTurn(own, turn))
      const after = isThere ? withoutPerson(week, before, turn, who) : withPerson(week, before, turn, who)
      const was = check(week, before)
      const is = check(week, after)
      const change = changeOf(week, before, after)
      expect(change.cost, `seed ${seed}`).toBe(is.cost - was.cost)
      for (const breach of change.breaches) expect(is.breaches).toContainEqual(breach)
      if (is.breaches.length > was.breaches.length) expect(change.breaches).not.toEqual([])
    }
  })

  test('names the penalties that come and go, and the rules that would be broken', () => {
    const week = problem({
      lines: 1,
      persons: [person('alba', { absences: [absence(0, false, 'school')] }), person('bernat', { load: 1 })],
    })
    const before = turns('a|b||')
    const after = turns('b|b||')
    const change = changeOf(week, before, after)
    expect(change.removed).toMatchObject([{ kind: 'undesired', person: 'alba', reasons: ['school'] }])
    expect(change.added).toMatchObject([{ kind: 'multipleHours', person: 'bernat', cost: 20 }])
    expect(change.breaches).toMatchObject([{ rule: 'load', person: 'bernat', value: 2, limit: 1 }])
    expect(change.cost).toBe(15)
  })
})
