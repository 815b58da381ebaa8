import type { LoadMessages } from '../en/load.ts'
import { of as de } from './of.ts'

export const load: LoadMessages = {
  week: (week, days, turns, lines, total) =>
    `Setmana del ${week}: ${days} dies × ${turns} torns × ${lines} línies = ${total} torns.`,
  due: (ideal, days, of, turns) => `${ideal} ideals × ${days} de ${of} dies = ${turns}`,
  rounded: (turns) => `arrodonit a ${turns}`,
  capped: {
    absences: (turns) => `limitat a ${turns} per absències`,
    'daily-maximum': (turns) => `limitat a ${turns} pel màxim diari`,
  },
  forced: (turns) => `apujat a ${turns} pels torns fixos`,
  fromDebt: (turns) => `${turns} pel deute`,
  forCredit: (turns) => `${turns} pel crèdit`,
  toFill: (turns) => `${turns} per omplir la setmana`,
  toSpare: (turns) => `${turns} perquè sobren torns`,
  takenFrom: (turns, names) => `${turns} pel deute, presos a ${names}`,
  givenTo: (turns, names) => `${turns} pel crèdit, cedits a ${names}`,
  allHolidays: 'Tots els dies d’aquesta setmana són festius: no hi ha torns.',
  nobodyHasLoad: 'Ningú no té càrrega ideal. Posa’n una amb «tomatic person set CLAU --ideal-load 5».',
  lessThanDue: (name, possible, due) =>
    `${name} pot fer ${possible} dels ${due} torns que li toquen: les absències o el màxim diari no en deixen més.`,
  linesDropped: (asked, left) => `Amb la gent que hi ha es poden mantenir ${left} de les ${asked} línies.`,
  unassigned: (turns) => (turns === 1 ? 'Queda 1 torn per a ningú.' : `Queden ${turns} torns per a ningú.`),
  idleCredit: (name, credit) => `El crèdit ${de(name)} és ${credit}, però no té càrrega ideal; es conserva.`,
}
