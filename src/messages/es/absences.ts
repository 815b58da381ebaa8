import type { AbsenceMessages } from '../en/absences.ts'

export const absences: AbsenceMessages = {
  everyDay: 'Cada día',
  every: (weekday) => `Cada ${weekday}`,
  on: (date) => `El ${date}`,
  allDay: 'todo el día',
  required: 'no puede',
  optional: 'mejor que no',
  line: (when, span, reason) => `${when}, ${span}: ${reason || 'sin motivo'}`,
  changedBy: (name) => `${name} ha cambiado tus ausencias.`,
  added: (line) => `Nueva: ${line}`,
  removed: (line) => `Quitada: ${line}`,
  youCollide: (count) =>
    count === 1
      ? 'A esa hora estás al teléfono, en un horario ya publicado:'
      : `A esas horas estás al teléfono ${count} veces, en horarios ya publicados:`,
  theyCollide: (name, count) =>
    count === 1
      ? `A esa hora ${name} está al teléfono, en un horario ya publicado:`
      : `A esas horas ${name} está al teléfono ${count} veces, en horarios ya publicados:`,
  collisionHint: 'La ausencia no cambia ningún horario: pon a otra persona o acuérdalo con alguien.',
  command: {
    words: ['ausencias', 'ocupado'],
    usage: '[persona]',
    help: 'Cuándo no puedes estar al teléfono, o mejor que no: verlo, añadir y quitar.',
    examples: ['ausencias', 'ausencias maria', 'ausencias quita 2'],
  },
  list: {
    mine: (count) =>
      count === 0
        ? 'No tienes ninguna ausencia.'
        : count === 1
          ? 'Tienes 1 ausencia.'
          : `Tienes ${count} ausencias.`,
    of: (name, count) =>
      count === 0
        ? `${name} no tiene ninguna ausencia.`
        : count === 1
          ? `${name} tiene 1 ausencia.`
          : `${name} tiene ${count} ausencias.`,
    saved: (line) => `Apuntado: ${line}`,
    gone: (line) => `Quitado: ${line}`,
    fromErp: 'del ERP',
    more: (count) => `…y ${count} más: el panel las muestra todas.`,
    add: 'Añadir una ausencia',
    remove: 'Quitar',
    title: 'Ausencias',
    mineTitle: 'Mis ausencias',
    titleOf: (name) => `Ausencias de ${name}`,
    weekly: 'Cada semana',
    dated: 'Un solo día',
    daysOff: 'Días libres, del ERP',
    choosePerson: 'De quién',
    show: 'Mostrar',
    edit: 'Cambiar',
    none: 'Ninguna.',
    skipped: 'Líneas de los ficheros que hay que arreglar',
  },
  form: {
    title: 'Ausencia',
    submit: 'Guardar',
    cancel: 'Cancelar',
    intro: '¿Cuándo no puedes estar al teléfono?',
    introOther: (name) => `¿Cuándo no puede estar al teléfono ${name}?`,
    when: 'Cuándo',
    once: 'Un solo día',
    date: 'Fecha',
    dateHint: 'Solo cuenta para «Un solo día».',
    slots: 'A qué hora',
    slotsMore: 'Y más tarde',
    how: 'Hasta qué punto',
    requiredChoice: 'No puede: no se le pone nunca',
    optionalChoice: 'Mejor que no: se le pone solo si hace falta',
    reason: 'Motivo',
    reasonHint: 'Lo ven los demás cuando buscan a alguien.',
  },
  refusals: {
    entry: (number) => `Entrada ${number}:`,
    unknownField: (field) => `En una ausencia de este tipo no existe el campo «${field}».`,
    missingField: (field) => `Falta el campo «${field}».`,
    weekday: (value, days) =>
      `«${value}» no es un día en que se atienda el teléfono. Elige ${days}, o cada día.`,
    date: (value) => `«${value}» no es una fecha. Escríbela como 2030-01-07.`,
    noDate: 'Elige la fecha.',
    optional: (value) => `«optional» es true o false, no «${value}».`,
    turns: (value, slots) =>
      `«${value}» no dice cuándo: escribe ${slots} cifras, un 1 por cada turno ocupado y un 0 por los demás.`,
    noTurn: 'Elige al menos un turno.',
    reason: (value) => `El motivo es un texto, no ${value}.`,
    noReason: 'Escribe el motivo: es lo que ven los demás cuando buscan a alguien.',
    reasonLineBreak: 'Escribe el motivo en una sola línea.',
    key: (value) =>
      `La clave «${value}» tiene un espacio, un + o un #, y no se pueden guardar sus ausencias. Arréglala en persons.yaml.`,
    exists: 'Esa ausencia ya está.',
    changedMeanwhile: (name) =>
      `Mientras tanto han cambiado las ausencias de ${name}. No se ha sobrescrito nada; míralas y elige de nuevo.`,
    changedMeanwhileBy: (name, who, at) =>
      `Mientras tanto ${who} ha cambiado las ausencias de ${name} (${at}). No se ha sobrescrito nada; míralas y elige de nuevo.`,
    dayOff: 'Ese día libre viene del ERP: cámbialo allí.',
    onlyLine: 'Es la única línea de los turnos fijos y no se puede quitar.',
    lineInUse: (line, names) => `${line} tiene asignaciones: ${names}. Libera antes esos turnos.`,
  },
  forced: {
    busy: (slot, name, reasons) => `${slot}: se quiere a ${name}, pero a esa hora no puede (${reasons}).`,
    noIdealLoad: (name) => `${name} no tiene carga ideal: ningún plan mantendrá sus turnos fijos.`,
    unknownPerson: (key) => `Aquí nadie se llama «${key}», que tiene turnos fijos.`,
    beyondLoad: (name, turns, load) =>
      `${name} tiene ${turns} turnos fijos, pero una carga ideal de ${load}.`,
  },
  terminal: {
    summary: (week) => `# Ausencias de la semana del ${week}`,
    detail: '# Quién y por qué',
    shifts: '# Turnos publicados de gente que no estará',
    forced: '# Turnos fijos que ningún plan mantendrá',
    none: 'Ninguno.',
    addedTo: (name, line) => `${name} – ${line}`,
    removedFrom: (name, line) => `${name} ya no – ${line}`,
    collision: (slot, name, reasons) => `${slot}: ${name} (${reasons})`,
    forcedSet: (slot, from, to) => `${slot}: ${to} en lugar de ${from}.`,
    forcedLines: (lines) => `Líneas de los turnos fijos: ${lines}.`,
    leftBehind: (name, absences, turns, shifts) =>
      `Queda de ${name} – ausencias: ${absences}, turnos fijos: ${turns}, turnos por venir: ${shifts}.`,
    cleanHint: (key) => `Para limpiarlo: tomatic person remove ${key} --clean`,
    cleaned: (name, absences, turns, shifts) =>
      `Se ha quitado de ${name} – ausencias: ${absences}, turnos fijos: ${turns}, turnos por venir: ${shifts} (ahora no hay nadie).`,
    noSuchNumber: (number, name) =>
      `${name} no tiene ninguna ausencia ${number}. «tomatic busy list» muestra sus números.`,
  },
}
