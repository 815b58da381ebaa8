import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  command: {
    words: ['crédito', 'bolsa'],
    usage: '[persona | todos]',
    help: 'Los turnos que has hecho y los que te tocaban, semana a semana. Coordinación: los de cualquiera, y a quién toca cubrir.',
    examples: ['crédito', 'crédito maria', 'crédito todos'],
  },
  mine: 'Mi crédito',
  turns: (count, text) => (count === 1 ? '1 turno' : `${text} turnos`),
  ahead: (turns) => `Has hecho ${turns} más de los que te tocaban.`,
  behind: (turns) => `Debes ${turns}.`,
  even: 'Has hecho los turnos que te tocaban, ni más ni menos.',
  aheadOf: (name, turns) => `${name} ha hecho ${turns} más de los que le tocaban.`,
  behindOf: (name, turns) => `${name} debe ${turns}.`,
  evenOf: (name) => `${name} ha hecho los turnos que le tocaban, ni más ni menos.`,
  week: (due, done, balance) => `tocaban ${due}, hechos ${done} → ${balance}`,
  coveredFor: (count) => `${count} por otros`,
  coveredBy: (count) => `${count} hechos por otros`,
  forgiven: (turns) => `${turns} perdonado`,
  opening: (turns, week) => `Hasta la ${week} era de ${turns}.`,
  noWeeks: 'Todavía no cuenta ningún horario.',
  forgivenBy: (turns, who, when) => `${turns} perdonado por ${who}, ${when}`,
  everybody: 'El crédito de todos',
  ranking: 'Quién debe turnos y quién ha hecho de más',
  more: (count) => `Y ${count} más en el panel.`,
  nextTitle: (when) => `Si falta alguien ${when}, pide primero a:`,
  nobodyFree: (when) => `Si falta alguien ${when}, no está libre nadie de quienes atienden el teléfono.`,
  why: {
    owes: (turns) => `debe ${turns}`,
    even: 'no debe nada',
    ahead: (turns) => `ha hecho ${turns} de más`,
    day: (count) =>
      count === 0 ? 'ningún turno ese día' : count === 1 ? '1 turno ese día' : `${count} turnos ese día`,
  },
  page: {
    title: 'Crédito',
    intro:
      'Turnos hechos de más (+) o de menos (−), desde el fichero de crédito y con todos los horarios hasta esta semana.',
    person: 'Persona',
    week: 'Semana',
    opening: 'Antes',
    due: 'Tocaban',
    done: 'Hechos',
    coveredForOthers: 'Por otros',
    coveredByOthers: 'De otros',
    forgiven: 'Perdonado',
    balance: 'Saldo',
    total: 'En total',
    download: 'Descargar en CSV',
    covers: 'Turnos cubiertos',
    cover: (coverer, covered) => `${coverer} por ${covered}`,
    forgivenTitle: 'Perdonado',
    nothing: 'Nadie tiene crédito todavía. Viene de los horarios de semanas pasadas.',
    back: 'Todos',
  },
  retired: (count, week) =>
    count === 0
      ? `El crédito hasta la semana del ${week} está ahora en un solo fichero.`
      : `${count === 1 ? 'Se ha archivado 1 horario' : `Se han archivado ${count} horarios`}; se conserva el crédito hasta la semana del ${week}.`,
  nameSomebody: 'Di a quién se le perdona el crédito, o --all para todo el mundo.',
  bothNamed: '--all es todo el mundo: quita los nombres.',
  forgivenOf: (name, turns) => `${name}: se ha perdonado ${turns}.`,
  forgivenKept: (week) =>
    `Lo que había en el fichero de crédito de la semana del ${week} está en las copias; las semanas posteriores siguen contando.`,
}
