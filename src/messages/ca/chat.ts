import type { ChatMessages } from '../en/chat.ts'

export const chat: ChatMessages = {
  unknownCommand: (command) =>
    `${command} no és cap ordre d’aquí. El que comença amb / es pren per una ordre; posa-hi un espai al davant per enviar-ho com a text.`,
  commandFailed: (command, reason) =>
    reason === 'timeout'
      ? `${command} no ha respost en tres segons (operation_timeout). Torna-ho a provar d’aquí a un moment.`
      : `No s’ha pogut lliurar ${command}: l’aplicació no està connectada (dispatch_failed). Torna-ho a provar d’aquí a un moment.`,
}
