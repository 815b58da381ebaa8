/** What calendar files say, and what is said about their links. */
export const calendar = {
  name: (person: string): string => `Phone helpline ${person}`,
  summary: (person: string): string => `Phone ${person}`,
  description: (person: string): string => `Helpline shift of ${person}`,
  alarm: 'In 15 minutes: phone',
  teamName: 'Phone helpline',
  teamSummary: (persons: string): string => `Phone: ${persons}`,
  notFound: 'There is no calendar at this address, or not any more. Ask Tomàtic for a new link.',
  command: {
    words: ['calendar', 'ics'],
    usage: '[team] [new | revoke]',
    help: 'Your shifts in your own calendar: a secret address to subscribe to. Coordinators: the team’s.',
    examples: ['calendar', 'calendar new', 'calendar revoke', 'calendar team'],
  },
  mine: 'My calendar',
  team: 'The team’s calendar',
  newLink: 'New link',
  revoke: 'Revoke',
  google: 'Add to Google Calendar',
  madeMine: 'Here is the address of your calendar, with your shifts and an alarm 15 minutes before each.',
  madeTeam: 'Here is the address of the team’s calendar, with everybody’s shifts.',
  madeOf: (name: string): string => `Here is the address of the calendar of ${name}.`,
  replaced: 'The address that there was before opens nothing any more.',
  howTo:
    'Subscribe to it in your calendar programme (“from URL”). Whoever has it sees the calendar; it is shown only now.',
  sent: 'I have sent you the address in a direct message.',
  since: (when: string): string => `There is a calendar link, made ${when}.`,
  lost: 'Its address was shown only then. If it is lost or in the wrong hands, make a new one: the old one opens nothing any more.',
  none: 'There is no calendar link yet.',
  revoked: 'The calendar link is revoked: its address opens nothing any more.',
}

export type CalendarMessages = typeof calendar
