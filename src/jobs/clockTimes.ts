import { weekdays } from '../domain/calendar/weekday.ts'
import type { Configuration } from '../domain/configuration.ts'

const dayMinutes = 24 * 60

/**
 * Cron expressions for times of the day, in minutes after midnight, on the days of service; times before midnight
 * or after it fall on the neighbouring day.
 */
export function dailyAt(configuration: Configuration, minutes: readonly number[]): string[] {
  return minutes.map((minute) => {
    const shift = Math.floor(minute / dayMinutes)
    const time = minute - shift * dayMinutes
    const days = configuration.days.map((day) => (weekdays.indexOf(day) + 1 + shift + 7) % 7)
    return `${time % 60} ${Math.floor(time / 60)} * * ${days.join(',')}`
  })
}

/** Starts of the day's slots, in minutes after midnight. */
export function slotStarts(configuration: Configuration): readonly number[] {
  return configuration.hours.slice(0, -1)
}

/** When the helpline closes, in minutes after midnight. */
export function closingTime(configuration: Configuration): number {
  return configuration.hours.at(-1) ?? 0
}
