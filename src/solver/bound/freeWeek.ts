import type { Programme } from '../programme/programme.ts'

/** Dearer than any week. */
const unreachable = 1e15

/** A person's best week when slots have fixed prices; work space that is reused from person to person. */
export interface FreeWeek {
  /** What one turn in each slot costs the person at present; set before `solve` and `addExtraCosts`. */
  readonly prices: Float64Array
  /** Puts the columns of the best week at person · days + day and returns its value. */
  solve(person: number, into: Int32Array): number
  /**
   * Puts for each of the person's columns how much more the whole week costs at least with it than the best week of
   * that value.
   */
  addExtraCosts(person: number, bestWeek: number, into: Float64Array): void
}

/** Solves weeks exactly: the best column for each day and number of turns, then a knapsack over the days. */
export function freeWeekOf(programme: Programme): FreeWeek {
  const { columns, days: dayCount, hours, slots } = programme
  const stride = programme.mostPerDay + 1
  let mostLoad = 0
  for (const load of columns.loads) if (load > mostLoad) mostLoad = load
  const width = mostLoad + 1
  const prices = new Float64Array(slots)
  const bestValue = new Float64Array(dayCount * stride)
  const bestColumn = new Int32Array(dayCount * stride)
  const bestSize = new Int32Array(dayCount)
  const reach = new Float64Array((dayCount + 1) * width)
  const back = new Float64Array((dayCount + 1) * width)
  const choice = new Uint8Array((dayCount + 1) * width)

  function columnValue(column: number, from: number): number {
    let value = columns.costs[column] ?? 0
    for (let rest = columns.patterns[column] ?? 0; rest !== 0; rest &= rest - 1) {
      value += prices[from + 31 - Math.clz32(rest & -rest)] ?? 0
    }
    return value
  }

  /** Fills the best columns of each day; gives the turns of the week if every day went its own way. */
  function searchDays(person: number): number {
    bestValue.fill(unreachable)
    let turns = 0
    for (let day = 0; day < dayCount; day += 1) {
      const place = person * dayCount + day
      const base = day * stride
      const end = columns.first[place + 1] ?? 0
      let best = 0
      let bestOfAll = unreachable
      for (let column = columns.first[place] ?? 0; column < end; column += 1) {
        const value = columnValue(column, day * hours)
        const size = columns.sizes[column] ?? 0
        if (value < (bestValue[base + size] ?? 0)) {
          bestValue[base + size] = value
          bestColumn[base + size] = column
          if (value < bestOfAll) {
            bestOfAll = value
            best = size
          }
        }
      }
      bestSize[day] = best
      turns += best
    }
    return turns
  }

  /** Least value of the first days by turns used. */
  function fillForward(load: number): void {
    reach.fill(unreachable)
    reach[0] = 0
    for (let day = 0; day < dayCount; day += 1) {
      for (let used = 0; used <= load; used += 1) {
        const value = reach[day * width + used] ?? unreachable
        if (value >= unreachable) continue
        for (let size = 0; size < stride && used + size <= load; size += 1) {
          const total = value + (bestValue[day * stride + size] ?? unreachable)
          const at = (day + 1) * width + used + size
          if (total < (reach[at] ?? unreachable)) {
            reach[at] = total
            choice[at] = size
          }
        }
      }
    }
  }

  /** Least value of the last days by turns that may be used. */
  function fillBackward(load: number): void {
    back.fill(0, dayCount * width, (dayCount + 1) * width)
    for (let day = dayCount - 1; day >= 0; day -= 1) {
      for (let free = 0; free <= load; free += 1) {
        let least = unreachable
        for (let size = 0; size < stride && size <= free; size += 1) {
          const total = (bestValue[day * stride + size] ?? 0) + (back[(day + 1) * width + free - size] ?? 0)
          if (total < least) least = total
        }
        back[day * width + free] = least
      }
    }
  }

  /** Divides the turns among the days so that all together cost least. */
  function divide(load: number): void {
    fillForward(load)
    let used = 0
    for (let end = 1; end <= load; end += 1) {
      if ((reach[dayCount * width + end] ?? 0) < (reach[dayCount * width + used] ?? 0)) used = end
    }
    for (let day = dayCount; day > 0; day -= 1) {
      const size = choice[day * width + used] ?? 0
      bestSize[day - 1] = size
      used -= size
    }
  }

  return {
    prices,
    solve(person, into) {
      const load = columns.loads[person] ?? 0
      if (searchDays(person) > load) divide(load)
      let value = 0
      for (let day = 0; day < dayCount; day += 1) {
        const at = day * stride + (bestSize[day] ?? 0)
        value += bestValue[at] ?? 0
        into[person * dayCount + day] = bestColumn[at] ?? 0
      }
      return value
    },
    addExtraCosts(person, bestWeek, into) {
      const load = columns.loads[person] ?? 0
      const others = new Float64Array(stride)
      searchDays(person)
      fillForward(load)
      fillBackward(load)
      for (let day = 0; day < dayCount; day += 1) {
        others.fill(unreachable)
        for (let size = 0; size < stride && size <= load; size += 1) {
          for (let used = 0; used + size <= load; used += 1) {
            const total =
              (reach[day * width + used] ?? 0) + (back[(day + 1) * width + load - size - used] ?? 0)
            if (total < (others[size] ?? 0)) others[size] = total
          }
        }
        const place = person * dayCount + day
        for (let column = columns.first[place] ?? 0; column < (columns.first[place + 1] ?? 0); column += 1) {
          into[column] =
            columnValue(column, day * hours) + (others[columns.sizes[column] ?? 0] ?? 0) - bestWeek
        }
      }
    },
  }
}
