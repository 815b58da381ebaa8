import { slotCount } from '../../domain/calendar/hours.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'

/** Lengths are pixels of a picture that is as wide as the screen of a phone, thrice magnified. */
export const sizes = {
  margin: 24,
  title: 40,
  titleBand: 84,
  variantBand: 52,
  day: 28,
  dayBand: 84,
  hour: 26,
  hourColumn: 96,
  name: 29,
  cellHeight: 44,
  cellGap: 5,
  slotGap: 16,
  edge: 9,
  columnGap: 12,
  footer: 26,
  footerLine: 38,
} as const

/** Narrower and names do not fit. */
const narrowestCell = 178
/** The cells of a slot stand below each other, and in more columns where there are more than so many. */
const tallestSlot = 12
const usualWidth = 1080

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** Top of the heads of days, of the slots, and of what stands below them. */
  readonly daysTop: number
  readonly slotsTop: number
  readonly slotsBottom: number
  dayBox(day: number): Box
  slotBox(day: number, hour: number): Box
  cellBox(day: number, hour: number, line: number): Box
}

/** Where everything of a week stands. */
export function layoutOf(timetable: Timetable, parts: { hasVariant: boolean; footerLines: number }): Layout {
  const { margin, columnGap, hourColumn, slotGap, cellGap, cellHeight } = sizes
  const hours = slotCount(timetable.hours)
  const days = Math.max(1, timetable.days.length)
  const lines = Math.max(1, mostLines(timetable))
  const columns = Math.ceil(lines / tallestSlot)
  const rows = Math.ceil(lines / columns)
  const narrowest = columns * (narrowestCell + cellGap) - cellGap
  const room = usualWidth - 2 * margin - hourColumn - days * columnGap
  const dayWidth = Math.max(narrowest, Math.floor(room / days))
  const cellWidth = (dayWidth - (columns - 1) * cellGap) / columns
  const slotHeight = rows * (cellHeight + cellGap) - cellGap
  const daysTop = sizes.titleBand + (parts.hasVariant ? sizes.variantBand : 0)
  const slotsTop = daysTop + sizes.dayBand
  const slotsBottom = slotsTop + hours * (slotHeight + slotGap)
  const footer = parts.footerLines > 0 ? parts.footerLines * sizes.footerLine + margin / 2 : 0

  const dayX = (day: number) => margin + hourColumn + columnGap / 2 + day * (dayWidth + columnGap)
  const slotY = (hour: number) => slotsTop + hour * (slotHeight + slotGap)
  return {
    width: margin * 2 + hourColumn + days * (dayWidth + columnGap),
    height: slotsBottom + footer + margin / 2,
    daysTop,
    slotsTop,
    slotsBottom,
    dayBox: (day) => ({
      x: dayX(day),
      y: slotsTop,
      width: dayWidth,
      height: slotsBottom - slotsTop - slotGap,
    }),
    slotBox: (day, hour) => ({ x: dayX(day), y: slotY(hour), width: dayWidth, height: slotHeight }),
    cellBox: (day, hour, line) => ({
      x: dayX(day) + Math.floor(line / rows) * (cellWidth + cellGap),
      y: slotY(hour) + (line % rows) * (cellHeight + cellGap),
      width: cellWidth,
      height: cellHeight,
    }),
  }
}

function mostLines(timetable: Timetable): number {
  let most = timetable.lines.length
  for (const rows of timetable.cells.values()) for (const row of rows) most = Math.max(most, row.length)
  return most
}
