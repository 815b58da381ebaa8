import type { WhyMessages } from '../en/why.ts'

export const why: WhyMessages = {
  nothingToRepair: (name) => `${name} no té cap torn pendent aquell dia, així que no hi ha res a reparar.`,
  noRepair: 'No s’ha trobat cap manera que respecti les regles. Canvia les caselles a mà a la graella.',
  noExplanation:
    'Ara no s’ha pogut calcular: ha trigat massa o el planificador ha fallat. Torna-ho a provar d’aquí a una estona.',
  repairGone:
    'La graella, les indisponibilitats o l’hora han canviat mentrestant i aquesta reparació ja no encaixa. Mira les noves.',
  isOn: (name, when, reason) => `${name} és al telèfon ${when}: ${reason}`,
  reasons: {
    forced: 'ho demanen els torns fixos',
    onlyOne: 'ningú més no hi pot ser',
    cheapest: 'qualsevol altra persona costaria més',
    equal: 'també hi podrien ser altres, pel mateix cost',
    dearer: (name) => `amb ${name} la setmana costaria menys`,
  },
  turnsOf: (count, load) => `Torns de la setmana: ${count} de ${load}.`,
  undesired: 'No li va bé, però no està exclòs.',
  instead: (list) => `En lloc seu: ${list}.`,
  unable: (list) => `No poden: ${list}.`,
  leftEmpty: (change) => `Deixar-ho buit: ${change}.`,
  option: (name, change) => `${name} ${change}`,
  inExchangeFor: (when) => `donant ${when}`,
  saves: (list) => `sense: ${list}`,
  more: (count) => `${count} més`,
  noHole: (when) => `No hi ha cap línia buida ${when}.`,
  ask: 'Per què?',
  back: 'Torna a la graella',
  penalties: {
    empty: 'una línia buida',
    unforced: 'un torn fix no concedit',
    undesired: 'no li va bé',
    multipleHours: 'diversos torns el mateix dia',
    discontinuous: 'un forat entre torns',
    farDiscontinuous: 'torns molt separats',
    marathon: 'tres torns sense descans',
    noBrunch: 'sense esmorzar',
    crosstalk: 'soroll a la taula',
  },
  rules: {
    lines: 'totes les línies estan ocupades',
    busy: 'no hi és',
    load: 'no li queden torns aquella setmana',
    dailyMaximum: 'ja té prou torns aquell dia',
    break: 'no li quedaria pausa per esmorzar',
    maxNobodies: 'massa línies buides en un altre lloc',
    maxPhoning: 'massa gent d’un grup al telèfon',
    minIdle: 'massa poca gent d’un grup fora del telèfon',
    table: 'massa gent d’una taula al telèfon',
    pin: 'una casella decidida',
    unknownPerson: 'no és ningú d’aquí',
  },
  hole: (when, count) =>
    count === 1 ? `Hi ha una línia buida ${when}` : `Hi ha ${count} línies buides ${when}`,
  shortage: (turns, needed, available) =>
    `${turns}: ${needed} torns per omplir; qui hi pot ser en pot fer ${available}.`,
  loadsShort: (turns) =>
    `Totes les càrregues juntes són ${turns} torns i la setmana té més caselles: alguna ha de quedar buida.`,
  limited: (list) => `Són: ${list}.`,
  limits: { load: 'càrrega', dailyMaximum: 'torns d’un dia', absences: 'indisponibilitats' },
  absent: (list) => `No hi són: ${list}.`,
  fillable: (list) => `Es podria omplir. Canvi de cost: ${list}.`,
  notFillable: 'Ningú no la pot omplir, ni a canvi d’un altre torn.',
  isNotOn: (name, when) => `${name} no és al telèfon ${when}`,
  wishes: (count, load) => `Els torns fixos demanen ${count} torns; la càrrega en dona ${load}.`,
  toBeThere: (change) => `Per ser-hi: ${change}.`,
  leaves: (when) => `deixant ${when}`,
  pushesOut: (name) => `en lloc de ${name}`,
  conflict: (list) => `Cap canvi senzill no ho fa possible: ${list}.`,
  priceIn: (name, when, price) => `Amb ${name} ${when}: ${price}`,
  priceOut: (name, when, price) => `Sense ${name} ${when}: ${price}`,
  price: (pinned, plain) =>
    pinned === plain
      ? `la millor graella de la setmana costa ${plain} igualment.`
      : `la millor graella de la setmana costa ${pinned} en lloc de ${plain}.`,
  unproven: 'No demostrat: s’ha acabat el temps abans de saber si totes dues són les millors.',
  breaks: (list) => `Hi ha regles que haurien de cedir: ${list}.`,
  cannotCome: (name, day, count) =>
    count === 1
      ? `${name} no pot venir ${day}: cal resoldre un torn`
      : `${name} no pot venir ${day}: cal resoldre ${count} torns`,
  notNoted:
    'No hi ha apuntada cap indisponibilitat obligatòria aquell dia, així que compten tots els torns del dia. Apunta-la també.',
  moves: (count) =>
    count === 0 ? 'No es mou ningú' : count === 1 ? 'Es mou una persona' : `Es mouen ${count} persones`,
  proposal: (number, moves, change) => `${number}. ${moves}: ${change}`,
  handover: (when, to, from) => `${when}: ${to} en lloc de ${from}`,
  staysEmpty: (when, from) => `${when}: la línia de ${from} queda buida`,
  extra: (turns) =>
    turns === 1 ? 'Un torn per sobre de la càrrega.' : `${turns} torns per sobre de la càrrega.`,
  repaired: (name, day) => `Resolt: ${name}, ${day}`,
  told: (count) =>
    count === 1
      ? 'S’avisa una persona que els seus torns han canviat.'
      : `S’avisa ${count} persones que els seus torns han canviat.`,
  toldNobody: 'No cal avisar ningú.',
  changedBy: (name) => `Ho ha canviat ${name}, perquè algú no pot venir.`,
  toApply: 'No s’ha canviat res. Afegeix --apply amb el número d’una per fer-la.',
  noSuchNumber: (text) => `No hi ha cap reparació amb el número ${text}. Mira la llista.`,
  cost: (cost) => `La graella publicada costa ${cost}.`,
  commands: {
    why: {
      words: ['perquè', 'per-què'],
      usage: '[persona] [quan]',
      help: 'Diu per què algú té un torn (el teu proper), qui més hi podria ser, i per què una línia és buida.',
      examples: ['perquè', 'perquè divendres 10:15', 'perquè maria demà 9:00'],
      holes: (week) => `Per què hi ha línies buides a la ${week}`,
      noHoles: (week) => `A la ${week} no hi ha cap línia buida.`,
      moreHoles: (count) =>
        count === 1 ? 'Hi ha un torn més amb línies buides.' : `Hi ha ${count} torns més amb línies buides.`,
      noShift: (name) =>
        `${name} no té cap torn pendent a les setmanes publicades. Digues quin: «perquè divendres 10:15».`,
      youNoShift:
        'No tens cap torn pendent a les setmanes publicades. Digues quin: «perquè divendres 10:15».',
    },
    cost: {
      words: ['cost', 'preu'],
      usage: '[amb|sense] PERSONA [QUAN]',
      help: 'Què costaria posar algú en un torn, o deixar-l’en fora (coordinació).',
      examples: ['cost maria', 'cost amb maria divendres 10:15'],
      askWith: (name) => `I amb ${name}?`,
      askWithout: (name) => `I sense ${name}?`,
      settle: 'Maneres de resoldre el dia',
    },
    repair: {
      words: ['repara'],
      usage: 'PERSONA [DIA]',
      help: 'Quan algú no pot venir: maneres de resoldre els seus torns movent poca gent (coordinació).',
      examples: ['repara maria', 'repara maria divendres'],
      apply: (number) => `Aplica la ${number}`,
      confirmTitle: 'Canviar la graella?',
      confirmText: 'S’avisarà de seguida qui tingui canvis de torn.',
      confirm: 'Aplica',
      deny: 'Encara no',
    },
  },
}
