import { expect, it } from 'vitest'
import { pinBreaches } from '../../../src/solver/rules/pins.ts'
import { problem, week } from '../weeks.ts'

it('finds the settled cells that are changed, empty lines included', () => {
  const pinned = [
    { person: 'alba', day: 'dl', hour: 0, present: true },
    { person: 'bernat', day: 'dl', hour: 0, present: false },
    { person: 'alba', day: 'dl', hour: 1, present: true },
    { person: 'ningu', day: 'dl', hour: 2, present: true },
    { person: 'ningu', day: 'dl', hour: 2, present: true },
    { person: 'ningu', day: 'dl', hour: 3, present: true },
  ] as const
  expect(pinBreaches(week(problem({ pinned }), 'b|a|a b|a b'))).toMatchObject([
    { rule: 'pin', hour: 0, person: 'alba', value: 0, limit: 1 },
    { rule: 'pin', hour: 0, person: 'bernat', value: 1, limit: 0 },
    { rule: 'pin', hour: 2, person: 'ningu', value: 1, limit: 2 },
  ])
})
