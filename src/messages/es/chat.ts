import type { ChatMessages } from '../en/chat.ts'

export const chat: ChatMessages = {
  unknownCommand: (command) =>
    `${command} no es una orden de aquí. Lo que empieza por / se toma por una orden; pon un espacio delante para enviarlo como texto.`,
  commandFailed: (command, reason) =>
    reason === 'timeout'
      ? `${command} no ha respondido en tres segundos (operation_timeout). Vuelve a probarlo dentro de un momento.`
      : `No se ha podido entregar ${command}: la aplicación no está conectada (dispatch_failed). Vuelve a probarlo dentro de un momento.`,
}
