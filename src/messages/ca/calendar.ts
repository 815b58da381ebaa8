import type { CalendarMessages } from '../en/calendar.ts'

export const calendar: CalendarMessages = {
  name: (person) => `Atenció telèfon ${person}`,
  summary: (person) => `Telèfon ${person}`,
  description: (person) => `Torn d'atenció ${person}`,
  alarm: 'D’aquí a 15 minuts: telèfon',
  teamName: 'Atenció telèfon',
  teamSummary: (persons) => `Telèfon: ${persons}`,
  notFound: 'En aquesta adreça no hi ha cap calendari, o ja no hi és. Demana un enllaç nou a en Tomàtic.',
  command: {
    words: ['calendari'],
    usage: '[equip] [nou | anul·la]',
    help: 'Els teus torns al teu calendari: una adreça secreta per subscriure-s’hi. Coordinació: el de l’equip.',
    examples: ['calendari', 'calendari nou', 'calendari anul·la', 'calendari equip'],
  },
  mine: 'El meu calendari',
  team: 'El calendari de l’equip',
  newLink: 'Enllaç nou',
  revoke: 'Anul·la’l',
  google: 'Afegeix a Google Calendar',
  madeMine:
    'Aquí tens l’adreça del teu calendari, amb els teus torns i una alarma 15 minuts abans de cadascun.',
  madeTeam: 'Aquí tens l’adreça del calendari de l’equip, amb els torns de tothom.',
  madeOf: (name) => `Aquí tens l’adreça del calendari de ${name}.`,
  replaced: 'L’adreça que hi havia abans ja no obre res.',
  howTo:
    'Subscriu-t’hi des del teu programa de calendari («des d’un URL»). Qui la té veu el calendari; només es mostra ara.',
  sent: 'T’he enviat l’adreça en un missatge directe.',
  since: (when) => `Hi ha un enllaç de calendari, fet ${when}.`,
  lost: 'L’adreça només es va mostrar llavors. Si s’ha perdut o la té qui no toca, fes-ne una de nova: l’antiga deixa d’obrir res.',
  none: 'Encara no hi ha cap enllaç de calendari.',
  revoked: 'L’enllaç de calendari està anul·lat: l’adreça ja no obre res.',
}
