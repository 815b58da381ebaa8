import type { ButtonMessages } from '../en/buttons.ts'

export const buttons: ButtonMessages = {
  resume: 'Terminar la pausa',
  pauseMinutes: (minutes) => `Pausa ${minutes} min`,
  prolong: (minutes) => `+${minutes} min`,
  join: 'Añadirme a la cola',
  leave: 'Salir de la cola',
  seeQueue: 'Ver la cola',
  myShifts: 'Mis turnos',
  timetable: 'Horario',
  dashboard: 'Panel',
}
