import type { Programme } from '../programme/programme.ts'
import { closed, type Plan, setColumn } from './plan.ts'
import type { Random } from './random.ts'

const unreachable = closed * 100

/** Work space to find a person's best week; reused from call to call. */
export interface BestWeek {
  /**
   * Gives a person the columns that cost least on these days (bits), everything else staying as it is. The person must
   * have the first column, which holds only what is pinned, on all of them.
   */
  place(plan: Plan, person: number, days: number): void
}

/**
 * Finds a person's best week exactly: nobody adds more than one to a slot, so slots have fixed prices; the best
 * pattern for each day and number of turns, then turns are divided among the days as in a knapsack.
 */
export function bestWeekOf(programme: Programme, random: Random): BestWeek {
  const { columns, crowds, days: dayCount, hours, slots } = programme
  const stride = programme.mostPerDay + 1
  const mostLoad = Math.max(0, ...columns.loads)
  const prices = new Float64Array(hours)
  const bestValue = new Float64Array(dayCount * stride)
  const bestColumn = new Int32Array(dayCount * stride)
  const reach = new Float64Array((dayCount + 1) * (mostLoad + 1))
  const choice = new Uint8Array(dayCount * (mostLoad + 1))

  /** Fills the best column for each number of turns of a day; gives the number that is best of all. */
  function searchDay(plan: Plan, person: number, day: number, takeLater: boolean): number {
    let shut = 0
    for (let hour = 0; hour < hours; hour += 1) {
      const slot = day * hours + hour
      let price = plan.prices[slot] ?? closed
      for (let index = crowds.first[person] ?? 0; index < (crowds.first[person + 1] ?? 0); index += 1) {
        const crowd = crowds.list[index] ?? 0
        const at = crowd * slots + slot
        const members = plan.members[at] ?? 0
        price += members >= (crowds.limits[at] ?? 0) ? closed : (crowds.pairCosts[crowd] ?? 0) * members
      }
      prices[hour] = price
      if (price >= closed) shut |= 1 << hour
    }
    const base = day * stride
    for (let size = 0; size < stride; size += 1) bestValue[base + size] = unreachable
    const place = person * dayCount + day
    const last = columns.first[place + 1] ?? 0
    const firstColumn = columns.first[place] ?? 0
    const pinned = columns.patterns[firstColumn] ?? 0
    let best = 0
    for (let column = firstColumn; column < last; column += 1) {
      const added = (columns.patterns[column] ?? 0) & ~pinned
      if ((added & shut) !== 0) continue
      let value = columns.costs[column] ?? 0
      for (let rest = added; rest !== 0; rest &= rest - 1) value += prices[31 - Math.clz32(rest & -rest)] ?? 0
      const at = base + (columns.sizes[column] ?? 0)
      const known = bestValue[at] ?? unreachable
      if (value < known || (takeLater && value === known)) {
        bestValue[at] = value
        bestColumn[at] = column
      }
    }
    for (let size = 1; size < stride; size += 1) {
      if ((bestValue[base + size] ?? unreachable) < (bestValue[base + best] ?? unreachable)) best = size
    }
    return best
  }

  /** Divides the turns among the days so that all together cost least. */
  function divide(plan: Plan, person: number, days: number, load: number): void {
    const width = load + 1
    reach.fill(unreachable, 0, (dayCount + 1) * width)
    reach[0] = 0
    let row = 0
    for (let day = 0; day < dayCount; day += 1) {
      if (((days >> day) & 1) === 0) continue
      for (let used = 0; used <= load; used += 1) {
        const value = reach[row * width + used] ?? unreachable
        if (value >= unreachable) continue
        for (let size = 0; size < stride && used + size <= load; size += 1) {
          const total = value + (bestValue[day * stride + size] ?? unreachable)
          const at = (row + 1) * width + used + size
          if (total < (reach[at] ?? unreachable)) {
            reach[at] = total
            choice[row * width + used + size] = size
          }
        }
      }
      row += 1
    }
    let used = 0
    for (let end = 1; end <= load; end += 1) {
      if ((reach[row * width + end] ?? unreachable) < (reach[row * width + used] ?? unreachable)) used = end
    }
    for (let day = dayCount - 1; day >= 0; day -= 1) {
      if (((days >> day) & 1) === 0) continue
      row -= 1
      const size = choice[row * width + used] ?? 0
      setColumn(programme, plan, person * dayCount + day, bestColumn[day * stride + size] ?? 0)
      used -= size
    }
  }

  return {
    place(plan, person, days) {
      const takeLater = random.below(2) === 1
      let load = columns.loads[person] ?? 0
      for (let day = 0; day < dayCount; day += 1) {
        if ((days >> day) & 1) continue
        load -= columns.sizes[plan.columns[person * dayCount + day] ?? 0] ?? 0
      }
      let wanted = 0
      for (let day = 0; day < dayCount; day += 1) {
        if ((days >> day) & 1) wanted += searchDay(plan, person, day, takeLater)
      }
      if (wanted > load) {
        divide(plan, person, days, load)
        return
      }
      for (let day = 0; day < dayCount; day += 1) {
        if (((days >> day) & 1) === 0) continue
        let best = 0
        for (let size = 1; size < stride; size += 1) {
          if (
            (bestValue[day * stride + size] ?? unreachable) < (bestValue[day * stride + best] ?? unreachable)
          )
            best = size
        }
        setColumn(programme, plan, person * dayCount + day, bestColumn[day * stride + best] ?? 0)
      }
    },
  }
}
