import type { Programme } from '../programme/programme.ts'
import type { Candidates } from './candidates.ts'
import { columnIndexOf } from './columnIndex.ts'
import { type Plan, setColumn } from './plan.ts'
import type { Random } from './random.ts'

/** Moves of single turns; each is so cheap that millions can be tried in a second. */
export interface Exchange {
  /** Tries a move and makes it if it costs at most so much more; false when the plan stays as it is. */
  attempt(plan: Plan, atMost: number): boolean
}

/** Turns taken for looking for somebody in a slot before giving up. */
const mostLooks = 16
const impossible = Number.POSITIVE_INFINITY

/**
 * Somebody goes from one turn to another, or takes one more; a turn that is full, or half of the others, is taken from
 * somebody there, who gets the turn that became free, another one or none.
 */
export function exchangeOf(programme: Programme, candidates: Candidates, random: Random): Exchange {
  const { columns, crowds, days: dayCount, hours, slots, stride, slotCosts, capacity } = programme
  const { patterns, costs, loads } = columns
  const index = columnIndexOf(programme)
  const reachable = slotsByPerson(programme, candidates)
  const isMember = membership(programme)
  /** Places and columns of the move under trial. */
  const places = new Int32Array(4)
  const chosen = new Int32Array(4)
  let changes = 0

  function dayOf(slot: number): number {
    return Math.floor(slot / hours)
  }

  function isThere(plan: Plan, person: number, slot: number): boolean {
    const day = dayOf(slot)
    const column = plan.columns[person * dayCount + day] ?? 0
    return (((patterns[column] ?? 0) >> (slot - day * hours)) & 1) === 1
  }

  /** One of the turns that a person has. */
  function turnOf(plan: Plan, person: number): number {
    let left = random.below(plan.used[person] ?? 0)
    for (let day = 0; day < dayCount; day += 1) {
      const column = plan.columns[person * dayCount + day] ?? 0
      const size = columns.sizes[column] ?? 0
      if (left >= size) {
        left -= size
        continue
      }
      let rest = patterns[column] ?? 0
      for (; left > 0; left -= 1) rest &= rest - 1
      return day * hours + 31 - Math.clz32(rest & -rest)
    }
    return -1
  }

  function someoneAt(plan: Plan, slot: number): number {
    const able = candidates.able[slot] ?? []
    for (let look = 0; look < mostLooks; look += 1) {
      const person = able[random.below(able.length)] ?? -1
      if (person >= 0 && isThere(plan, person, slot)) return person
    }
    return -1
  }

  function someSlotOf(person: number): number {
    const own = reachable[person] ?? []
    return own[random.below(own.length)] ?? -1
  }

  /** Notes that a person's day changes in these hours (bits); what it costs by itself. */
  function change(plan: Plan, person: number, day: number, bits: number): number {
    const place = person * dayCount + day
    const known = plan.columns[place] ?? 0
    const column = index.find(place, (patterns[known] ?? 0) ^ bits)
    if (column < 0) return impossible
    places[changes] = place
    chosen[changes] = column
    changes += 1
    return (costs[column] ?? 0) - (costs[known] ?? 0)
  }

  /** Notes that a person goes from one turn to another. */
  function go(plan: Plan, person: number, from: number, to: number): number {
    const day = dayOf(from)
    const bit = 1 << (from - day * hours)
    const other = dayOf(to)
    const otherBit = 1 << (to - other * hours)
    if (day === other) return change(plan, person, day, bit | otherBit)
    const cost = change(plan, person, day, bit)
    return cost === impossible ? impossible : cost + change(plan, person, other, otherBit)
  }

  /** What crowds cost more when one (or nobody, -1) comes to a slot and another (or nobody) leaves it. */
  function crowdsCost(plan: Plan, coming: number, leaving: number, slot: number): number {
    let cost = 0
    if (coming >= 0) {
      for (let at = crowds.first[coming] ?? 0; at < (crowds.first[coming + 1] ?? 0); at += 1) {
        const crowd = crowds.list[at] ?? 0
        if (leaving >= 0 && isMember(leaving, crowd)) continue
        const members = plan.members[crowd * slots + slot] ?? 0
        if (members >= (crowds.limits[crowd * slots + slot] ?? 0)) return impossible
        cost += (crowds.pairCosts[crowd] ?? 0) * members
      }
    }
    if (leaving >= 0) {
      for (let at = crowds.first[leaving] ?? 0; at < (crowds.first[leaving + 1] ?? 0); at += 1) {
        const crowd = crowds.list[at] ?? 0
        if (coming >= 0 && isMember(coming, crowd)) continue
        cost -= (crowds.pairCosts[crowd] ?? 0) * ((plan.members[crowd * slots + slot] ?? 0) - 1)
      }
    }
    return cost
  }

  function onePersonMore(plan: Plan, slot: number, sign: 1 | -1): number {
    const at = slot * stride + (plan.people[slot] ?? 0)
    return (slotCosts[at + sign] ?? 0) - (slotCosts[at] ?? 0)
  }

  function isFull(plan: Plan, slot: number): boolean {
    return (plan.people[slot] ?? 0) >= (capacity[slot] ?? 0)
  }

  /** Whoever is pushed out gets the turn that became free or another one. */
  function pushOut(plan: Plan, person: number, from: number, to: number): number {
    const other = someoneAt(plan, to)
    if (other < 0) return impossible
    if (random.below(3) < 2) {
      if (isThere(plan, other, from)) return impossible
      return (
        go(plan, other, to, from) +
        crowdsCost(plan, person, other, to) +
        crowdsCost(plan, other, person, from)
      )
    }
    const third = someSlotOf(other)
    if (third < 0 || third === from || isThere(plan, other, third) || isFull(plan, third)) return impossible
    return (
      go(plan, other, to, third) +
      crowdsCost(plan, person, other, to) +
      crowdsCost(plan, -1, person, from) +
      crowdsCost(plan, other, -1, third) +
      onePersonMore(plan, from, -1) +
      onePersonMore(plan, third, 1)
    )
  }

  function costOfShift(plan: Plan, person: number): number {
    const from = turnOf(plan, person)
    const to = someSlotOf(person)
    if (from < 0 || to < 0 || isThere(plan, person, to)) return impossible
    const own = go(plan, person, from, to)
    if (own === impossible) return impossible
    if (isFull(plan, to) || random.below(2) === 0) return own + pushOut(plan, person, from, to)
    return (
      own +
      crowdsCost(plan, -1, person, from) +
      crowdsCost(plan, person, -1, to) +
      onePersonMore(plan, from, -1) +
      onePersonMore(plan, to, 1)
    )
  }

  function costOfTurnMore(plan: Plan, person: number): number {
    const to = someSlotOf(person)
    if (to < 0 || isThere(plan, person, to)) return impossible
    const day = dayOf(to)
    const bit = 1 << (to - day * hours)
    const own = change(plan, person, day, bit)
    if (own === impossible) return impossible
    if (!isFull(plan, to) && random.below(2) === 0) {
      return own + crowdsCost(plan, person, -1, to) + onePersonMore(plan, to, 1)
    }
    const other = someoneAt(plan, to)
    if (other < 0) return impossible
    return own + change(plan, other, day, bit) + crowdsCost(plan, person, other, to)
  }

  return {
    attempt(plan, atMost) {
      const person = candidates.byChoice[random.below(candidates.byChoice.length)] ?? 0
      const used = plan.used[person] ?? 0
      const hasTurnsLeft = used < (loads[person] ?? 0)
      changes = 0
      const takesMore = hasTurnsLeft && (used === 0 || random.below(4) === 0)
      if (!takesMore && used === 0) return false
      const cost = takesMore ? costOfTurnMore(plan, person) : costOfShift(plan, person)
      if (cost === impossible || cost > atMost) return false
      for (let at = 0; at < changes; at += 1) setColumn(programme, plan, places[at] ?? 0, chosen[at] ?? 0)
      return true
    },
  }
}

/** The slots that each person can reach. */
function slotsByPerson(programme: Programme, { able }: Candidates): number[][] {
  const found: number[][] = Array.from({ length: programme.persons }, () => [])
  for (const [slot, people] of able.entries()) for (const person of people) found[person]?.push(slot)
  return found
}

function membership({ crowds, persons }: Programme): (person: number, crowd: number) => boolean {
  const found = new Uint8Array(persons * crowds.count)
  for (const [crowd, members] of crowds.members.entries()) {
    for (const person of members) found[person * crowds.count + crowd] = 1
  }
  return (person, crowd) => found[person * crowds.count + crowd] === 1
}
