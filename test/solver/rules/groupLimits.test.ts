import { expect, it } from 'vitest'
import { groupLimitAt, maxPhoningBreaches, minIdleBreaches } from '../../../src/solver/rules/groupLimits.ts'
import { absence, person, problem, week } from '../weeks.ts'

const members = ['alba', 'bernat', 'carla']
const persons = [person('alba', { absences: [absence(1, true)] }), person('bernat'), person('carla')]

it('finds the turns with too many of a group on the phone', () => {
  const groups = [{ name: 'it', members, maxPhoning: 1, minIdle: null }]
  expect(maxPhoningBreaches(week(problem({ persons, rules: { groups } }), 'a b|c||'))).toMatchObject([
    { rule: 'maxPhoning', hour: 0, name: 'it', value: 2, limit: 1 },
  ])
})

it('counts as idle those who could be on the phone but are not', () => {
  const groups = [{ name: 'it', members, maxPhoning: null, minIdle: 2 }]
  expect(minIdleBreaches(week(problem({ persons, rules: { groups } }), 'a|b||a b'))).toMatchObject([
    { rule: 'minIdle', hour: 1, value: 1, limit: 2 },
    { rule: 'minIdle', hour: 3, value: 1, limit: 2 },
  ])
})

it('lets so many on the phone that enough stay idle, and nobody where too few could be', () => {
  const group = { name: 'it', members, maxPhoning: 2, minIdle: 2 }
  const of = problem({ persons })
  expect([0, 1].map((hour) => groupLimitAt(of, group, { day: 'dl', hour }))).toEqual([1, 0])
  expect(groupLimitAt(of, { ...group, minIdle: 9 }, { day: 'dl', hour: 0 })).toBe(0)
  expect(groupLimitAt(of, { ...group, minIdle: null }, { day: 'dl', hour: 0 })).toBe(2)
})
