import type { WhyMessages } from '../en/why.ts'

export const why: WhyMessages = {
  nothingToRepair: (name) =>
    `${name} no tiene ningún turno pendiente ese día, así que no hay nada que reparar.`,
  noRepair:
    'No se ha encontrado ninguna manera que respete las reglas. Cambia las casillas a mano en el horario.',
  noExplanation:
    'Ahora no se ha podido calcular: ha tardado demasiado o el planificador ha fallado. Vuelve a probar dentro de un rato.',
  repairGone:
    'El horario, las ausencias o la hora han cambiado mientras tanto y esa reparación ya no encaja. Mira las nuevas.',
  isOn: (name, when, reason) => `${name} está al teléfono ${when}: ${reason}`,
  reasons: {
    forced: 'lo piden los turnos fijos',
    onlyOne: 'nadie más puede estar',
    cheapest: 'cualquier otra persona costaría más',
    equal: 'también podrían estar otras personas, por el mismo coste',
    dearer: (name) => `con ${name} la semana costaría menos`,
  },
  turnsOf: (count, load) => `Turnos de la semana: ${count} de ${load}.`,
  undesired: 'No le va bien, pero no está excluido.',
  instead: (list) => `En su lugar: ${list}.`,
  unable: (list) => `No pueden: ${list}.`,
  leftEmpty: (change) => `Dejarlo vacío: ${change}.`,
  option: (name, change) => `${name} ${change}`,
  inExchangeFor: (when) => `dando ${when}`,
  saves: (list) => `sin: ${list}`,
  more: (count) => `${count} más`,
  noHole: (when) => `No hay ninguna línea vacía ${when}.`,
  ask: '¿Por qué?',
  back: 'Volver al horario',
  penalties: {
    empty: 'una línea vacía',
    unforced: 'un turno fijo no concedido',
    undesired: 'no le va bien',
    multipleHours: 'varios turnos el mismo día',
    discontinuous: 'un hueco entre turnos',
    farDiscontinuous: 'turnos muy separados',
    marathon: 'tres turnos sin descanso',
    noBrunch: 'sin desayuno',
    crosstalk: 'ruido en la mesa',
  },
  rules: {
    lines: 'todas las líneas están ocupadas',
    busy: 'no está',
    load: 'no le quedan turnos esa semana',
    dailyMaximum: 'ya tiene bastantes turnos ese día',
    break: 'no le quedaría pausa para desayunar',
    maxNobodies: 'demasiadas líneas vacías en otro lugar',
    maxPhoning: 'demasiada gente de un grupo al teléfono',
    minIdle: 'demasiada poca gente de un grupo fuera del teléfono',
    table: 'demasiada gente de una mesa al teléfono',
    pin: 'una casilla decidida',
    unknownPerson: 'no es nadie de aquí',
  },
  hole: (when, count) => (count === 1 ? `Hay una línea vacía ${when}` : `Hay ${count} líneas vacías ${when}`),
  shortage: (turns, needed, available) =>
    `${turns}: ${needed} turnos por llenar; quienes pueden estar pueden hacer ${available}.`,
  loadsShort: (turns) =>
    `Todas las cargas juntas son ${turns} turnos y la semana tiene más casillas: alguna tiene que quedar vacía.`,
  limited: (list) => `Son: ${list}.`,
  limits: { load: 'carga', dailyMaximum: 'turnos de un día', absences: 'ausencias' },
  absent: (list) => `No están: ${list}.`,
  fillable: (list) => `Se podría llenar. Cambio de coste: ${list}.`,
  notFillable: 'Nadie puede llenarla, ni a cambio de otro turno.',
  isNotOn: (name, when) => `${name} no está al teléfono ${when}`,
  wishes: (count, load) => `Los turnos fijos piden ${count} turnos; la carga da ${load}.`,
  toBeThere: (change) => `Para estar: ${change}.`,
  leaves: (when) => `dejando ${when}`,
  pushesOut: (name) => `en lugar de ${name}`,
  conflict: (list) => `Ningún cambio sencillo lo hace posible: ${list}.`,
  priceIn: (name, when, price) => `Con ${name} ${when}: ${price}`,
  priceOut: (name, when, price) => `Sin ${name} ${when}: ${price}`,
  price: (pinned, plain) =>
    pinned === plain
      ? `el mejor horario de la semana cuesta ${plain} igualmente.`
      : `el mejor horario de la semana cuesta ${pinned} en lugar de ${plain}.`,
  unproven: 'No demostrado: se acabó el tiempo antes de saber si los dos son los mejores.',
  breaks: (list) => `Hay reglas que tendrían que ceder: ${list}.`,
  cannotCome: (name, day, count) =>
    count === 1
      ? `${name} no puede venir ${day}: hay que resolver un turno`
      : `${name} no puede venir ${day}: hay que resolver ${count} turnos`,
  notNoted:
    'No hay anotada ninguna ausencia obligatoria ese día, así que cuentan todos los turnos del día. Anótala también.',
  moves: (count) =>
    count === 0 ? 'No se mueve nadie' : count === 1 ? 'Se mueve una persona' : `Se mueven ${count} personas`,
  proposal: (number, moves, change) => `${number}. ${moves}: ${change}`,
  handover: (when, to, from) => `${when}: ${to} en lugar de ${from}`,
  staysEmpty: (when, from) => `${when}: la línea de ${from} queda vacía`,
  extra: (turns) =>
    turns === 1 ? 'Un turno por encima de la carga.' : `${turns} turnos por encima de la carga.`,
  repaired: (name, day) => `Resuelto: ${name}, ${day}`,
  told: (count) =>
    count === 1
      ? 'Se avisa a una persona de que sus turnos han cambiado.'
      : `Se avisa a ${count} personas de que sus turnos han cambiado.`,
  toldNobody: 'No hace falta avisar a nadie.',
  changedBy: (name) => `Lo ha cambiado ${name}, porque alguien no puede venir.`,
  toApply: 'No se ha cambiado nada. Añade --apply con el número de una para hacerla.',
  noSuchNumber: (text) => `No hay ninguna reparación con el número ${text}. Mira la lista.`,
  cost: (cost) => `El horario publicado cuesta ${cost}.`,
  commands: {
    why: {
      words: ['porqué', 'por-qué'],
      usage: '[persona] [cuándo]',
      help: 'Dice por qué alguien tiene un turno (tu próximo), quién más podría estar y por qué una línea está vacía.',
      examples: ['porqué', 'porqué viernes 10:15', 'porqué maria mañana 9:00'],
      holes: (week) => `Por qué hay líneas vacías en la ${week}`,
      noHoles: (week) => `En la ${week} no hay ninguna línea vacía.`,
      moreHoles: (count) =>
        count === 1 ? 'Hay otro turno con líneas vacías.' : `Hay otros ${count} turnos con líneas vacías.`,
      noShift: (name) =>
        `${name} no tiene ningún turno pendiente en las semanas publicadas. Di cuál: «porqué viernes 10:15».`,
      youNoShift:
        'No tienes ningún turno pendiente en las semanas publicadas. Di cuál: «porqué viernes 10:15».',
    },
    cost: {
      words: ['coste', 'precio'],
      usage: '[con|sin] PERSONA [CUÁNDO]',
      help: 'Qué costaría poner a alguien en un turno, o dejarlo fuera (coordinación).',
      examples: ['coste maria', 'coste con maria viernes 10:15'],
      askWith: (name) => `¿Y con ${name}?`,
      askWithout: (name) => `¿Y sin ${name}?`,
      settle: 'Maneras de resolver el día',
    },
    repair: {
      words: ['repara'],
      usage: 'PERSONA [DÍA]',
      help: 'Cuando alguien no puede venir: maneras de resolver sus turnos moviendo a poca gente (coordinación).',
      examples: ['repara maria', 'repara maria viernes'],
      apply: (number) => `Aplicar la ${number}`,
      confirmTitle: '¿Cambiar el horario?',
      confirmText: 'Se avisará enseguida a quien le cambien los turnos.',
      confirm: 'Aplicar',
      deny: 'Todavía no',
    },
  },
}
