import type { Programme } from './programme/programme.ts'
import { bestWeekOf } from './search/bestWeek.ts'
import { candidatesOf } from './search/candidates.ts'
import { type Exchange, exchangeOf } from './search/exchange.ts'
import { columnsOfPlan, emptyPlan, planOf, setColumn } from './search/plan.ts'
import { randomOf } from './search/random.ts'

/** The best timetable so far: its column of each person and day, and its value. */
export interface Incumbent {
  readonly columns: Int32Array
  readonly value: number
}

/** Simulated annealing over turns and whole weeks of some people, which can be stopped and continued at any step. */
export interface Search {
  best(): Incumbent
  /** Takes so many steps and returns how many of them made the best better. */
  run(steps: number): number
  /** Continues from another timetable if that is better. */
  offer(columns: Int32Array): void
  steps(): number
}

/** Steps after which the search has cooled down and warms up again; each time it takes longer. */
const firstCycle = 1_000
const longerCycle = 2
/** Costs of the programme that a warm search accepts easily, and a cold one hardly ever. */
const warm = 25
const cold = 1.2
/** Share of the steps that place people anew; the others exchange turns, as many as take about as long. */
const placingShare = 0.3
const leastExchanges = 30

/** Starts the search with a complete timetable, made person by person, those with little choice first. */
export function searchOf(programme: Programme, seed: number): Search {
  const random = randomOf(seed)
  const week = bestWeekOf(programme, random)
  const candidates = candidatesOf(programme)
  const everyDay = (1 << programme.days) - 1
  let plan = emptyPlan(programme)
  for (const person of candidates.byChoice) week.place(plan, person, everyDay)
  let best: Incumbent = { columns: columnsOfPlan(plan), value: plan.value }
  let taken = 0
  let exchange: Exchange | null = null
  const exchanges = Math.max(
    leastExchanges,
    Math.round(programme.columns.count / Math.max(1, programme.persons) / 2),
  )
  let cycle = firstCycle
  let cycleStart = 0
  const saved: number[] = []

  function temperature(): number {
    let progress = (taken - cycleStart) / cycle
    if (progress >= 1) {
      cycleStart = taken
      cycle *= longerCycle
      progress = 0
    }
    return programme.scale * warm * (cold / warm) ** progress
  }

  function step(): boolean {
    taken += 1
    const heat = temperature()
    return random.fraction() < placingShare ? placeAnew(heat) : exchangeTurns(heat)
  }

  function exchangeTurns(heat: number): boolean {
    exchange ??= exchangeOf(programme, candidates, random)
    const before = best.value
    for (let count = 0; count < exchanges; count += 1) {
      const atMost = -heat * Math.log(1 - random.fraction())
      if (exchange.attempt(plan, atMost) && plan.value < best.value)
        best = { columns: columnsOfPlan(plan), value: plan.value }
    }
    return best.value < before
  }

  function placeAnew(heat: number): boolean {
    const before = plan.value
    const people = candidates.choose(plan, random)
    const days = random.below(3) === 0 ? 1 << random.below(programme.days) : everyDay
    clear(people, days)
    for (const person of people) week.place(plan, person, days)
    if (plan.value > before && random.fraction() >= Math.exp((before - plan.value) / heat)) {
      restore(people, days)
      return false
    }
    if (plan.value >= best.value) return false
    best = { columns: columnsOfPlan(plan), value: plan.value }
    return true
  }

  function clear(people: readonly number[], days: number): void {
    saved.length = 0
    for (const person of people) {
      for (let day = 0; day < programme.days; day += 1) {
        const place = person * programme.days + day
        saved.push(plan.columns[place] ?? 0)
        if ((days >> day) & 1) setColumn(programme, plan, place, programme.columns.first[place] ?? 0)
      }
    }
  }

  function restore(people: readonly number[], days: number): void {
    for (const person of people) {
      for (let day = 0; day < programme.days; day += 1) {
        const place = person * programme.days + day
        if ((days >> day) & 1) setColumn(programme, plan, place, programme.columns.first[place] ?? 0)
      }
    }
    for (const [index, column] of saved.entries()) {
      const person = people[Math.floor(index / programme.days)] ?? 0
      setColumn(programme, plan, person * programme.days + (index % programme.days), column)
    }
  }

  return {
    best: () => best,
    run(steps) {
      let improvements = 0
      if (candidates.byChoice.length === 0) return 0
      for (let count = 0; count < steps; count += 1) if (step()) improvements += 1
      return improvements
    },
    offer(columns) {
      plan = planOf(programme, columns)
      if (plan.value < best.value) best = { columns: columns.slice(), value: plan.value }
    },
    steps: () => taken,
  }
}
