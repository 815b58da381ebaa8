import { expect, test } from 'vitest'
import { changeOf } from '../../../src/solver/explain/change.ts'
import { insteadOf, withoutPerson, withPerson } from '../../../src/solver/explain/moves.ts'
import type { Turns } from '../../../src/solver/problem.ts'
import { dayChangesOf } from '../../../src/solver/repair/dayChanges.ts'
import { randomOf } from '../../../src/solver/search/random.ts'
import { randomProblem } from '../randomProblem.ts'

test('the changes of the days sum to that of the week, loads apart, each time they are asked for', () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const week = randomProblem(seed, { days: 3, persons: 8, lines: 2 })
    const random = randomOf(seed)
    const dayChange = dayChangesOf(week)
    const turn = () => ({
      day: week.days[random.below(week.days.length)] ?? 'dl',
      hour: random.below(week.hours),
    })
    const who = () => week.persons[random.below(week.persons.length)]?.key ?? ''
    let before: Turns = week.days.map(() => Array.from({ length: week.hours }, () => []))
    for (let count = 0; count < 9; count += 1) before = withPerson(week, before, turn(), who())
    for (let count = 0; count < 4; count += 1) {
      const taker = who()
      const taken = insteadOf(week, before, turn(), who(), taker)
      const after = withoutPerson(week, taken, turn(), taker)
      const whole = changeOf(week, before, after)
      let price = 0
      for (const { kind, cost } of whole.added) if (kind !== 'empty') price += cost
      const breaches = whole.breaches.filter(({ rule }) => rule !== 'load').length
      for (const _ of ['first', 'again']) {
        const sum = { cost: 0, added: 0, breaches: 0 }
        for (const index of week.days.keys()) {
          const [was = [], is = []] = [before[index], after[index]]
          if (was === is) continue
          const change = dayChange(index, was, is)
          sum.cost += change.cost
          sum.added += change.added
          sum.breaches += change.breaches
        }
        expect(sum, `seed ${seed}`).toEqual({ cost: whole.cost, added: price, breaches })
      }
      before = after
    }
  }
})

test('a day is told apart from another of the same turns', () => {
  const week = randomProblem(5, { days: 2, persons: 6 })
  const dayChange = dayChangesOf(week)
  const empty = Array.from({ length: week.hours }, (): readonly string[] => [])
  const [busy] = week.persons.flatMap(({ key, absences }) =>
    absences.filter(({ required }) => required).map(({ day, hour }) => ({ key, day, hour })),
  )
  if (!busy) throw new Error('nobody is ever away')
  const index = week.days.indexOf(busy.day)
  const filled = empty.map((row, hour) => (hour === busy.hour ? [busy.key] : row))
  const isBusyOn = (place: number) =>
    week.persons.some(
      ({ key, absences }) =>
        key === busy.key &&
        absences.some((one) => one.required && one.day === week.days[place] && one.hour === busy.hour),
    )
  for (const place of [index, 1 - index]) {
    expect(dayChange(place, empty, filled).breaches > 0).toBe(isBusyOn(place))
  }
})
