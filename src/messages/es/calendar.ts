import type { CalendarMessages } from '../en/calendar.ts'

export const calendar: CalendarMessages = {
  name: (person) => `Atención teléfono ${person}`,
  summary: (person) => `Teléfono ${person}`,
  description: (person) => `Turno de atención ${person}`,
  alarm: 'En 15 minutos: teléfono',
  teamName: 'Atención teléfono',
  teamSummary: (persons) => `Teléfono: ${persons}`,
  notFound: 'En esta dirección no hay ningún calendario, o ya no está. Pide un enlace nuevo a Tomàtic.',
  command: {
    words: ['calendario'],
    usage: '[equipo] [nuevo | anular]',
    help: 'Tus turnos en tu calendario: una dirección secreta a la que suscribirse. Coordinación: el del equipo.',
    examples: ['calendario', 'calendario nuevo', 'calendario anular', 'calendario equipo'],
  },
  mine: 'Mi calendario',
  team: 'El calendario del equipo',
  newLink: 'Enlace nuevo',
  revoke: 'Anular',
  google: 'Añadir a Google Calendar',
  madeMine:
    'Aquí tienes la dirección de tu calendario, con tus turnos y una alarma 15 minutos antes de cada uno.',
  madeTeam: 'Aquí tienes la dirección del calendario del equipo, con los turnos de todos.',
  madeOf: (name) => `Aquí tienes la dirección del calendario de ${name}.`,
  replaced: 'La dirección que había antes ya no abre nada.',
  howTo:
    'Suscríbete desde tu programa de calendario («desde una URL»). Quien la tiene ve el calendario; solo se muestra ahora.',
  sent: 'Te he enviado la dirección en un mensaje directo.',
  since: (when) => `Hay un enlace de calendario, hecho ${when}.`,
  lost: 'La dirección solo se mostró entonces. Si se ha perdido o la tiene quien no debe, haz una nueva: la antigua deja de abrir nada.',
  none: 'Todavía no hay ningún enlace de calendario.',
  revoked: 'El enlace de calendario está anulado: la dirección ya no abre nada.',
}
