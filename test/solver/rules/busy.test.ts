import { expect, it } from 'vitest'
import { busyBreaches, busyTurnsOf } from '../../../src/solver/rules/busy.ts'
import { absence, person, problem, week } from '../weeks.ts'

const alba = person('alba', { absences: [absence(0, true), absence(1, false)] })

it('finds the turns of people who cannot be there, wishes aside', () => {
  expect(busyTurnsOf(alba)).toEqual([{ day: 'dl', hour: 0 }])
  expect(busyBreaches(week(problem({ persons: [alba] }), 'a|a|a|'))).toMatchObject([
    { rule: 'busy', day: 'dl', hour: 0, person: 'alba' },
  ])
})
