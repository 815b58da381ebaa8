/** Texts of the chat commands: what the table of commands says of each, and what each answers. */
export const commands = {
  now: {
    words: ['now', 'me'],
    usage: '',
    help: 'Your shift now and next, and the queue.',
    examples: ['now'],
    onPhone: (until: string): string => `You are on the phone until ${until}.`,
    next: (when: string): string => `Your next shift is ${when}.`,
    onPhoneAndNext: (until: string, when: string): string =>
      `You are on the phone until ${until}. Your next shift after that is ${when}.`,
    noNext: 'You have no shifts ahead, this week or the next.',
  },
  help: {
    words: ['help', 'commands'],
    usage: '[command]',
    help: 'What you can write here, or more about one command.',
    examples: ['help', 'help pause'],
    title: 'What you can write',
    where: 'Write it after /tomatic in any channel, or by itself in a direct message to me.',
    more: (line: string): string => `More about one of them: ${line}`,
    examplesTitle: 'Examples',
    otherWords: (words: string): string => `Also: ${words}`,
    languages: 'Commands are understood in Catalan, Spanish and English, whatever your language.',
  },
  queue: {
    words: ['queue', 'status'],
    usage: '',
    help: 'Who is in the phone queue, and the state of each.',
    examples: ['queue'],
    title: (agents: number, free: number): string =>
      `${agents === 1 ? '1 person' : `${agents} people`} in the queue, ${free} free.`,
    empty: 'Nobody is in the queue now.',
    pausedUntil: (until: string): string => `until ${until}`,
    pausedToEnd: 'to the end of the shift',
    calls: (count: number): string => (count === 1 ? '1 call' : `${count} calls`),
  },
  who: {
    words: ['who', 'whois'],
    usage: '[day] [time]',
    help: 'Who is on the phone now, at a moment, or through a day.',
    examples: ['who', 'who 10:30', 'who tomorrow 9:30', 'who friday', 'who 2030-01-08 10:00'],
    onNow: (names: string, until: string): string => `On the phone until ${until}: ${names}.`,
    onAt: (when: string, names: string): string => `On the phone ${on(when)}: ${names}.`,
    nobodyAt: (when: string): string => `The timetable puts nobody on the phone ${on(when)}.`,
    noTimetableAt: (when: string): string => `There is no timetable yet (${when}).`,
    closedAt: (when: string): string => `The helpline is closed ${on(when)}.`,
    next: (when: string, names: string): string => `Next, ${when}: ${names}.`,
    rightNow: 'now',
    atTime: (time: string): string => `at ${time}`,
    dayTitle: (day: string): string => `On the phone ${on(day)}`,
  },
  shifts: {
    words: ['shifts', 'myshifts'],
    usage: '[person] [week]',
    help: 'Your shifts of a week, or those of somebody else.',
    examples: ['shifts', 'shifts next', 'shifts maria', 'shifts maria 2030-01-07', 'shifts +2'],
    yours: (count: number, week: string): string =>
      count === 0
        ? `You have no shifts in the ${week}.`
        : `You have ${count === 1 ? '1 shift' : `${count} shifts`} in the ${week}.`,
    theirs: (name: string, count: number, week: string): string =>
      count === 0
        ? `${name} has no shifts in the ${week}.`
        : `${name} has ${count === 1 ? '1 shift' : `${count} shifts`} in the ${week}.`,
  },
  pause: {
    words: ['pause', 'break'],
    usage: '[person] [duration [reason]]',
    help: 'No calls for a while. Without a duration, to the end of the shift; it ends by itself.',
    examples: ['pause', 'pause 10m', 'pause 10m dentist', 'pause maria 1h30 training', 'pause +10m'],
    toTheEnd: 'to the end of the shift',
    card: 'The card in your direct messages with me is kept up to date.',
    youToTheEnd: 'You are already paused to the end of the shift.',
    alreadyToTheEnd: (name: string): string => `${name} is already paused to the end of the shift.`,
    modalTitle: 'Pause',
    modalIntro: 'No calls will reach you until then. You come back by yourself.',
    modalIntroOther: (name: string): string => `No calls will reach ${name} until then.`,
    durationLabel: 'How long',
    reasonLabel: 'Reason',
    reasonHint: 'Your colleagues see it in the queue.',
    submit: 'Pause',
    cancel: 'Cancel',
  },
  resume: {
    words: ['resume', 'back', 'unpause'],
    usage: '[person]',
    help: 'Ends the pause: calls come in again.',
    examples: ['resume', 'resume maria'],
    you: 'You are back: calls reach you again.',
    them: (name: string): string => `${name} is back: calls come in again.`,
  },
  join: {
    words: ['join', 'in'],
    usage: '',
    help: 'Puts you in the queue until the next change of shift.',
    examples: ['join'],
    done: 'You are in the queue until the next change of shift.',
  },
  leave: {
    words: ['leave', 'out'],
    usage: '',
    help: 'Takes you out of the queue until the next change of shift.',
    examples: ['leave'],
    done: 'You are out of the queue until the next change of shift.',
  },
  add: {
    words: ['add', 'put'],
    usage: 'PERSON',
    help: 'Puts somebody in the queue until the next change of shift.',
    examples: ['add maria'],
    done: (name: string): string => `${name} is in the queue until the next change of shift.`,
  },
  remove: {
    words: ['remove', 'drop'],
    usage: 'PERSON',
    help: 'Takes somebody out of the queue until the next change of shift.',
    examples: ['remove maria'],
    done: (name: string): string => `${name} is out of the queue until the next change of shift.`,
  },
  timetable: {
    words: ['timetable', 'week', 'rota'],
    usage: '[week]',
    help: 'Everybody’s shifts in a week.',
    examples: ['timetable', 'timetable next', 'timetable 2030-01-07', 'timetable -1'],
    title: (week: string): string => `Timetable of the ${week}`,
    closed: 'closed',
    mine: 'Your shifts are in bold.',
    picture: 'Picture',
    pictureSent: 'The picture is in my direct message to you.',
  },
  dashboard: {
    words: ['dashboard', 'web', 'login'],
    usage: '',
    help: 'A link that signs you in to the dashboard.',
    examples: ['dashboard'],
    link: (minutes: number): string =>
      `Here is your way in to the dashboard. The link works once, within ${minutes} minutes; do not pass it on.`,
    open: 'Open the dashboard',
    sent: 'I have sent you a sign-in link in a direct message.',
  },
  says: {
    words: ['says', 'say'],
    usage: '[to] text',
    help: 'Tomàtic says it in the channel, to the coordinators, or to one person.',
    examples: [
      'says The coffee is ready',
      'says maria Your phone is not registered',
      'says channel Good morning',
    ],
    toChannel: (text: string): string => `Said in the channel: ${text}`,
    toCoordinators: (text: string): string => `Said to the coordinators: ${text}`,
    toPerson: (name: string, text: string): string => `Said to ${name}: ${text}`,
  },
}

export type CommandMessages = typeof commands

/** Weekdays want a preposition; "today", "tomorrow at 10:15" and "at 10:15" do not. */
function on(when: string): string {
  return /^[A-Z]/.test(when) ? `on ${when}` : when
}
