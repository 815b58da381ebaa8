import type { Problem, Turn } from '../problem.ts'
import { crosstalkCost } from '../rules/crosstalk.ts'
import { groupLimitAt } from '../rules/groupLimits.ts'

/** Groups and tables: sets of people whose number in a slot is limited or costs convexly. */
export interface Crowds {
  readonly count: number
  /** The crowds of person p: `list[first[p]]` to before `list[first[p + 1]]`. */
  readonly first: Int32Array
  readonly list: Int32Array
  /** Most members in a slot at crowd · slots + slot. */
  readonly limits: Int32Array
  /** Cost of each pair of members in a slot, per crowd. */
  readonly pairCosts: Int32Array
  /** Members of each crowd, as person numbers. */
  readonly members: readonly Int32Array[]
}

interface Crowd {
  readonly members: readonly string[]
  readonly limitAt: (turn: Turn) => number
  readonly pairCost: number
}

/** What n members of a crowd in a slot cost. */
export function crowdCost(crowds: Crowds, crowd: number, members: number): number {
  return crosstalkCost(crowds.pairCosts[crowd] ?? 0, members)
}

/** Lists the crowds that matter; pinned members are allowed whatever the limit. */
export function crowdsOf(problem: Problem, scale: number): Crowds {
  const numbers = new Map(problem.persons.map(({ key }, index) => [key, index]))
  const slots = problem.days.length * problem.hours
  const kept = allCrowds(problem).filter(
    ({ members, pairCost }) => members.some((key) => numbers.has(key)) || pairCost > 0,
  )
  const limits = new Int32Array(kept.length * slots)
  const lists: number[][] = problem.persons.map(() => [])
  const members: Int32Array[] = []
  for (const [crowd, { members: keys, limitAt }] of kept.entries()) {
    const own = [...new Set(keys)].flatMap((key) => numbers.get(key) ?? [])
    members.push(Int32Array.from(own))
    for (const person of own) lists[person]?.push(crowd)
    for (let slot = 0; slot < slots; slot += 1) {
      const turn = turnOf(problem, slot)
      const pinned = problem.pinned.filter(
        (pin) => pin.present && pin.day === turn.day && pin.hour === turn.hour && keys.includes(pin.person),
      )
      limits[crowd * slots + slot] = Math.max(pinned.length, Math.min(own.length, limitAt(turn)))
    }
  }
  const first = new Int32Array(problem.persons.length + 1)
  for (const [person, list] of lists.entries()) first[person + 1] = (first[person] ?? 0) + list.length
  return {
    count: kept.length,
    first,
    list: Int32Array.from(lists.flat()),
    limits,
    pairCosts: Int32Array.from(kept, ({ pairCost }) => pairCost * scale),
    members,
  }
}

function allCrowds({ rules, ...rest }: Problem): Crowd[] {
  const problem: Problem = { rules, ...rest }
  const groups = rules.groups.map((group) => ({
    members: group.members,
    limitAt: (turn: Turn) => groupLimitAt(problem, group, turn),
    pairCost: 0,
  }))
  const tables = rules.tables.map(({ members, max }) => ({
    members,
    limitAt: () => max ?? Number.POSITIVE_INFINITY,
    pairCost: rules.crosstalk,
  }))
  return [...groups, ...tables]
}

function turnOf(problem: Problem, slot: number): Turn {
  return { day: problem.days[Math.floor(slot / problem.hours)] ?? 'dl', hour: slot % problem.hours }
}
