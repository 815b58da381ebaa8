export const refusals = {
  notAllowed: 'Only coordinators may do that. Ask one of them.',
  notAllowedAsk: (names: string): string => `Only coordinators may do that. You can ask ${names}.`,
  unknownPerson: (text: string): string => `I know nobody called “${text}”.`,
  didYouMean: (names: string): string => `Did you mean ${names}?`,
  ambiguousPerson: (text: string, names: string): string =>
    `“${text}” could be ${names}. Write the key or the extension.`,
  withoutExtension: (name: string): string =>
    `${name} has no phone extension, so the queue cannot ring there. A coordinator can set one in the person's profile.`,
  notInQueue: (name: string): string => `${name} is not in the queue now.`,
  alreadyInQueue: (name: string): string => `${name} is already in the queue.`,
  notPaused: (name: string): string => `${name} is not paused.`,
  confirmLastAgent: (name: string): string =>
    `${name} is the last one taking calls: without ${name} nobody would answer. Do it all the same?`,
  /** The same, said to the person whom it is about. */
  you: {
    withoutExtension:
      'You have no phone extension, so the queue cannot ring at your phone. A coordinator can set one in your profile.',
    notInQueue: 'You are not in the queue now.',
    alreadyInQueue: 'You are already in the queue.',
    notPaused: 'You are not paused.',
    confirmLastAgent:
      'You are the last one taking calls: without you nobody would answer. Do it all the same?',
  },
  noSuchCell: 'That slot does not exist in this timetable. Reload the page to see it as it is now.',
  unchanged: 'It already was so; nothing has changed.',
  changedMeanwhile: (current: string): string =>
    `Meanwhile it was changed: ${current} is there now. Nothing was overwritten; look at it and choose again.`,
  changedMeanwhileBy: (current: string, who: string, at: string): string =>
    `Meanwhile ${who} changed it (${at}): ${current} is there now. Nothing was overwritten; look at it and choose again.`,
  holiday: 'That day has no phone service, so nobody can be put there.',
  alreadyInTurn: (name: string): string => `${name} is already on the phone in that slot, on another line.`,
  tooManyNobodies: (limit: number): string =>
    `That slot may have at most ${limit === 1 ? 'one empty line' : `${limit} empty lines`}. Put somebody else there instead.`,
  confirmBusy: (name: string, reasons: string): string =>
    `It does not suit ${name}: ${reasons}. Put ${name} there all the same?`,
  confirmRequired: (name: string, reasons: string): string =>
    `${name} is away then: ${reasons}. Put ${name} there all the same?`,
  noReason: 'no reason given',
  pastWeek: 'That week is over; only coordinators may change it.',
  noSuchWeek: 'That week has no timetable. A coordinator can make one on the dashboard.',
  badWeek: (text: string): string => `“${text}” is not a week. Write a date such as 2030-01-07, or “next”.`,
  weekNotOver: (week: string): string =>
    `The week of ${week} is not over, so its timetable cannot be retired. Name a week that has ended.`,
  nothingToRetire: (week: string): string =>
    `There is nothing to retire up to the week of ${week}; perhaps it is retired already.`,
  nothingToForgive: 'There is no credit to forgive.',
  nothingToForgiveYet:
    'There is nothing in the credit file to forgive: what there is comes from timetables since then, which count on. With load.forgiveLaterWeeks in config.yaml it can be forgiven too.',
  alreadyThere: (week: string): string => `The week of ${week} already has a timetable.`,
  noSuchSource: (week: string): string => `The week of ${week} has no timetable to copy.`,
  linkGone: 'That link has been used or is too old. Ask for a new one with /tomatic dashboard.',
  noCalendarLink: 'There is no calendar link, so there is none to revoke.',
  nothingToSay: 'There is nothing to say: write the text after the command.',
  badField: (field: string, value: string): string => `“${value}” is not a valid ${field}.`,
  taken: (field: string, value: string, owner: string): string =>
    `The ${field} ${value} already belongs to ${owner}.`,
  lastCoordinator: 'That would leave nobody as coordinator. Make somebody else a coordinator first.',
  fields: {
    key: 'key (3 to 20 lower-case letters)',
    name: 'name',
    extension: 'extension (2 to 6 digits)',
    table: 'table',
    color: 'colour (such as ff8800)',
    email: 'e-mail',
    erpuser: 'ERP user',
    idealload: 'ideal load',
    groups: 'group name',
    language: 'language',
    slackuser: 'Slack user id',
  } as Readonly<Record<string, string>>,
}

export type RefusalMessages = typeof refusals
