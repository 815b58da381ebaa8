import type { AbsenceMessages } from '../en/absences.ts'
import { of } from './of.ts'

export const absences: AbsenceMessages = {
  everyDay: 'Cada dia',
  every: (weekday) => `Cada ${weekday}`,
  on: (date) => `El ${date}`,
  allDay: 'tot el dia',
  required: 'no pot',
  optional: 'millor que no',
  line: (when, span, reason) => `${when}, ${span}: ${reason || 'sense motiu'}`,
  changedBy: (name) => `${name} ha canviat les teves indisponibilitats.`,
  added: (line) => `Nova: ${line}`,
  removed: (line) => `Treta: ${line}`,
  youCollide: (count) =>
    count === 1
      ? 'En aquella hora ets al telèfon, en una graella ja publicada:'
      : `En aquelles hores ets al telèfon ${count} vegades, en graelles ja publicades:`,
  theyCollide: (name, count) =>
    count === 1
      ? `En aquella hora ${name} és al telèfon, en una graella ja publicada:`
      : `En aquelles hores ${name} és al telèfon ${count} vegades, en graelles ja publicades:`,
  collisionHint:
    'La indisponibilitat no canvia cap graella: posa-hi una altra persona o posa’t d’acord amb algú.',
  command: {
    words: ['ocupat', 'indisponibilitats', 'absències'],
    usage: '[persona]',
    help: 'Quan no pots ser al telèfon, o millor que no: veure-ho, afegir i treure.',
    examples: ['ocupat', 'indisponibilitats maria', 'ocupat treu 2'],
  },
  list: {
    mine: (count) =>
      count === 0
        ? 'No tens cap indisponibilitat.'
        : count === 1
          ? 'Tens 1 indisponibilitat.'
          : `Tens ${count} indisponibilitats.`,
    of: (name, count) =>
      count === 0
        ? `${name} no té cap indisponibilitat.`
        : count === 1
          ? `${name} té 1 indisponibilitat.`
          : `${name} té ${count} indisponibilitats.`,
    saved: (line) => `Apuntat: ${line}`,
    gone: (line) => `Tret: ${line}`,
    fromErp: 'de l’ERP',
    more: (count) => `…i ${count} més: el tauler les mostra totes.`,
    add: 'Afegeix-ne una',
    remove: 'Treu',
    title: 'Indisponibilitats',
    mineTitle: 'Les meves indisponibilitats',
    titleOf: (name) => `Indisponibilitats ${of(name)}`,
    weekly: 'Cada setmana',
    dated: 'Un sol dia',
    daysOff: 'Dies lliures, de l’ERP',
    choosePerson: 'De qui',
    show: 'Mostra',
    edit: 'Canvia',
    none: 'Cap.',
    skipped: 'Línies dels fitxers que cal arreglar',
  },
  form: {
    title: 'Indisponibilitat',
    submit: 'Desa',
    cancel: 'Cancel·la',
    intro: 'Quan no pots ser al telèfon?',
    introOther: (name) => `Quan no pot ser al telèfon ${name}?`,
    when: 'Quan',
    once: 'Un sol dia',
    date: 'Data',
    dateHint: 'Només compta per a «Un sol dia».',
    slots: 'A quina hora',
    slotsMore: 'I més tard',
    how: 'Fins a quin punt',
    requiredChoice: 'No pot: no s’hi posa mai',
    optionalChoice: 'Millor que no: s’hi posa només si cal',
    reason: 'Motiu',
    reasonHint: 'El veuen els altres quan busquen algú.',
  },
  refusals: {
    entry: (number) => `Entrada ${number}:`,
    unknownField: (field) => `En una indisponibilitat d’aquesta mena no hi ha el camp «${field}».`,
    missingField: (field) => `Falta el camp «${field}».`,
    weekday: (value, days) =>
      `«${value}» no és cap dia en què s’atengui el telèfon. Tria ${days}, o cada dia.`,
    date: (value) => `«${value}» no és cap data. Escriu-la com 2030-01-07.`,
    noDate: 'Tria la data.',
    optional: (value) => `«optional» és true o false, no «${value}».`,
    turns: (value, slots) =>
      `«${value}» no diu quan: escriu ${slots} xifres, un 1 per a cada torn ocupat i un 0 per als altres.`,
    noTurn: 'Tria almenys un torn.',
    reason: (value) => `El motiu és un text, no ${value}.`,
    noReason: 'Escriu el motiu: és el que veuen els altres quan busquen algú.',
    reasonLineBreak: 'Escriu el motiu en una sola línia.',
    key: (value) =>
      `La clau «${value}» té un espai, un + o un #, i no se’n poden desar indisponibilitats. Arregla-la a persons.yaml.`,
    exists: 'Aquesta indisponibilitat ja hi és.',
    changedMeanwhile: (name) =>
      `Mentrestant han canviat les indisponibilitats ${of(name)}. No s’ha sobreescrit res; mira-les i torna a triar.`,
    changedMeanwhileBy: (name, who, at) =>
      `Mentrestant ${who} ha canviat les indisponibilitats ${of(name)} (${at}). No s’ha sobreescrit res; mira-les i torna a triar.`,
    dayOff: 'Aquest dia lliure ve de l’ERP: canvia’l allà.',
    onlyLine: 'És l’única línia dels torns fixos i no es pot treure.',
    lineInUse: (line, names) => `${line} té assignacions: ${names}. Primer allibera aquests torns.`,
  },
  forced: {
    busy: (slot, name, reasons) => `${slot}: s’hi vol ${name}, però en aquella hora no pot (${reasons}).`,
    noIdealLoad: (name) => `${name} no té càrrega ideal: cap planificació en mantindrà els torns fixos.`,
    unknownPerson: (key) => `Aquí ningú no es diu «${key}», que té torns fixos.`,
    beyondLoad: (name, turns, load) => `${name} té ${turns} torns fixos, però una càrrega ideal de ${load}.`,
  },
  terminal: {
    summary: (week) => `# Indisponibilitats de la setmana del ${week}`,
    detail: '# Qui i per què',
    shifts: '# Torns publicats de gent que no hi serà',
    forced: '# Torns fixos que cap planificació mantindrà',
    none: 'Cap.',
    addedTo: (name, line) => `${name} – ${line}`,
    removedFrom: (name, line) => `${name} ja no – ${line}`,
    collision: (slot, name, reasons) => `${slot}: ${name} (${reasons})`,
    forcedSet: (slot, from, to) => `${slot}: ${to} en lloc ${of(from)}.`,
    forcedLines: (lines) => `Línies dels torns fixos: ${lines}.`,
    leftBehind: (name, absences, turns, shifts) =>
      `Queda ${of(name)} – indisponibilitats: ${absences}, torns fixos: ${turns}, torns per venir: ${shifts}.`,
    cleanHint: (key) => `Per netejar-ho: tomatic person remove ${key} --clean`,
    cleaned: (name, absences, turns, shifts) =>
      `S’ha tret ${of(name)} – indisponibilitats: ${absences}, torns fixos: ${turns}, torns per venir: ${shifts} (ara no hi ha ningú).`,
    noSuchNumber: (number, name) =>
      `${name} no té cap indisponibilitat ${number}. «tomatic busy list» en mostra els números.`,
  },
}
