import { expect, it } from 'vitest'
import { forcedTurnsOf, unforcedPenalties } from '../../../src/solver/rules/forcedTurns.ts'
import { absence, person, problem, week } from '../weeks.ts'

it('charges a forced turn that its person did not get, people without load included', () => {
  const persons = [
    person('alba', { load: 0, forced: [{ day: 'dl', hour: 2 }] }),
    person('bernat', { forced: [{ day: 'dl', hour: 0 }] }),
  ]
  const penalties = unforcedPenalties(week(problem({ persons }), 'b|||'))
  expect(penalties).toMatchObject([{ kind: 'unforced', cost: 50, day: 'dl', hour: 2, person: 'alba' }])
})

it('ignores forced turns against a required absence, outside the week, and said twice', () => {
  const forced = [
    { day: 'dl', hour: 1 },
    { day: 'dl', hour: 2 },
    { day: 'dl', hour: 2 },
    { day: 'ds', hour: 0 },
    { day: 'dl', hour: 9 },
  ] as const
  const alba = person('alba', { forced, absences: [absence(1, true), absence(2, false)] })
  expect(forcedTurnsOf(problem(), alba)).toEqual([{ day: 'dl', hour: 2 }])
})

it('charges a turn without the empty line that it should keep', () => {
  const kept = problem({
    lines: 1,
    keepEmpty: [
      { day: 'dl', hour: 0 },
      { day: 'dl', hour: 1 },
    ],
  })
  expect(unforcedPenalties(week(kept, '|a||'))).toMatchObject([{ hour: 1, person: 'ningu', cost: 50 }])
})
