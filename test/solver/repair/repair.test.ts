import { describe, expect, test } from 'vitest'
import { check } from '../../../src/solver/check.ts'
import { searchOf } from '../../../src/solver/improve.ts'
import type { Problem, Turn, Turns } from '../../../src/solver/problem.ts'
import { programmeOf } from '../../../src/solver/programme/programme.ts'
import { repairsOf } from '../../../src/solver/repair/repair.ts'
import { lostTurns, type RepairTask, repairProblem } from '../../../src/solver/repair/repairProblem.ts'
import { turnsOfColumns } from '../../../src/solver/search/turns.ts'
import { randomProblem } from '../randomProblem.ts'
import { absence, person, problem, turns } from '../weeks.ts'

const first: Turn = { day: 'dl', hour: 0 }

function task(given: Partial<RepairTask> & Pick<RepairTask, 'problem' | 'published'>): RepairTask {
  return { person: 'alba', settled: [], mostExtra: 1, balances: new Map(), ...given }
}

describe('repairing a week', () => {
  const week = problem({
    lines: 1,
    persons: [
      person('alba', { load: 1, absences: [absence(0, true)] }),
      person('bernat', { load: 1 }),
      person('carla', { load: 1, absences: [absence(0, false)] }),
    ],
  })

  test('begins with the way that moves nobody, and goes on with cheaper ones that move more', () => {
    const repairs = repairsOf(task({ problem: week, published: turns('a|b|c|') }), 3)
    expect(repairs.map(({ moved, change }) => [moved, change.cost])).toEqual([
      [[], 100],
      [['bernat'], 0],
    ])
    expect(repairs[1]?.handovers).toEqual([
      { turn: first, from: 'alba', to: 'bernat' },
      { turn: { day: 'dl', hour: 1 }, from: 'bernat', to: 'alba' },
    ])
    expect(repairs[1]?.extra).toBe(0)
  })

  test('prefers who owes turns where the price is the same', () => {
    const equal = problem({
      lines: 1,
      persons: [
        person('alba', { load: 1, absences: [0, 1, 2, 3].map((hour) => absence(hour, true)) }),
        person('bernat', { load: 0 }),
        person('carla', { load: 0 }),
      ],
    })
    const owing = (balances: Map<string, number>) =>
      repairsOf(task({ problem: equal, published: turns('a|||'), balances }), 3).at(-1)?.moved
    expect(owing(new Map([['carla', -2]]))).toEqual(['carla'])
    expect(owing(new Map([['bernat', -2]]))).toEqual(['bernat'])
  })

  test('leaves alone what is worked already or set by hand', () => {
    const settled = [{ day: 'dl', hour: 1 } as const]
    const repairs = repairsOf(task({ problem: week, published: turns('a|b|c|'), settled }), 3)
    for (const repair of repairs) expect(repair.turns[0]?.[1]).toEqual(['bernat'])
    expect(lostTurns(task({ problem: week, published: turns('a|b|c|'), settled: [first] }))).toEqual([])
  })

  test('lets nobody do more above their load than allowed', () => {
    const absent = [0, 1, 2, 3].map((hour) => absence(hour, true))
    const away = problem({
      lines: 1,
      persons: [person('alba', { load: 1, absences: absent }), person('bernat', { load: 1 })],
    })
    const none = repairsOf(task({ problem: away, published: turns('a|b||'), mostExtra: 0 }), 3)
    expect(none.map(({ moved }) => moved)).toEqual([[]])
    const one = repairsOf(task({ problem: away, published: turns('a|b||'), mostExtra: 1 }), 3)
    expect(one.at(-1)).toMatchObject({ moved: ['bernat'], extra: 1 })
  })

  test('is nothing when the absence takes no turn away', () => {
    expect(repairsOf(task({ problem: week, published: turns('b|a|c|') }), 3)).toEqual([])
  })
})

test('no repair breaks a rule, is worse than another in both ways, or touches a settled turn, whatever the week', () => {
  let repaired = 0
  for (let seed = 0; seed < 80; seed += 1) {
    const week = randomProblem(seed, { persons: 4, days: 2 })
    const published = planned(week)
    const who = week.persons.find(({ key }) => JSON.stringify(published).includes(key))
    if (!who) continue
    const day = week.days[seed % 2] ?? 'dl'
    const absences = Array.from({ length: week.hours }, (_, hour) => absence(hour, true, 'ill', day))
    const settled: Turn[] = [{ day, hour: 0 }]
    const absent: Problem = {
      ...week,
      persons: week.persons.map((one) =>
        one === who ? { ...one, absences: [...one.absences, ...absences] } : one,
      ),
    }
    const given = task({ problem: absent, published, person: who.key, settled })
    const rules = repairProblem(given)
    const repairs = repairsOf(given, 3)
    for (const [index, repair] of repairs.entries()) {
      repaired += 1
      expect(check(rules, repair.turns).breaches, `seed ${seed}`).toEqual([])
      expect(repair.change.cost).toBe(check(rules, repair.turns).cost - check(rules, published).cost)
      expect(repair.turns[week.days.indexOf(day)]?.[0]).toEqual(published[week.days.indexOf(day)]?.[0])
      const before = repairs[index - 1]
      if (!before) continue
      expect(repair.moved.length).toBeGreaterThan(before.moved.length)
      expect(repair.change.cost).toBeLessThan(before.change.cost)
    }
  }
  expect(repaired).toBeGreaterThan(40)
})

function planned(week: Problem): Turns {
  const programme = programmeOf(week)
  const search = searchOf(programme, 1)
  search.run(200)
  return turnsOfColumns(programme, search.best().columns)
}
