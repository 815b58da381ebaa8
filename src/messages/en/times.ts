import type { Weekday } from '../../domain/calendar/weekday.ts'

const names: Record<Weekday, string> = {
  dl: 'Monday',
  dm: 'Tuesday',
  dx: 'Wednesday',
  dj: 'Thursday',
  dv: 'Friday',
  ds: 'Saturday',
  dg: 'Sunday',
}

export const times = {
  locale: 'en-GB',
  decimalSeparator: '.',
  weekday: (day: Weekday): string => names[day],
  shortWeekday: (day: Weekday): string => names[day].slice(0, 3),
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  /** A day and a time together, such as "tomorrow at 10:15". */
  dayAndTime: (day: string, time: string): string => `${day} at ${time}`,
  /** A day and a span together, such as "tomorrow from 10:15 to 11:30". */
  dayAndSpan: (day: string, span: string): string => `${day} ${span}`,
  fromTo: (from: string, until: string): string => `from ${from} to ${until}`,
  minutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),
  hours: (count: number): string => (count === 1 ? '1 hour' : `${count} hours`),
  seconds: (count: number): string => (count === 1 ? '1 second' : `${count} seconds`),
  and: (first: string, second: string): string => `${first} and ${second}`,
  weekOf: (date: string): string => `week of ${date}`,
  nobody: 'nobody',
  free: 'free',
  holiday: 'holiday',
}

export type TimeMessages = typeof times
