import type { NoticeMessages } from '../en/notices.ts'

export const notices: NoticeMessages = {
  untilTime: (time) => `hasta las ${time}`,
  shiftSoon: (names, span, lead) => `Dentro de ${lead}, ${span}, al teléfono: ${names}.`,
  shiftSoonNobody: (span, lead) =>
    `Dentro de ${lead}, ${span}, no hay nadie al teléfono: el horario está vacío.`,
  whoeverCanJoin: 'Quien pueda, que se añada a la cola con /tomatic join.',
  yourShiftSoon: (span, lead) => `Dentro de ${lead} estás al teléfono, ${span}.`,
  alongside: (names) => `Con ${names}.`,
  alone: 'En ese turno no hay nadie más.',
  checkPhone: 'Comprueba que tu teléfono está conectado.',
  youInsteadOf: (name, span) => `Estás al teléfono ${span} en lugar de ${name}.`,
  youAreOn: (span) => `Estás al teléfono ${span}.`,
  insteadOfYou: (name, span) => `${name} está al teléfono ${span} en tu lugar.`,
  youAreOff: (span) => `Ya no estás al teléfono ${span}.`,
  insteadOf: (name, before, span) => `${name} está al teléfono ${span} en lugar de ${before}.`,
  changedBy: (name) => `Lo ha cambiado ${name}.`,
  resumedBy: (name) => `${name} ha terminado tu pausa: te vuelven a llegar llamadas.`,
  addedBy: (name) => `${name} te ha añadido a la cola: ahora te pueden llegar llamadas.`,
  untilNextShift: 'Vale hasta el próximo cambio de turno.',
  removedBy: (name) => `${name} te ha sacado de la cola: ya no te llegan llamadas.`,
  queueKept: {
    'no-timetable': (span) => `La semana no tiene horario y la cola mantiene a las últimas personas ${span}.`,
    nobody: (span) => `El horario no tiene a nadie ${span} y la cola mantiene a las últimas personas.`,
    'broken-timetable': (span) =>
      `El horario de la semana no se puede leer y la cola mantiene a las últimas personas ${span}.`,
  },
  queueKeptHint: {
    'no-timetable': 'Haced el horario en el panel o añadid gente a la cola a mano.',
    nobody: 'Poned a alguien en el panel o añadid gente a la cola a mano.',
    'broken-timetable':
      'Arreglad el fichero o añadid gente a la cola a mano; tomatic doctor dice dónde está el problema.',
  },
  queueRepaired: 'La cola no estaba como la había dejado Tomàtic y se ha arreglado.',
  repairs: {
    added: (names) => `Se ha vuelto a añadir a: ${names}.`,
    removed: (names) => `Se ha sacado a: ${names}.`,
    paused: (names) => `Vuelven a estar en pausa: ${names}.`,
    resumed: (names) => `Han dejado de estar en pausa: ${names}.`,
  },
  queueRepairedHint:
    'Quizá alguien la ha cambiado en la centralita; los cambios hechos con Tomàtic se mantienen hasta el próximo turno.',
  queueUnreachable: (span) =>
    `La centralita no responde: no se ha podido preparar la cola del turno ${span}.`,
  queueUnreachableClosed: 'La centralita no responde: no se ha podido vaciar la cola.',
  queueUnreachableHint: 'Tomàtic lo sigue intentando. Mientras tanto los teléfonos suenan como hasta ahora.',
  fileBroken: (file, line) => `${file} no se puede leer: mirad la línea ${line}.`,
  fileExpected: (column, expected, found) => `Columna ${column}: se esperaba ${expected} y hay «${found}».`,
  fileBrokenHint: 'Hasta que se arregle, vale lo que decía antes y no se puede editar desde aquí.',
  pagesFailing: (place) => `Los horarios no se pueden publicar en ${place}.`,
  pagesFailingHint:
    'Lo sigo intentando y avisaré cuando funcione. «tomatic doctor» lo comprueba al instante.',
  pagesPublishedAgain: (place) => `Los horarios vuelven a estar publicados en ${place}.`,
  says: (text) => `🍅 ${text}`,
  saidBy: (name) => `Lo envía ${name}`,
  report: {
    title: (day, persons, changes) =>
      `Informe del ${day}: ${count(persons, 'persona', 'personas')} al teléfono, ${count(changes, 'cambio', 'cambios')} a mano.`,
    shifts: (list) => `Turnos: ${list}`,
    noShifts: 'No ha habido nadie al teléfono.',
    changes: (timetable, queue) => `Cambios: ${timetable} en el horario, ${queue} en la cola`,
    pauses: (list) => `Pausas: ${list}`,
    noPauses: 'Nadie ha hecho pausa.',
    pause: (name, times, duration) =>
      times === 1 ? `${name} ${duration}` : `${name} ${duration} en ${times} pausas`,
    missing: (list) => `🔌 Sin el teléfono conectado: ${list}`,
  },
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
