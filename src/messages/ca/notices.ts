import type { NoticeMessages } from '../en/notices.ts'
import { of } from './of.ts'

export const notices: NoticeMessages = {
  untilTime: (time) => `fins a les ${time}`,
  shiftSoon: (names, span, lead) => `D’aquí a ${lead}, ${span}, al telèfon: ${names}.`,
  shiftSoonNobody: (span, lead) =>
    `D’aquí a ${lead}, ${span}, no hi ha ningú al telèfon: la graella és buida.`,
  whoeverCanJoin: 'Qui pugui, que s’afegeixi a la cua amb /tomatic join.',
  yourShiftSoon: (span, lead) => `D’aquí a ${lead} ets al telèfon, ${span}.`,
  alongside: (names) => `Amb ${names}.`,
  alone: 'En aquest torn no hi ha ningú més.',
  checkPhone: 'Comprova que el teu telèfon està connectat.',
  youInsteadOf: (name, span) => `Ets al telèfon ${span} en lloc ${of(name)}.`,
  youAreOn: (span) => `Ets al telèfon ${span}.`,
  insteadOfYou: (name, span) => `${name} és al telèfon ${span} en lloc teu.`,
  youAreOff: (span) => `Ja no ets al telèfon ${span}.`,
  insteadOf: (name, before, span) => `${name} és al telèfon ${span} en lloc ${of(before)}.`,
  changedBy: (name) => `Ho ha canviat ${name}.`,
  resumedBy: (name) => `${name} ha acabat la teva pausa: et tornen a arribar trucades.`,
  addedBy: (name) => `${name} t’ha afegit a la cua: ara et poden arribar trucades.`,
  untilNextShift: 'Val fins al proper canvi de torn.',
  removedBy: (name) => `${name} t’ha tret de la cua: ja no t’arriben trucades.`,
  queueKept: {
    'no-timetable': (span) => `La setmana no té graella i la cua manté les últimes persones ${span}.`,
    nobody: (span) => `La graella no té ningú ${span} i la cua manté les últimes persones.`,
    'broken-timetable': (span) =>
      `La graella de la setmana no es pot llegir i la cua manté les últimes persones ${span}.`,
  },
  queueKeptHint: {
    'no-timetable': 'Feu la graella al tauler o afegiu gent a la cua a mà.',
    nobody: 'Poseu-hi algú al tauler o afegiu gent a la cua a mà.',
    'broken-timetable':
      'Arregleu el fitxer o afegiu gent a la cua a mà; tomatic doctor diu on és el problema.',
  },
  queueRepaired: 'La cua no era com Tomàtic l’havia deixat i s’ha arreglat.',
  repairs: {
    added: (names) => `S’hi han tornat a afegir: ${names}.`,
    removed: (names) => `S’han tret: ${names}.`,
    paused: (names) => `Tornen a estar en pausa: ${names}.`,
    resumed: (names) => `Han deixat d’estar en pausa: ${names}.`,
  },
  queueRepairedHint:
    'Potser algú l’ha canviada a la centraleta; els canvis fets amb Tomàtic es mantenen fins al proper torn.',
  queueUnreachable: (span) => `La centraleta no respon: no s’ha pogut preparar la cua del torn ${span}.`,
  queueUnreachableClosed: 'La centraleta no respon: no s’ha pogut buidar la cua.',
  queueUnreachableHint: 'Tomàtic ho continua provant. Mentrestant els telèfons sonen com fins ara.',
  fileBroken: (file, line) => `${file} no es pot llegir: mireu la línia ${line}.`,
  fileExpected: (column, expected, found) =>
    `Columna ${column}: s’hi esperava ${expected} i hi ha «${found}».`,
  fileBrokenHint: 'Fins que no s’arregli, val el que deia abans i no es pot editar des d’aquí.',
  pagesFailing: (place) => `Les graelles no es poden publicar a ${place}.`,
  pagesFailingHint:
    'Ho vaig tornant a provar i avisaré quan funcioni. «tomatic doctor» ho comprova a l’instant.',
  pagesPublishedAgain: (place) => `Les graelles tornen a estar publicades a ${place}.`,
  says: (text) => `🍅 ${text}`,
  saidBy: (name) => `Ho envia ${name}`,
  report: {
    title: (day, persons, changes) =>
      `Informe del ${day}: ${count(persons, 'persona', 'persones')} al telèfon, ${count(changes, 'canvi', 'canvis')} a mà.`,
    shifts: (list) => `Torns: ${list}`,
    noShifts: 'No hi ha hagut ningú al telèfon.',
    changes: (timetable, queue) => `Canvis: ${timetable} a la graella, ${queue} a la cua`,
    pauses: (list) => `Pauses: ${list}`,
    noPauses: 'Ningú no ha fet pausa.',
    pause: (name, times, duration) =>
      times === 1 ? `${name} ${duration}` : `${name} ${duration} en ${times} pauses`,
    missing: (list) => `🔌 Sense el telèfon connectat: ${list}`,
  },
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
