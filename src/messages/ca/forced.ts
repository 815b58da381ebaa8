import type { ForcedMessages } from '../en/forced.ts'

export const forced: ForcedMessages = {
  title: 'Torns fixos',
  intro:
    'Qui es vol a cada torn de totes les setmanes. La planificació hi posa la gent mentre la càrrega i les absències ho permetin; la línia que els toca és igual.',
  readOnly: 'Els canvia la coordinació; tu els pots mirar.',
  addLine: 'Afegeix una línia',
  removeLine: 'Treu l’última línia',
  keepEmpty: 'buit',
  conflicts: 'El que cap planificació complirà',
  noChanges: 'Encara ningú no ha canviat res.',
  picker: {
    title: 'Qui hi voleu?',
    able: 'Hi poden ser',
    away: 'Absents llavors, cada setmana',
    withoutLoad: 'Sense càrrega ideal: cap planificació els hi posarà',
    inTurn: 'Ja són en aquest torn',
    turns: (turns) => (turns === 1 ? '1 torn fix' : `${turns} torns fixos`),
    free: 'Ningú en particular',
    keepEmpty: 'Que quedi buit',
  },
}
