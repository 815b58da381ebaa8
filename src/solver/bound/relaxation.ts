import { crowdCost } from '../programme/crowds.ts'
import type { Programme } from '../programme/programme.ts'
import { freeWeekOf } from './freeWeek.ts'

/** Prices in place of the rules that tie people together: first the worth of one person more in each slot, then the
 * price of one member more at slots + crowd · slots + slot. */
export type Duals = Float64Array

/** The week at given prices, when everybody only looks at the own one. */
export interface Relaxed {
  /** No timetable has a smaller value. */
  bound: number
  /**
   * How the bound would grow with each price: people whom a slot would take minus those who go there; members who go
   * to a slot minus those whom the crowd would take.
   */
  readonly slope: Float64Array
  /** Value of each person's best week. */
  readonly weeks: Float64Array
  /** The columns of everybody's best week. */
  readonly columns: Int32Array
}

/** Work space to evaluate prices. */
export interface Relaxation {
  readonly size: number
  readonly result: Relaxed
  /** Fills the result. */
  evaluate(duals: Duals): void
  /**
   * After `evaluate` with the same prices: how much any timetable with that column is worse than the bound, at least;
   * per column.
   */
  extraCosts(duals: Duals): Float64Array
}

/**
 * The Lagrangian relaxation of the programme: slots and crowds are tied to people by prices alone. Each person's week
 * is then solved exactly, load included, so that the best bound is at least that of the linear relaxation.
 */
export function relaxationOf(programme: Programme): Relaxation {
  const { columns, crowds, days: dayCount, hours, slots, persons } = programme
  const week = freeWeekOf(programme)
  const size = slots + crowds.count * slots
  const result: Relaxed = {
    bound: 0,
    slope: new Float64Array(size),
    weeks: new Float64Array(persons),
    columns: new Int32Array(persons * dayCount),
  }

  function setPrices(person: number, duals: Duals): void {
    for (let slot = 0; slot < slots; slot += 1) week.prices[slot] = -(duals[slot] ?? 0)
    for (let index = crowds.first[person] ?? 0; index < (crowds.first[person + 1] ?? 0); index += 1) {
      const from = slots + (crowds.list[index] ?? 0) * slots
      for (let slot = 0; slot < slots; slot += 1) {
        week.prices[slot] = (week.prices[slot] ?? 0) + (duals[from + slot] ?? 0)
      }
    }
  }

  function countWeek(person: number): void {
    for (let day = 0; day < dayCount; day += 1) {
      const column = result.columns[person * dayCount + day] ?? 0
      for (let rest = columns.patterns[column] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = day * hours + 31 - Math.clz32(rest & -rest)
        result.slope[slot] = (result.slope[slot] ?? 0) - 1
        for (let index = crowds.first[person] ?? 0; index < (crowds.first[person + 1] ?? 0); index += 1) {
          const at = slots + (crowds.list[index] ?? 0) * slots + slot
          result.slope[at] = (result.slope[at] ?? 0) + 1
        }
      }
    }
  }

  function settleSlot(slot: number, worth: number): void {
    const from = slot * programme.stride
    let least = programme.slotCosts[from] ?? 0
    let people = 0
    for (let n = 1; n <= (programme.capacity[slot] ?? 0); n += 1) {
      const value = (programme.slotCosts[from + n] ?? 0) + worth * n
      if (value < least) {
        least = value
        people = n
      }
    }
    result.slope[slot] = (result.slope[slot] ?? 0) + people
    result.bound += least
  }

  function settleCrowd(crowd: number, slot: number, price: number): void {
    const at = crowd * slots + slot
    let least = 0
    let members = 0
    for (let n = 1; n <= (crowds.limits[at] ?? 0); n += 1) {
      const value = crowdCost(crowds, crowd, n) - price * n
      if (value < least) {
        least = value
        members = n
      }
    }
    result.slope[slots + at] = (result.slope[slots + at] ?? 0) - members
    result.bound += least
  }

  return {
    size,
    result,
    evaluate(duals) {
      result.slope.fill(0)
      result.bound = programme.constant
      for (let person = 0; person < persons; person += 1) {
        setPrices(person, duals)
        const value = week.solve(person, result.columns)
        result.weeks[person] = value
        result.bound += value
        countWeek(person)
      }
      for (let slot = 0; slot < slots; slot += 1) settleSlot(slot, duals[slot] ?? 0)
      for (let crowd = 0; crowd < crowds.count; crowd += 1) {
        for (let slot = 0; slot < slots; slot += 1) {
          settleCrowd(crowd, slot, duals[slots + crowd * slots + slot] ?? 0)
        }
      }
    },
    extraCosts(duals) {
      const extra = new Float64Array(columns.count)
      for (let person = 0; person < persons; person += 1) {
        setPrices(person, duals)
        week.addExtraCosts(person, result.weeks[person] ?? 0, extra)
      }
      return extra
    },
  }
}
