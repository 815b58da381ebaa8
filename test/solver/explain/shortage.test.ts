import { describe, expect, test } from 'vitest'
import { shortageAt } from '../../../src/solver/explain/shortage.ts'
import { mostStaffed } from '../../../src/solver/explain/staffing.ts'
import type { Problem, Turn } from '../../../src/solver/problem.ts'
import { busyTurnsOf } from '../../../src/solver/rules/busy.ts'
import { randomProblem } from '../randomProblem.ts'
import { absence, person, problem } from '../weeks.ts'

const first: Turn = { day: 'dl', hour: 0 }

describe('a shortage', () => {
  test('names the one turn in which everybody is absent, with their reasons', () => {
    const week = problem({
      lines: 1,
      persons: [
        person('alba', { absences: [absence(0, true, 'school')] }),
        person('bernat', { absences: [absence(0, true, 'dentist')] }),
      ],
    })
    expect(shortageAt(week, first)).toEqual({
      turns: [first],
      needed: 1,
      available: 0,
      limited: [],
      absent: [
        { person: 'alba', reasons: ['school'] },
        { person: 'bernat', reasons: ['dentist'] },
      ],
    })
  })

  test('names the turns that share too few people, and what holds each of them back', () => {
    const others = [absence(0, true), absence(1, true)]
    const week = problem({
      lines: 1,
      persons: [
        person('alba', { load: 1 }),
        person('bernat', { absences: others }),
        person('carla', { absences: others }),
      ],
    })
    const shortage = shortageAt(week, first)
    expect(shortage?.turns).toEqual([first, { day: 'dl', hour: 1 }])
    expect(shortage).toMatchObject({ needed: 2, available: 1 })
    expect(shortage?.limited).toEqual([{ person: 'alba', most: 1, by: 'load' }])
  })

  test('is the whole week where all loads together are too small', () => {
    const week = problem({ lines: 1, persons: [person('alba', { load: 2 }), person('bernat', { load: 1 })] })
    const shortage = shortageAt(week, first)
    expect(shortage?.turns).toHaveLength(4)
    expect(shortage).toMatchObject({ needed: 4, available: 3 })
  })

  test('is none where the turn can be filled without leaving another empty', () => {
    expect(shortageAt(problem({ lines: 2 }), first)).toBeNull()
    const elsewhere = problem({
      lines: 1,
      persons: [person('alba', { absences: [absence(3, true)] })],
    })
    expect(shortageAt(elsewhere, first)).toBeNull()
    expect(shortageAt(elsewhere, { day: 'dl', hour: 3 })?.turns).toEqual([{ day: 'dl', hour: 3 }])
  })

  test('loses its meaning with any of its turns left out, whatever the week', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const week = randomProblem(seed)
      for (const turn of allTurns(week)) {
        const shortage = shortageAt(week, turn)
        if (!shortage) continue
        expect(shortage.available).toBe(mostStaffed(week, shortage.turns))
        expect(shortage.available).toBeLessThan(shortage.needed)
        for (const left of shortage.turns) {
          if (left.day === turn.day && left.hour === turn.hour) continue
          const fewer = shortage.turns.filter((one) => one !== left)
          const others = fewer.filter((one) => one.day !== turn.day || one.hour !== turn.hour)
          expect(mostStaffed(week, fewer) - mostStaffed(week, others)).toBe(week.lines)
        }
      }
    }
  })
})

describe('the most lines that can be filled', () => {
  test('is what trying all ways gives', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const week = randomProblem(seed, { days: 1, hours: 3, persons: 3 })
      expect(mostStaffed(week, allTurns(week)), `seed ${seed}`).toBe(byTrying(week))
    }
  })
})

function allTurns({ days, hours }: Problem): Turn[] {
  return days.flatMap((day) => Array.from({ length: hours }, (_, hour) => ({ day, hour })))
}

function byTrying(week: Problem): number {
  const turns = allTurns(week)
  let most = 0
  function place(index: number, filled: readonly number[]): void {
    const who = week.persons[index]
    if (!who) {
      let lines = 0
      for (const count of filled) lines += Math.min(count, week.lines)
      most = Math.max(most, lines)
      return
    }
    const busy = busyTurnsOf(who).map(({ hour }) => hour)
    for (let pattern = 0; pattern < 2 ** turns.length; pattern += 1) {
      const own = turns.map(({ hour }) => ((pattern >> hour) & 1 ? 1 : 0))
      const count = own.filter((one) => one === 1).length
      if (count > Math.min(who.load, who.dailyMaximum) || busy.some((hour) => own[hour] === 1)) continue
      place(
        index + 1,
        filled.map((before, hour) => before + (own[hour] ?? 0)),
      )
    }
  }
  place(
    0,
    turns.map(() => 0),
  )
  return most
}
