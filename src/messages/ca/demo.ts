import type { DemoMessages } from '../en/demo.ts'

export const demo: DemoMessages = {
  what: 'Això és una demostració: un servei d’atenció inventat, amb 24 persones que no existeixen. Res no surt d’aquesta màquina.',
  time: (moment, speed) =>
    speed === 1
      ? `El seu rellotge marca ${moment}.`
      : `El seu rellotge marca ${moment} i va ${speed} vegades més de pressa que el teu.`,
  dashboard: (url) => `Tauler   ${url}`,
  chat: (url) => `Xat      ${url}`,
  home: (folder) => `Fitxers  ${folder}`,
  tryThis: 'Prova-ho:',
  steps: (name) => [
    `obre el xat com a ${name}, que ara és al telèfon, i escriu: /tomatic pausa 10m dentista`,
    'deixa oberta la cua del tauler en una altra finestra i mira com canvia',
    'posa algú en una casella buida de dijous o divendres',
    'engega-ho amb --speed 60 i mira el proper canvi de torn',
  ],
  operator: 'atén el telèfon',
  coordinator: 'coordina',
  banner: (lines) =>
    `\`${lines.bare}\` mostra el teu torn i la cua, \`${lines.pause}\` et posa en pausa i \`${lines.help}\` explica la resta. Funciona a qualsevol canal i, sense \`${lines.bare}\`, en un missatge al Tomàtic.`,
  stop: 'Ctrl+C ho atura. Amb --keep, la propera vegada continua on s’ha aturat.',
}
