import type { PageMessages } from '../en/page.ts'

export const page: PageMessages = {
  title: (week) => `Setmana ${week}`,
  heading: (date) => `Setmana del ${date}`,
  line: (label) => `Línia ${label}`,
  slots: 'Hores',
  holiday: 'Sense atenció telefònica',
  nobody: 'Ningú',
  undecided: 'Per decidir',
  penalties: 'Penalitzacions',
  noPenalties: 'Sense penalitzacions',
  cost: (cost) => `Penalització: ${cost}`,
  extensions: 'Extensions',
  allWeeks: 'Totes les setmanes',
  indexTitle: 'Torns de telèfon',
  noWeeks: 'Ara no hi ha cap graella.',
}
