/** Texts of the local workspace and its page. */
export const chat = {
  unknownCommand: (command: string) =>
    `${command} is not a command here. Messages that begin with / are taken for commands; put a space before it to send it as text.`,
  commandFailed: (command: string, reason: 'timeout' | 'unreachable') =>
    reason === 'timeout'
      ? `${command} did not answer within three seconds (operation_timeout). Try again in a moment.`
      : `${command} could not be delivered: the app is not connected (dispatch_failed). Try again in a moment.`,
}

export type ChatMessages = typeof chat
