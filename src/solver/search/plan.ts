import type { Programme } from '../programme/programme.ts'

/** Price of a slot or crowd that can take nobody more. */
export const closed = 1e12

/** A timetable under change: the column of each person and day, with what follows from it. */
export interface Plan {
  /** Column at person · days + day. */
  readonly columns: Int32Array
  /** People per slot. */
  readonly people: Int32Array
  /** What one more person in a slot would cost; `closed` when it is full. */
  readonly prices: Float64Array
  /** Members per crowd and slot, at crowd · slots + slot. */
  readonly members: Int32Array
  /** Turns per person. */
  readonly used: Int32Array
  value: number
}

/** The timetable in which everybody has only what is pinned. */
export function emptyPlan(programme: Programme): Plan {
  const { columns, slots, stride, slotCosts } = programme
  const plan: Plan = {
    columns: columns.first.slice(0, -1),
    people: new Int32Array(slots),
    prices: new Float64Array(slots),
    members: new Int32Array(programme.crowds.count * slots),
    used: new Int32Array(programme.persons),
    value: programme.constant,
  }
  for (let slot = 0; slot < slots; slot += 1) {
    plan.value += slotCosts[slot * stride] ?? 0
    price(programme, plan, slot)
  }
  for (let place = 0; place < plan.columns.length; place += 1) {
    apply(programme, plan, place, plan.columns[place] ?? 0, 1)
  }
  return plan
}

/** Gives a person another column on a day (place = person · days + day). */
export function setColumn(programme: Programme, plan: Plan, place: number, column: number): void {
  const known = plan.columns[place] ?? 0
  if (known === column) return
  apply(programme, plan, place, known, -1)
  apply(programme, plan, place, column, 1)
  plan.columns[place] = column
}

function apply(programme: Programme, plan: Plan, place: number, column: number, sign: 1 | -1): void {
  const { columns, crowds, hours, slots, stride, slotCosts } = programme
  const person = Math.floor(place / programme.days)
  const firstSlot = (place % programme.days) * hours
  plan.value += sign * (columns.costs[column] ?? 0)
  plan.used[person] = (plan.used[person] ?? 0) + sign * (columns.sizes[column] ?? 0)
  const firstCrowd = crowds.first[person] ?? 0
  const lastCrowd = crowds.first[person + 1] ?? 0
  for (let rest = columns.patterns[column] ?? 0; rest !== 0; rest &= rest - 1) {
    const slot = firstSlot + 31 - Math.clz32(rest & -rest)
    const before = plan.people[slot] ?? 0
    const after = before + sign
    plan.people[slot] = after
    plan.value += (slotCosts[slot * stride + after] ?? 0) - (slotCosts[slot * stride + before] ?? 0)
    price(programme, plan, slot)
    for (let index = firstCrowd; index < lastCrowd; index += 1) {
      const crowd = crowds.list[index] ?? 0
      const at = crowd * slots + slot
      const members = plan.members[at] ?? 0
      plan.members[at] = members + sign
      plan.value += sign * (crowds.pairCosts[crowd] ?? 0) * (sign === 1 ? members : members - 1)
    }
  }
}

function price(programme: Programme, plan: Plan, slot: number): void {
  const { stride, slotCosts } = programme
  const people = plan.people[slot] ?? 0
  const at = slot * stride + people
  plan.prices[slot] =
    people >= (programme.capacity[slot] ?? 0) ? closed : (slotCosts[at + 1] ?? 0) - (slotCosts[at] ?? 0)
}

/** A copy of the columns, which tell the whole timetable. */
export function columnsOfPlan(plan: Plan): Int32Array {
  return plan.columns.slice()
}

/** The timetable with these columns. */
export function planOf(programme: Programme, columns: Int32Array): Plan {
  const plan = emptyPlan(programme)
  for (const [place, column] of columns.entries()) setColumn(programme, plan, place, column)
  return plan
}
