import type { HomeMessages } from '../en/home.ts'

export const home: HomeMessages = {
  hello: (name) => `Hola, ${name}`,
  queueTitle: 'La cola ahora',
  weekTitle: 'Tu semana',
  noShifts: 'No tienes ningún turno esta semana.',
  noTimetable: 'Esta semana todavía no tiene horario.',
  queueUnreachable: 'La centralita no responde y no se puede mostrar la cola.',
  addPerson: 'Añadir a alguien…',
  addPersonLabel: 'Coordinación: pon a alguien en la cola',
  over: 'hecho',
  now: 'ahora',
}
