import { describe, expect, it } from 'vitest'
import { check } from '../../src/solver/check.ts'
import { searchOf } from '../../src/solver/improve.ts'
import { programmeOf } from '../../src/solver/programme/programme.ts'
import { columnsOfTurns, turnsOfColumns } from '../../src/solver/search/turns.ts'
import { randomProblem } from './randomProblem.ts'
import { absence, person, problem } from './weeks.ts'

describe('the search', () => {
  it('values its timetables as the checker does, and breaks no hard rule', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const of = randomProblem(seed)
      const programme = programmeOf(of)
      const search = searchOf(programme, seed)
      search.run(60)
      const { value, columns } = search.best()
      const turns = turnsOfColumns(programme, columns)
      const score = check(of, turns)
      expect(score.breaches).toEqual([])
      expect(score.cost).toBe(value)
      expect(columnsOfTurns(programme, turns)).toEqual(columns)
    }
  })

  it('gives the same timetable for the same seed and steps, however they are taken', () => {
    const programme = programmeOf(randomProblem(3, { persons: 12, hours: 6 }))
    const [once, twice] = [searchOf(programme, 7), searchOf(programme, 7)]
    once.run(500)
    for (let part = 0; part < 50; part += 1) twice.run(10)
    expect(twice.best()).toEqual(once.best())
  })

  it('keeps what is pinned, whatever it breaks, and says so', () => {
    const of = problem({
      lines: 1,
      persons: [person('alba', { load: 1, dailyMaximum: 1, absences: [absence(0, true)] }), person('bernat')],
      pinned: [
        { person: 'alba', day: 'dl', hour: 0, present: true },
        { person: 'alba', day: 'dl', hour: 1, present: true },
        { person: 'bernat', day: 'dl', hour: 2, present: false },
        { person: 'ningu', day: 'dl', hour: 3, present: true },
      ],
    })
    const programme = programmeOf(of)
    const search = searchOf(programme, 1)
    search.run(200)
    const turns = turnsOfColumns(programme, search.best().columns)
    expect(turns).toEqual([[['alba'], ['alba'], [], []]])
    expect(check(of, turns).breaches.map(({ rule }) => rule)).toEqual(['busy', 'load', 'dailyMaximum'])
  })

  it('leaves more lines empty than allowed only where it must', () => {
    const busy = [0, 1, 2, 3].map((hour) => absence(hour, true))
    const of = problem({
      persons: [person('alba'), person('bernat', { load: 1 }), person('carla', { absences: busy })],
      rules: { maxNobodies: 1 },
    })
    const programme = programmeOf(of)
    const search = searchOf(programme, 1)
    search.run(200)
    const score = check(of, turnsOfColumns(programme, search.best().columns))
    expect(score.breaches.map(({ rule, value }) => [rule, value])).toEqual([
      ['maxNobodies', 2],
      ['maxNobodies', 2],
      ['maxNobodies', 2],
    ])
  })

  it('has an answer when nobody is available and when there are no days', () => {
    const nobodyThere = programmeOf(problem({ persons: [] }))
    const noDays = programmeOf(problem({ days: [] }))
    for (const programme of [nobodyThere, noDays]) {
      const search = searchOf(programme, 1)
      search.run(10)
      expect(check(programme.problem, turnsOfColumns(programme, search.best().columns)).breaches).toEqual([])
    }
  })
})
