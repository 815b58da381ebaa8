import type { Temporal } from 'temporal-polyfill'
import { type HourLimits, slotCount } from '../calendar/hours.ts'
import { localSlot } from '../calendar/shift.ts'
import type { Weekday } from '../calendar/weekday.ts'
import { holiday, isPlaceholder, nobody } from '../people/people.ts'

/** A week's timetable, normalised (facts §2.7): every shown day has a row per slot and a cell per line. */
export interface Timetable {
  /** ISO date of the Monday. */
  readonly week: string
  readonly days: readonly Weekday[]
  readonly hours: HourLimits
  /** Labels `L1`, `L2`…; the file calls them `turns`. */
  readonly lines: readonly string[]
  /** Day → slot → line → person key or placeholder. */
  readonly cells: ReadonlyMap<Weekday, readonly (readonly string[])[]>
  /** Turns done more (+) or less (−) than due, per person. */
  readonly overload: ReadonlyMap<string, number>
  readonly penalties: readonly Penalty[]
  readonly cost: number | null
  /** Changes, oldest first, as existing readers know them. */
  readonly log: readonly string[]
  /** Copies of the persons' maps when it was generated, for people who have left since. */
  readonly names: ReadonlyMap<string, string>
  readonly colors: ReadonlyMap<string, string>
  readonly extensions: ReadonlyMap<string, string>
}

/** What is laid out as a timetable is: days, slots and lines with a key in each cell. */
export type CellGrid = Pick<Timetable, 'days' | 'hours' | 'lines' | 'cells'>

export interface Penalty {
  readonly cost: number
  readonly text: string
}

/** Coordinates of a cell; `hour` and `line` count from 0. */
export interface CellPlace {
  readonly day: Weekday
  readonly hour: number
  readonly line: number
}

/** The cell's key or placeholder, or null when the timetable has no such cell. */
export function cellAt(timetable: Pick<CellGrid, 'cells'>, place: CellPlace): string | null {
  return timetable.cells.get(place.day)?.[place.hour]?.[place.line] ?? null
}

/** The cells of a slot in line order; empty when the timetable has no such slot. */
export function turnAt(timetable: Pick<CellGrid, 'cells'>, day: Weekday, hour: number): readonly string[] {
  return timetable.cells.get(day)?.[hour] ?? []
}

/** The cells of the slot going on at an instant (facts §3.2); empty outside the timetable's week, days or hours. */
export function turnAtInstant(
  timetable: Timetable,
  timezone: string,
  instant: Temporal.Instant,
): readonly string[] {
  const local = localSlot(timezone, timetable.hours, instant)
  if (local.week !== timetable.week || local.hour === null) return []
  return turnAt(timetable, local.day, local.hour)
}

/** The persons of a turn, placeholders left out, each once, in line order. */
export function personsOf(turn: readonly string[]): string[] {
  return [...new Set(turn)].filter((key) => !isPlaceholder(key))
}

/** The places where a person has a cell, in order of day, slot and line. */
export function placesOf(timetable: Pick<CellGrid, 'days' | 'cells'>, person: string): CellPlace[] {
  const places: CellPlace[] = []
  for (const day of timetable.days) {
    for (const [hour, turn] of (timetable.cells.get(day) ?? []).entries()) {
      for (const [line, key] of turn.entries()) {
        if (key === person) places.push({ day, hour, line })
      }
    }
  }
  return places
}

/** A timetable without anybody: `ningu` in every cell of open days, `festiu` in those of closed ones. */
export function emptyTimetable(shape: {
  week: string
  days: readonly Weekday[]
  openDays: readonly Weekday[]
  hours: HourLimits
  lineCount: number
}): Timetable {
  const cells = new Map<Weekday, string[][]>()
  for (const day of shape.days) {
    const filler = shape.openDays.includes(day) ? nobody : holiday
    cells.set(
      day,
      Array.from({ length: slotCount(shape.hours) }, () => Array<string>(shape.lineCount).fill(filler)),
    )
  }
  return {
    week: shape.week,
    days: shape.days,
    hours: shape.hours,
    lines: Array.from({ length: shape.lineCount }, (_, index) => `L${index + 1}`),
    cells,
    overload: new Map(),
    penalties: [],
    cost: null,
    log: [],
    names: new Map(),
    colors: new Map(),
    extensions: new Map(),
  }
}

/**
 * A new week's timetable with the cells of another one: days closed in the new week become `festiu`, days that
 * were closed in the old one become `ningu`, since there is nobody to copy.
 */
export function copyTimetable(source: Timetable, week: string, openDays: readonly Weekday[]): Timetable {
  const cells = new Map<Weekday, string[][]>()
  for (const day of source.days) {
    const rows = source.cells.get(day) ?? []
    const isOpen = openDays.includes(day)
    cells.set(
      day,
      rows.map((row) => row.map((key) => (isOpen ? (key === holiday ? nobody : key) : holiday))),
    )
  }
  return { ...source, week, cells, overload: new Map(), penalties: [], cost: null, log: [] }
}
