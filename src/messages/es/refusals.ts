import type { RefusalMessages } from '../en/refusals.ts'

export const refusals: RefusalMessages = {
  notAllowed: 'Eso solo puede hacerlo coordinación. Pídeselo a quien coordina.',
  notAllowedAsk: (names) => `Eso solo puede hacerlo coordinación. Puedes pedírselo a ${names}.`,
  unknownPerson: (text) => `No conozco a nadie que se llame «${text}».`,
  didYouMean: (names) => `¿Querías decir ${names}?`,
  ambiguousPerson: (text, names) => `«${text}» puede ser ${names}. Escribe la clave o la extensión.`,
  withoutExtension: (name) =>
    `${name} no tiene extensión de teléfono y la cola no puede llamar ahí. Coordinación puede ponérsela en su perfil.`,
  notInQueue: (name) => `${name} no está ahora en la cola.`,
  alreadyInQueue: (name) => `${name} ya está en la cola.`,
  notPaused: (name) => `${name} no está en pausa.`,
  confirmLastAgent: (name) =>
    `${name} es la última persona que atiende llamadas: sin ${name} no contestaría nadie. ¿Lo hago igualmente?`,
  you: {
    withoutExtension:
      'No tienes extensión de teléfono y la cola no puede llamarte. Coordinación puede ponértela en tu perfil.',
    notInQueue: 'Ahora no estás en la cola.',
    alreadyInQueue: 'Ya estás en la cola.',
    notPaused: 'No estás en pausa.',
    confirmLastAgent:
      'Eres la última persona que atiende llamadas: sin ti no contestaría nadie. ¿Lo hago igualmente?',
  },
  noSuchCell: 'Esa casilla no existe en este horario. Recarga la página para verla como está ahora.',
  unchanged: 'Ya estaba así; no ha cambiado nada.',
  changedMeanwhile: (current) =>
    `Mientras tanto ha cambiado: ahora está ${current}. No se ha sobrescrito nada; míralo y vuelve a elegir.`,
  changedMeanwhileBy: (current, who, at) =>
    `Mientras tanto lo ha cambiado ${who} (${at}): ahora está ${current}. No se ha sobrescrito nada; míralo y vuelve a elegir.`,
  holiday: 'Ese día no hay servicio de teléfono; no se puede poner a nadie.',
  alreadyInTurn: (name) => `${name} ya está al teléfono en ese turno, en otra línea.`,
  tooManyNobodies: (limit) =>
    `Ese turno puede tener como mucho ${limit === 1 ? 'una línea vacía' : `${limit} líneas vacías`}. Pon a otra persona.`,
  confirmBusy: (name, reasons) => `A ${name} no le va bien: ${reasons}. ¿Le pongo igualmente?`,
  confirmRequired: (name, reasons) => `${name} no estará: ${reasons}. ¿Le pongo igualmente?`,
  noReason: 'sin motivo indicado',
  pastWeek: 'Esa semana ya ha pasado; solo puede cambiarla coordinación.',
  noSuchWeek: 'Esa semana no tiene horario. Coordinación puede hacer uno desde el panel.',
  badWeek: (text) => `«${text}» no es una semana. Escribe una fecha como 2030-01-07, o «próxima».`,
  weekNotOver: (week) =>
    `La semana del ${week} aún no ha terminado y su horario no se puede archivar. Indica una semana pasada.`,
  nothingToRetire: (week) =>
    `No hay nada que archivar hasta la semana del ${week}; quizá ya se ha archivado.`,
  nothingToForgive: 'No hay ningún crédito que perdonar.',
  nothingToForgiveYet:
    'En el fichero de crédito no hay nada que perdonar: lo que hay viene de los horarios posteriores, que siguen contando. Con load.forgiveLaterWeeks en config.yaml también se puede perdonar.',
  alreadyThere: (week) => `La semana del ${week} ya tiene horario.`,
  noSuchSource: (week) => `La semana del ${week} no tiene ningún horario que copiar.`,
  linkGone: 'Ese enlace ya se ha usado o es demasiado antiguo. Pide otro con /tomatic dashboard.',
  noCalendarLink: 'No hay ningún enlace de calendario, así que no hay nada que anular.',
  nothingToSay: 'No hay nada que decir: escribe el texto después de la orden.',
  badField: (field, value) => `«${value}» no es válido como ${field}.`,
  taken: (field, value, owner) => `${field}: ${value} ya es de ${owner}.`,
  lastCoordinator: 'No quedaría nadie en coordinación. Pon antes a otra persona.',
  fields: {
    key: 'clave (de 3 a 20 letras minúsculas)',
    name: 'nombre',
    extension: 'extensión (de 2 a 6 cifras)',
    table: 'mesa',
    color: 'color (como ff8800)',
    email: 'correo electrónico',
    erpuser: 'usuario del ERP',
    idealload: 'carga ideal',
    groups: 'nombre de grupo',
    language: 'idioma',
    slackuser: 'identificador de Slack',
  },
}
