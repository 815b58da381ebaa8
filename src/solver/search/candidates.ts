import type { Programme } from '../programme/programme.ts'
import { hoursOfPattern } from '../rules/pattern.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

/** Whom the search takes off the phone and places anew. */
export interface Candidates {
  /** Everybody who can be on the phone at all, those with the least choice first. */
  readonly byChoice: readonly number[]
  /** Per slot the people who can be there. */
  readonly able: readonly (readonly number[])[]
  choose(plan: Plan, random: Random): readonly number[]
}

/** Lists who could be in each slot. */
export function candidatesOf(programme: Programme): Candidates {
  const able = ablePeople(programme)
  const byChoice = peopleByChoice(programme)
  const chosen: number[] = []

  function add(person: number | undefined): void {
    if (person !== undefined && !chosen.includes(person)) chosen.push(person)
  }

  function openSlot(plan: Plan, random: Random): number {
    const start = random.below(programme.slots)
    for (let offset = 0; offset < programme.slots; offset += 1) {
      const slot = (start + offset) % programme.slots
      if ((plan.people[slot] ?? 0) < (programme.capacity[slot] ?? 0)) return slot
    }
    return start
  }

  return {
    byChoice,
    able,
    choose(plan, random) {
      chosen.length = 0
      const count = 2 + random.below(3)
      const way = random.below(3)
      const slot = way === 0 ? openSlot(plan, random) : random.below(programme.slots)
      const here = able[slot] ?? []
      if (way < 2 && here.length > 0) add(here[random.below(here.length)])
      if (way === 1 && here.length > 0) add(here[random.below(here.length)])
      for (let tries = 0; tries < 10 && chosen.length < count; tries += 1) {
        add(byChoice[random.below(byChoice.length)])
      }
      return chosen
    },
  }
}

/** Per slot the people who have a column there. */
function ablePeople(programme: Programme): number[][] {
  const able: number[][] = Array.from({ length: programme.slots }, () => [])
  const { first, patterns } = programme.columns
  for (let person = 0; person < programme.persons; person += 1) {
    for (let day = 0; day < programme.days; day += 1) {
      const place = person * programme.days + day
      let reachable = 0
      for (let column = first[place] ?? 0; column < (first[place + 1] ?? 0); column += 1) {
        reachable |= patterns[column] ?? 0
      }
      for (const hour of hoursOfPattern(reachable)) able[day * programme.hours + hour]?.push(person)
    }
  }
  return able
}

function peopleByChoice(programme: Programme): number[] {
  const { first, loads } = programme.columns
  const choices = new Map<number, number>()
  for (let person = 0; person < programme.persons; person += 1) {
    const start = first[person * programme.days] ?? 0
    const end = first[(person + 1) * programme.days] ?? 0
    const load = loads[person] ?? 0
    if (load > 0 && end - start > programme.days) choices.set(person, (end - start) / load)
  }
  return [...choices].sort(([, a], [, b]) => a - b).map(([person]) => person)
}
