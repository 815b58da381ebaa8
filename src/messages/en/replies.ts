import type { AgentStatus } from '../../domain/queue/queue.ts'

const states: Readonly<Record<AgentStatus, string>> = {
  available: '🟢 free',
  ringing: '🔔 ringing',
  incall: '📞 in call',
  paused: '⏸ paused',
  disconnected: '🔌 not registered',
  unknown: '❔ busy',
}

/** What the bot answers whichever the command: states, buttons, and lines that it does not understand. */
export const replies = {
  states,
  buttons: {
    pauseMe: 'Pause me…',
    refresh: 'Refresh',
    doItAnyway: 'Do it all the same',
    pausePerson: 'Pause…',
    resumePerson: 'Resume',
    removePerson: 'Take out of the queue',
    addPerson: (name: string): string => `Add ${name} to the queue`,
    previousWeek: '‹ Week before',
    nextWeek: 'Week after ›',
  },
  unknownCommand: (text: string): string => `I do not know “${text}”.`,
  didYouMean: 'Did you mean…',
  seeHelp: (line: string): string => `${line} shows everything that you can write.`,
  usage: (line: string): string => `Write it like this: ${line}`,
  example: (line: string): string => `For example: ${line}`,
  badDuration: (text: string): string =>
    `“${text}” is not a duration. Write minutes or hours, such as 10m, 1h or 1h30, up to 12 hours.`,
  badMoment: (text: string): string =>
    `“${text}” is not a moment. Write a time, a day or both, such as 10:30, friday, or tomorrow 9:30.`,
  badWeek: (text: string): string =>
    `“${text}” is not a week. Write “next”, “last”, “+2”, or a date such as 2030-01-07.`,
  reasonAfterDuration: (line: string): string => `If it is the reason, write how long before it: ${line}`,
  missingPerson: 'Whom? Write the name after the command.',
  unknownChannel: (text: string): string =>
    `I speak only in the helpline's channel and in the coordinators', not in ${text}.`,
  tooManyWords: (text: string): string => `I understood the command, but not what comes after: “${text}”.`,
  unlinked: 'I do not know who you are: no person of the helpline has the e-mail of your Slack account.',
  unlinkedAsk: (names: string): string =>
    `I do not know who you are: no person of the helpline has the e-mail of your Slack account. Ask ${names} to put it in your profile.`,
}

export type ReplyMessages = typeof replies
