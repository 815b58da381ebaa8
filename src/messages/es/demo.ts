import type { DemoMessages } from '../en/demo.ts'

export const demo: DemoMessages = {
  what: 'Esto es una demostración: un servicio de atención inventado, con 24 personas que no existen. Nada sale de esta máquina.',
  time: (moment, speed) =>
    speed === 1
      ? `Su reloj marca ${moment}.`
      : `Su reloj marca ${moment} y va ${speed} veces más deprisa que el tuyo.`,
  dashboard: (url) => `Panel     ${url}`,
  chat: (url) => `Chat      ${url}`,
  home: (folder) => `Ficheros  ${folder}`,
  tryThis: 'Pruébalo:',
  steps: (name) => [
    `abre el chat como ${name}, que ahora está al teléfono, y escribe: /tomatic pausa 10m dentista`,
    'deja abierta la cola del panel en otra ventana y mira cómo cambia',
    'pon a alguien en una casilla vacía de jueves o viernes',
    'arráncalo con --speed 60 y mira el próximo cambio de turno',
  ],
  operator: 'atiende el teléfono',
  coordinator: 'coordina',
  banner: (lines) =>
    `\`${lines.bare}\` muestra tu turno y la cola, \`${lines.pause}\` te pone en pausa y \`${lines.help}\` explica el resto. Funciona en cualquier canal y, sin \`${lines.bare}\`, en un mensaje a Tomàtic.`,
  stop: 'Ctrl+C lo detiene. Con --keep, la próxima vez sigue donde se detuvo.',
}
