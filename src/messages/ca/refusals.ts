import type { RefusalMessages } from '../en/refusals.ts'
import { of } from './of.ts'

export const refusals: RefusalMessages = {
  notAllowed: 'Això només ho pot fer coordinació. Demana-ho a algú que en sigui.',
  notAllowedAsk: (names) => `Això només ho pot fer coordinació. Pots demanar-ho a ${names}.`,
  unknownPerson: (text) => `No conec ningú que es digui «${text}».`,
  didYouMean: (names) => `Volies dir ${names}?`,
  ambiguousPerson: (text, names) => `«${text}» pot ser ${names}. Escriu-ne la clau o l’extensió.`,
  withoutExtension: (name) =>
    `${name} no té extensió de telèfon i la cua no hi pot trucar. Coordinació la hi pot posar al perfil.`,
  notInQueue: (name) => `${name} ara no és a la cua.`,
  alreadyInQueue: (name) => `${name} ja és a la cua.`,
  notPaused: (name) => `${name} no està en pausa.`,
  confirmLastAgent: (name) =>
    `${name} és l’última persona que atén trucades: sense ${name} no contestaria ningú. Ho faig igualment?`,
  you: {
    withoutExtension:
      'No tens extensió de telèfon i la cua no et pot trucar. Coordinació te la pot posar al perfil.',
    notInQueue: 'Ara no ets a la cua.',
    alreadyInQueue: 'Ja ets a la cua.',
    notPaused: 'No estàs en pausa.',
    confirmLastAgent:
      'Ets l’última persona que atén trucades: sense tu no contestaria ningú. Ho faig igualment?',
  },
  noSuchCell:
    'Aquesta casella no existeix en aquesta graella. Torna a carregar la pàgina per veure-la com és ara.',
  unchanged: 'Ja era així; no ha canviat res.',
  changedMeanwhile: (current) =>
    `Mentrestant ha canviat: ara hi ha ${current}. No s’ha sobreescrit res; mira-ho i torna a triar.`,
  changedMeanwhileBy: (current, who, at) =>
    `Mentrestant ho ha canviat ${who} (${at}): ara hi ha ${current}. No s’ha sobreescrit res; mira-ho i torna a triar.`,
  holiday: 'Aquell dia no hi ha servei de telèfon; no s’hi pot posar ningú.',
  alreadyInTurn: (name) => `${name} ja és al telèfon en aquest torn, en una altra línia.`,
  tooManyNobodies: (limit) =>
    `Aquest torn pot tenir com a molt ${limit === 1 ? 'una línia buida' : `${limit} línies buides`}. Posa-hi una altra persona.`,
  confirmBusy: (name, reasons) => `A ${name} no li va bé: ${reasons}. L’hi poso igualment?`,
  confirmRequired: (name, reasons) => `${name} no hi serà: ${reasons}. L’hi poso igualment?`,
  noReason: 'sense motiu indicat',
  pastWeek: 'Aquesta setmana ja ha passat; només la pot canviar coordinació.',
  noSuchWeek: 'Aquella setmana no té graella. Coordinació en pot fer una des del tauler.',
  badWeek: (text) => `«${text}» no és cap setmana. Escriu una data com 2030-01-07, o «que ve».`,
  weekNotOver: (week) =>
    `La setmana del ${week} encara no s’ha acabat i la seva graella no es pot arxivar. Indica una setmana passada.`,
  nothingToRetire: (week) =>
    `No hi ha res per arxivar fins a la setmana del ${week}; potser ja s’ha arxivat.`,
  nothingToForgive: 'No hi ha cap crèdit per perdonar.',
  nothingToForgiveYet:
    'Al fitxer de crèdit no hi ha res per perdonar: el que hi ha ve de les graelles posteriors, que continuen comptant. Amb load.forgiveLaterWeeks a config.yaml també es pot perdonar.',
  alreadyThere: (week) => `La setmana del ${week} ja té graella.`,
  noSuchSource: (week) => `La setmana del ${week} no té cap graella per copiar.`,
  linkGone: 'Aquest enllaç ja s’ha fet servir o és massa vell. Demana’n un de nou amb /tomatic dashboard.',
  noCalendarLink: 'No hi ha cap enllaç de calendari, així que no n’hi ha cap per anul·lar.',
  nothingToSay: 'No hi ha res a dir: escriu el text després de l’ordre.',
  badField: (field, value) => `«${value}» no és vàlid com a ${field}.`,
  taken: (field, value, owner) => `${field}: ${value} ja és ${of(owner)}.`,
  lastCoordinator: 'No quedaria ningú a coordinació. Abans posa-hi una altra persona.',
  fields: {
    key: 'clau (de 3 a 20 lletres minúscules)',
    name: 'nom',
    extension: 'extensió (de 2 a 6 xifres)',
    table: 'taula',
    color: 'color (com ara ff8800)',
    email: 'adreça electrònica',
    erpuser: 'usuari de l’ERP',
    idealload: 'càrrega ideal',
    groups: 'nom de grup',
    language: 'idioma',
    slackuser: 'identificador de Slack',
  },
}
