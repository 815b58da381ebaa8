import type { Temporal } from 'temporal-polyfill'
import { type Absence, busyAt } from '../../domain/absences/absence.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import { isPlaceholder, nobody } from '../../domain/people/people.ts'
import { emptyTimetable, type Timetable } from '../../domain/timetable/timetable.ts'
import { between, createRandom, type Random, seedFrom } from '../../pbx/fake/random.ts'
import { demoPeople, firstOffered } from './people.ts'

const days: readonly Weekday[] = ['dl', 'dm', 'dx', 'dj', 'dv']
export const demoHours: readonly number[] = [9 * 60, 10 * 60 + 15, 11 * 60 + 30, 12 * 60 + 45, 14 * 60]
export const demoLineCount = 6
const turnsPerDay = 2
const holesPerWeek = 2

/** What has been given so far. */
interface Given {
  readonly week: Map<string, number>
  readonly day: Map<string, number>
}

/**
 * The invented timetable of a week: the same for the same Monday. Nobody is twice in a turn, nor more than twice on a
 * day, nor on the phone during a required absence; two lines stay empty somewhere after Wednesday.
 */
export function demoTimetable(week: string, absences: readonly Absence[]): Timetable {
  const chance = createRandom(seedFrom('demo timetable', week))
  const lines = demoLineCount
  const empty = emptyTimetable({ week, days, openDays: days, hours: demoHours, lineCount: lines })
  const holes = chooseHoles(chance)
  const cells = new Map<Weekday, readonly (readonly string[])[]>()
  const given: Given = { week: new Map(), day: new Map() }
  for (const day of days) {
    given.day.clear()
    const rows: string[][] = []
    for (let hour = 0; hour < slotCount(demoHours); hour += 1) {
      const hasHole = holes.has(`${day} ${hour}`)
      const busy = busyAt(absences, week, day, hour)
      const free = demoPeople.filter(({ key }) => !busy.get(key)?.required).map(({ key }) => key)
      const wanted = day === 'dx' && hour === 0 ? [firstOffered] : []
      const reluctant = new Set(busy.keys())
      const turn = fillTurn(free, wanted, reluctant, given, lines - (hasHole ? 1 : 0), chance)
      rows.push(shuffled(hasHole ? [...turn, nobody] : turn, chance))
    }
    cells.set(day, rows)
  }
  return { ...empty, cells, overload: overloads(given.week), names: namesOf(), log: [] }
}

/** Holes come on Thursday and Friday, where a visitor who starts on Wednesday sees them as something to mend. */
function chooseHoles(chance: Random): Set<string> {
  const holes = new Set<string>()
  const lateDays: readonly Weekday[] = ['dj', 'dv']
  while (holes.size < holesPerWeek) {
    const day = lateDays[between(chance, 0, lateDays.length - 1)] ?? 'dv'
    holes.add(`${day} ${between(chance, 0, slotCount(demoHours) - 1)}`)
  }
  return holes
}

/** Those who have done least of their load come first; who would rather not is asked only when nobody else is left. */
function fillTurn(
  free: readonly string[],
  wanted: readonly string[],
  reluctant: ReadonlySet<string>,
  given: Given,
  size: number,
  chance: Random,
): string[] {
  const ranked = free
    .filter((key) => !wanted.includes(key) && (given.day.get(key) ?? 0) < turnsPerDay && idealOf(key) > 0)
    .map((key) => {
      const done = given.week.get(key) ?? 0
      const reluctance = reluctant.has(key) ? 10 : 0
      const eager = (done + 0.5) / idealOf(key) + (given.day.get(key) ?? 0) * 0.2
      return { key, rank: eager + reluctance + chance.next() * 0.15 }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key)
  const turn = [...wanted, ...ranked].slice(0, size)
  for (const key of turn) {
    given.week.set(key, (given.week.get(key) ?? 0) + 1)
    given.day.set(key, (given.day.get(key) ?? 0) + 1)
  }
  while (turn.length < size) turn.push(nobody)
  return turn
}

function idealOf(key: string): number {
  return demoPeople.find((person) => person.key === key)?.idealLoad ?? 0
}

function shuffled(keys: readonly string[], chance: Random): string[] {
  const left = [...keys]
  const result: string[] = []
  while (left.length > 0) result.push(...left.splice(between(chance, 0, left.length - 1), 1))
  return result
}

function overloads(turns: ReadonlyMap<string, number>): Map<string, number> {
  const overload = new Map<string, number>()
  for (const { key, idealLoad } of demoPeople) {
    if (idealLoad !== null && !isPlaceholder(key)) overload.set(key, (turns.get(key) ?? 0) - idealLoad)
  }
  return overload
}

function namesOf(): Map<string, string> {
  return new Map(demoPeople.map(({ key, name }) => [key, name]))
}

/** The Mondays of last, this and next week. */
export function demoWeeks(monday: Temporal.PlainDate): string[] {
  return [-7, 0, 7].map((days) => monday.add({ days }).toString())
}
