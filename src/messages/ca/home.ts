import type { HomeMessages } from '../en/home.ts'

export const home: HomeMessages = {
  hello: (name) => `Hola, ${name}`,
  queueTitle: 'La cua ara',
  weekTitle: 'La teva setmana',
  noShifts: 'No tens cap torn aquesta setmana.',
  noTimetable: 'Aquesta setmana encara no té graella.',
  queueUnreachable: 'La centraleta no respon i no es pot mostrar la cua.',
  addPerson: 'Afegeix algú…',
  addPersonLabel: 'Coordinació: posa algú a la cua',
  over: 'fet',
  now: 'ara',
}
