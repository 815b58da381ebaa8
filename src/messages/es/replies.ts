import type { ReplyMessages } from '../en/replies.ts'

export const replies: ReplyMessages = {
  states: {
    available: '🟢 libre',
    ringing: '🔔 sonando',
    incall: '📞 en llamada',
    paused: '⏸ en pausa',
    disconnected: '🔌 sin registrar',
    unknown: '❔ no disponible',
  },
  buttons: {
    pauseMe: 'Hacer una pausa…',
    refresh: 'Actualizar',
    doItAnyway: 'Hacerlo igualmente',
    pausePerson: 'Pausa…',
    resumePerson: 'Terminar la pausa',
    removePerson: 'Sacar de la cola',
    addPerson: (name) => `Poner a ${name} en la cola`,
    previousWeek: '‹ Semana anterior',
    nextWeek: 'Semana siguiente ›',
  },
  unknownCommand: (text) => `No sé qué quiere decir «${text}».`,
  didYouMean: '¿Querías decir…?',
  seeHelp: (line) => `${line} muestra todo lo que puedes escribir.`,
  usage: (line) => `Se escribe así: ${line}`,
  example: (line) => `Por ejemplo: ${line}`,
  badDuration: (text) =>
    `«${text}» no es una duración. Escribe minutos u horas, como 10m, 1h o 1h30, hasta 12 horas.`,
  badMoment: (text) =>
    `«${text}» no es un momento. Escribe una hora, un día o ambas cosas, como 10:30, viernes o mañana 9:30.`,
  badWeek: (text) =>
    `«${text}» no es una semana. Escribe «que viene», «pasada», «+2» o una fecha como 2030-01-07.`,
  reasonAfterDuration: (line) => `Si es el motivo, escribe delante cuánto rato: ${line}`,
  missingPerson: '¿A quién? Escribe el nombre después de la orden.',
  unknownChannel: (text) => `Solo hablo en el canal del servicio y en el de coordinación, no en ${text}.`,
  tooManyWords: (text) => `He entendido la orden, pero no lo que viene después: «${text}».`,
  unlinked: 'No sé quién eres: nadie del servicio tiene el correo de tu cuenta de Slack.',
  unlinkedAsk: (names) =>
    `No sé quién eres: nadie del servicio tiene el correo de tu cuenta de Slack. Pide a ${names} que te lo ponga en el perfil.`,
}
