import { expect, it } from 'vitest'
import { undesiredPenalties, undesiredTurnsOf } from '../../../src/solver/rules/undesiredTurns.ts'
import { absence, person, problem, week } from '../weeks.ts'

const alba = person('alba', {
  absences: [absence(0, false, 'gym'), absence(0, false, 'yoga'), absence(1, true)],
})

it('charges five for each turn that somebody would rather not have, with all reasons', () => {
  expect(undesiredPenalties(week(problem({ persons: [alba] }), 'a||a|'))).toMatchObject([
    { kind: 'undesired', cost: 5, day: 'dl', hour: 0, person: 'alba', reasons: ['gym', 'yoga'] },
  ])
})

it('enters the programme once a turn', () => {
  expect(undesiredTurnsOf(alba)).toEqual([{ day: 'dl', hour: 0 }])
})
