import type { LoadMessages } from '../en/load.ts'

export const load: LoadMessages = {
  week: (week, days, turns, lines, total) =>
    `Semana del ${week}: ${days} días × ${turns} turnos × ${lines} líneas = ${total} turnos.`,
  due: (ideal, days, of, turns) => `${ideal} ideales × ${days} de ${of} días = ${turns}`,
  rounded: (turns) => `redondeado a ${turns}`,
  capped: {
    absences: (turns) => `limitado a ${turns} por ausencias`,
    'daily-maximum': (turns) => `limitado a ${turns} por el máximo diario`,
  },
  forced: (turns) => `subido a ${turns} por los turnos fijos`,
  fromDebt: (turns) => `${turns} por deuda`,
  forCredit: (turns) => `${turns} por crédito`,
  toFill: (turns) => `${turns} para llenar la semana`,
  toSpare: (turns) => `${turns} porque sobran turnos`,
  takenFrom: (turns, names) => `${turns} por deuda, tomados de ${names}`,
  givenTo: (turns, names) => `${turns} por crédito, cedidos a ${names}`,
  allHolidays: 'Todos los días de esa semana son festivos: no hay turnos.',
  nobodyHasLoad: 'Nadie tiene carga ideal. Pon una con «tomatic person set CLAVE --ideal-load 5».',
  lessThanDue: (name, possible, due) =>
    `${name} puede hacer ${possible} de los ${due} turnos que le tocan: las ausencias o el máximo diario no dejan más.`,
  linesDropped: (asked, left) => `Con la gente que hay se pueden mantener ${left} de las ${asked} líneas.`,
  unassigned: (turns) => (turns === 1 ? 'Queda 1 turno para nadie.' : `Quedan ${turns} turnos para nadie.`),
  idleCredit: (name, credit) => `El crédito de ${name} es ${credit}, pero no tiene carga ideal; se conserva.`,
}
