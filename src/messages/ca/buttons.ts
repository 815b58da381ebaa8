import type { ButtonMessages } from '../en/buttons.ts'

export const buttons: ButtonMessages = {
  resume: 'Acaba la pausa',
  pauseMinutes: (minutes) => `Pausa ${minutes} min`,
  prolong: (minutes) => `+${minutes} min`,
  join: 'Afegeix-me a la cua',
  leave: 'Surt de la cua',
  seeQueue: 'Mostra la cua',
  myShifts: 'Els meus torns',
  timetable: 'Graella',
  dashboard: 'Tauler',
}
