import type { ModelData } from 'highs'
import type { Programme } from '../programme/programme.ts'
import { planOf } from '../search/plan.ts'
import { type ModelBuilder, modelBuilder } from './modelBuilder.ts'

/** The programme over some of its columns, in the form that HiGHS takes. */
export interface MixedProgramme {
  readonly model: ModelData
  readonly rows: CouplingRows
  /** The variables' values in a timetable whose columns are all kept. */
  valuesOf(columns: Int32Array): Float64Array
  /** The timetable of such values. */
  columnsOf(values: Float64Array): Int32Array
}

/** A continuous variable for one more empty line of a slot, or one more member of a crowd in a slot. */
interface Unit {
  readonly variable: number
  readonly kind: 'slot' | 'crowd'
  readonly at: number
  /** It is used when there are so many. */
  readonly order: number
}

const open = Number.NEGATIVE_INFINITY

/**
 * One binary per kept column with turns; empty lines and members of priced crowds are continuous units, each as dear
 * as it makes the slot: costs are convex, so that they are used in order. `kept` lists columns in their order.
 */
export function mixedProgrammeOf(programme: Programme, kept: readonly number[]): MixedProgramme {
  const { columns, days, persons } = programme
  const build = modelBuilder()
  const rows = couplingRows(programme, build)
  const chosenBy: { place: number; column: number }[] = []
  let next = 0
  for (let place = 0; place < persons * days; place += 1) {
    const end = columns.first[place + 1] ?? 0
    const own: number[] = []
    for (; next < kept.length && (kept[next] ?? 0) < end; next += 1) own.push(kept[next] ?? 0)
    if (own.length === 0) continue
    const person = Math.floor(place / days)
    const isFree = own.some((column) => columns.sizes[column] === 0)
    const dayRow = build.row(isFree ? open : 1, 1)
    for (const column of own) {
      if (columns.sizes[column] === 0) continue
      chosenBy.push({ place, column })
      const entries = [dayRow, ...rows.of(person, place % days, column)]
      const factors = entries.map(() => 1)
      entries.push(rows.load(person))
      factors.push(columns.sizes[column] ?? 0)
      build.variable(columns.costs[column] ?? 0, entries, factors, true)
    }
  }
  const units = [...emptyLines(programme, rows, build), ...crowdUnits(programme, rows, build)]
  return {
    model: build.model(programme.constant + costWhenFull(programme)),
    rows,
    valuesOf(chosen) {
      const plan = planOf(programme, chosen)
      const values = new Float64Array(chosenBy.length + units.length)
      for (const [index, { place, column }] of chosenBy.entries())
        if (chosen[place] === column) values[index] = 1
      for (const { variable, kind, at, order } of units) {
        const used =
          kind === 'slot' ? (programme.capacity[at] ?? 0) - (plan.people[at] ?? 0) : (plan.members[at] ?? 0)
        if (order <= used) values[variable] = 1
      }
      return values
    },
    columnsOf(values) {
      const chosen = programme.columns.first.slice(0, -1)
      for (const [index, { place, column }] of chosenBy.entries()) {
        if ((values[index] ?? 0) > 0.5) chosen[place] = column
      }
      return chosen
    },
  }
}

/** The numbers of the rows that tie people together. */
export interface CouplingRows {
  slot(slot: number): number
  /** The crowd's row at crowd · slots + slot. */
  crowd(at: number): number
  load(person: number): number
  /** The rows of slots and crowds in which a column counts. */
  of(person: number, day: number, column: number): number[]
}

function couplingRows(programme: Programme, build: ModelBuilder): CouplingRows {
  const { columns, crowds, hours, slots } = programme
  const slotRows = Array.from(programme.capacity, (people) => build.row(people, people))
  const crowdRows = Array.from(crowds.limits, (limit, at) => {
    const isPriced = (crowds.pairCosts[Math.floor(at / slots)] ?? 0) > 0
    return isPriced ? build.row(0, 0) : build.row(open, limit)
  })
  const loadRows = Array.from(columns.loads, (load) => build.row(open, load))
  return {
    slot: (slot) => slotRows[slot] ?? 0,
    crowd: (at) => crowdRows[at] ?? 0,
    load: (person) => loadRows[person] ?? 0,
    of(person, day, column) {
      const found: number[] = []
      for (let rest = columns.patterns[column] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = day * hours + 31 - Math.clz32(rest & -rest)
        found.push(slotRows[slot] ?? 0)
        for (let index = crowds.first[person] ?? 0; index < (crowds.first[person + 1] ?? 0); index += 1) {
          found.push(crowdRows[(crowds.list[index] ?? 0) * slots + slot] ?? 0)
        }
      }
      return found
    },
  }
}

function emptyLines(programme: Programme, rows: CouplingRows, build: ModelBuilder): Unit[] {
  const units: Unit[] = []
  for (let slot = 0; slot < programme.slots; slot += 1) {
    const full = programme.capacity[slot] ?? 0
    for (let order = 1; order <= full; order += 1) {
      const at = slot * programme.stride + full - order
      const cost = (programme.slotCosts[at] ?? 0) - (programme.slotCosts[at + 1] ?? 0)
      units.push({
        variable: build.variable(cost, [rows.slot(slot)], [1], false),
        kind: 'slot',
        at: slot,
        order,
      })
    }
  }
  return units
}

function crowdUnits(programme: Programme, rows: CouplingRows, build: ModelBuilder): Unit[] {
  const { crowds, slots } = programme
  const units: Unit[] = []
  for (const [at, limit] of crowds.limits.entries()) {
    const price = crowds.pairCosts[Math.floor(at / slots)] ?? 0
    if (price === 0) continue
    for (let order = 1; order <= limit; order += 1) {
      const variable = build.variable(price * (order - 1), [rows.crowd(at)], [-1], false)
      units.push({ variable, kind: 'crowd', at, order })
    }
  }
  return units
}

function costWhenFull(programme: Programme): number {
  let cost = 0
  for (const [slot, people] of programme.capacity.entries()) {
    cost += programme.slotCosts[slot * programme.stride + people] ?? 0
  }
  return cost
}
