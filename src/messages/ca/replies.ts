import type { ReplyMessages } from '../en/replies.ts'

export const replies: ReplyMessages = {
  states: {
    available: '🟢 lliure',
    ringing: '🔔 sonant',
    incall: '📞 en trucada',
    paused: '⏸ en pausa',
    disconnected: '🔌 sense registrar',
    unknown: '❔ no disponible',
  },
  buttons: {
    pauseMe: 'Fes una pausa…',
    refresh: 'Actualitza',
    doItAnyway: 'Fes-ho igualment',
    pausePerson: 'Pausa…',
    resumePerson: 'Acaba la pausa',
    removePerson: 'Treu de la cua',
    addPerson: (name) => `Posa ${name} a la cua`,
    previousWeek: '‹ Setmana anterior',
    nextWeek: 'Setmana següent ›',
  },
  unknownCommand: (text) => `No sé què vol dir «${text}».`,
  didYouMean: 'Volies dir…',
  seeHelp: (line) => `${line} mostra tot el que pots escriure.`,
  usage: (line) => `S’escriu així: ${line}`,
  example: (line) => `Per exemple: ${line}`,
  badDuration: (text) =>
    `«${text}» no és cap durada. Escriu minuts o hores, com ara 10m, 1h o 1h30, fins a 12 hores.`,
  badMoment: (text) =>
    `«${text}» no és cap moment. Escriu una hora, un dia o totes dues coses, com ara 10:30, divendres o demà 9:30.`,
  badWeek: (text) =>
    `«${text}» no és cap setmana. Escriu «que ve», «passada», «+2» o una data com 2030-01-07.`,
  reasonAfterDuration: (line) => `Si és el motiu, escriu-hi al davant quanta estona: ${line}`,
  missingPerson: 'Qui? Escriu-ne el nom després de l’ordre.',
  unknownChannel: (text) => `Només parlo al canal del servei i al de coordinació, no pas a ${text}.`,
  tooManyWords: (text) => `He entès l’ordre, però no el que ve després: «${text}».`,
  unlinked: 'No sé qui ets: ningú del servei no té el correu del teu compte de Slack.',
  unlinkedAsk: (names) =>
    `No sé qui ets: ningú del servei no té el correu del teu compte de Slack. Demana a ${names} que te’l posi al perfil.`,
}
