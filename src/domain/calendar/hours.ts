/** Limits of the day's slots in minutes after midnight, ascending: n+1 limits make n slots; the last is closing time. */
export type HourLimits = readonly number[]

/** Minutes after midnight of `9:00`, `09:00` or `24:00`; null for any other text. */
export function parseHour(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim())
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 24 * 60 ? minutes : null
}

/** `HH:MM` of minutes after midnight. */
export function formatHour(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** True when there are at least two limits and each is later than the one before. */
export function areAscending(limits: HourLimits): boolean {
  if (limits.length < 2) return false
  for (const [index, limit] of limits.entries()) {
    const previous = limits[index - 1]
    if (previous !== undefined && limit <= previous) return false
  }
  return true
}

/** The number of slots in a day. */
export function slotCount(limits: HourLimits): number {
  return Math.max(0, limits.length - 1)
}

/** Index of the slot with start ≤ minute < end, or null outside the hours (scheduling facts §3.2, in minutes: §9 row 27). */
export function slotAt(limits: HourLimits, minute: number): number | null {
  for (let index = 0; index < slotCount(limits); index += 1) {
    const start = limits[index]
    const end = limits[index + 1]
    if (start !== undefined && end !== undefined && start <= minute && minute < end) return index
  }
  return null
}

/** `09:00-10:15`, the label of a slot; empty for an index outside the hours. */
export function slotLabel(limits: HourLimits, index: number): string {
  const start = limits[index]
  const end = limits[index + 1]
  return start === undefined || end === undefined ? '' : `${formatHour(start)}-${formatHour(end)}`
}
