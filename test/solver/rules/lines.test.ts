import { expect, it } from 'vitest'
import { linesBreaches, unknownPersonBreaches } from '../../../src/solver/rules/lines.ts'
import { problem, week } from '../weeks.ts'

it('finds the turns with more people than lines, or with somebody twice', () => {
  expect(linesBreaches(week(problem({ lines: 2 }), 'a b c|a a|a b|'))).toMatchObject([
    { rule: 'lines', hour: 0, value: 3, limit: 2 },
    { rule: 'lines', hour: 1, value: 2, limit: 1 },
  ])
})

it('finds people whom the problem does not know', () => {
  expect(unknownPersonBreaches(week(problem(), 'a|zoe||'))).toMatchObject([{ hour: 1, person: 'zoe' }])
})
