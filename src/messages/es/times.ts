import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { TimeMessages } from '../en/times.ts'
import { onDay } from './onDay.ts'

const names: Record<Weekday, string> = {
  dl: 'lunes',
  dm: 'martes',
  dx: 'miércoles',
  dj: 'jueves',
  dv: 'viernes',
  ds: 'sábado',
  dg: 'domingo',
}

export const times: TimeMessages = {
  locale: 'es-ES',
  decimalSeparator: ',',
  weekday: (day) => names[day],
  shortWeekday: (day) => names[day].slice(0, 3),
  today: 'hoy',
  tomorrow: 'mañana',
  yesterday: 'ayer',
  dayAndTime: (day, time) => `${onDay(day)} a las ${time}`,
  dayAndSpan: (day, span) => `${onDay(day)} ${span}`,
  fromTo: (from, until) => `de ${from} a ${until}`,
  minutes: (count) => (count === 1 ? '1 minuto' : `${count} minutos`),
  hours: (count) => (count === 1 ? '1 hora' : `${count} horas`),
  seconds: (count) => (count === 1 ? '1 segundo' : `${count} segundos`),
  and: (first, second) => `${first} y ${second}`,
  weekOf: (date) => `semana del ${date}`,
  nobody: 'nadie',
  free: 'libre',
  holiday: 'festivo',
}
