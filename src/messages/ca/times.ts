import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { TimeMessages } from '../en/times.ts'

const names: Record<Weekday, string> = {
  dl: 'dilluns',
  dm: 'dimarts',
  dx: 'dimecres',
  dj: 'dijous',
  dv: 'divendres',
  ds: 'dissabte',
  dg: 'diumenge',
}

export const times: TimeMessages = {
  locale: 'ca-ES',
  decimalSeparator: ',',
  weekday: (day) => names[day],
  shortWeekday: (day) => day,
  today: 'avui',
  tomorrow: 'demà',
  yesterday: 'ahir',
  dayAndTime: (day, time) => `${day} a les ${time}`,
  dayAndSpan: (day, span) => `${day} ${span}`,
  fromTo: (from, until) => `de ${from} a ${until}`,
  minutes: (count) => (count === 1 ? '1 minut' : `${count} minuts`),
  hours: (count) => (count === 1 ? '1 hora' : `${count} hores`),
  seconds: (count) => (count === 1 ? '1 segon' : `${count} segons`),
  and: (first, second) => `${first} i ${second}`,
  weekOf: (date) => `setmana del ${date}`,
  nobody: 'ningú',
  free: 'lliure',
  holiday: 'festiu',
}
