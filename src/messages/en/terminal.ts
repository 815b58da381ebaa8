/** What the terminal answers. */
export const terminal = {
  // Wrong usage
  noCommand: 'Say what to do.',
  unknownCommand: (text: string): string => `There is no command “${text}”.`,
  incompleteCommand: (text: string, words: string): string => `“${text}” what? One of: ${words}.`,
  unknownOption: (text: string): string => `There is no option “${text}” here.`,
  optionNeedsValue: (option: string, value: string): string =>
    `“${option}” needs a value: ${option} ${value}.`,
  optionTakesNoValue: (option: string): string => `“${option}” takes no value.`,
  missingArgument: (argument: string): string => `${argument} is missing.`,
  extraArgument: (text: string): string =>
    `“${text}” is one argument too many. Put quotes around texts with blanks.`,
  badValue: (subject: string, value: string, expected: string): string =>
    `“${value}” cannot be ${subject}: write ${expected}.`,
  didYouMean: (texts: string): string => `Did you mean ${texts}?`,
  seeHelp: (command: string): string => `${command} --help tells how.`,
  expected: {
    date: 'a date such as 2030-01-07',
    time: 'a time such as 10:15',
    moment: 'a date, a date and time (2030-01-07T10:15), or how long ago (2h, 3d)',
    duration: 'minutes or hours, such as 15, 15m, 1h or 1h30, up to 12h',
    number: 'a number',
    count: 'a whole number from 1',
    turns: 'a number of turns, 0 or more, such as 1 or 0.5',
    merge: 'sum, min, subtract or count',
    port: 'a port from 1 to 65535',
    speed: 'a number above 0, at most 3600',
    language: 'ca, es or en',
    weekday: 'dl, dm, dx, dj, dv, ds or dg',
    queueName: 'letters, digits, “-” and “_”',
    remoteHome: 'a home on another machine: USER@HOST:PATH',
    homeFiles: 'config, people, timetables, credit, archive, absences, holidays, forced, calls or all',
    fingerprint: 'the SHA256 fingerprint of a host key, as SHA256:…',
    text: 'a text that is not empty',
  },
  // Homes
  noHome:
    'This folder is no home of a helpline. Name one with --home DIR or TOMATIC_HOME; the demo’s is var/demo.',
  homeIsFile: (folder: string): string => `${folder} is a file; a home is a folder.`,
  onlyInDemo: (option: string): string => `“${option}” is only for the demo: add --demo.`,
  // Answers
  confirmWithYes: 'To do it all the same, add --yes.',
  sayWhoIsThere: (key: string): string => `If that is who should be replaced, add --from ${key}.`,
  paused: (name: string, until: string): string => `${name} is paused until ${until}.`,
  pausedToShiftEnd: (name: string): string => `${name} is paused to the end of the shift.`,
  resumed: (name: string): string => `${name} takes calls again.`,
  added: (name: string): string => `${name} is in the queue until the next change of shift.`,
  removed: (name: string): string => `${name} is out of the queue until the next change of shift.`,
  cleared: 'The queue is empty until the next change of shift.',
  queueSet: (names: string): string => `In the queue now: ${names}.`,
  nobodyPlanned: {
    closed: 'The helpline is closed then, so the timetable gives nobody. “queue clear” empties the queue.',
    'no-timetable': 'That week has no readable timetable, so it gives nobody.',
    nobody: 'The timetable has nobody with an extension then. “queue clear” empties the queue.',
  },
  edited: (slot: string, from: string, to: string): string => `${slot}: ${to} instead of ${from}.`,
  imported: (week: string): string => `The week of ${week} has its timetable now.`,
  replaced: (week: string, cells: number): string =>
    `The timetable of the week of ${week} was replaced; ${cells === 1 ? '1 cell differs' : `${cells} cells differ`}.`,
  weekExists: (week: string, cells: number): string =>
    `The week of ${week} already has a timetable; ${cells === 1 ? '1 cell differs' : `${cells} cells differ`}. Add --replace to replace it.`,
  emptyCells: (count: number): string => (count === 1 ? '1 cell is empty.' : `${count} cells are empty.`),
  unknownKeys: (keys: string): string => `Nobody here is called: ${keys}. The cells keep these names.`,
  fileMissing: (file: string): string => `${file} cannot be read. Check its name.`,
  fileNotWritten: (file: string): string => `${file} cannot be written. Check its name and folder.`,
  preferredWeek: 'preferred',
  archivedWeek: 'archived',
  workforceWritten: (file: string, days: number): string =>
    `${file} is written: ${days === 1 ? '1 day' : `${days} days`}.`,
  /** A line with a slip that does not keep it from being used. */
  keptLine: (file: string, line: number, column: number, expected: string): string =>
    `${file}, line ${line}: expected ${expected} at column ${column}. The line counts all the same.`,
  skippedLine: (file: string, line: number, column: number, expected: string, found: string): string =>
    `${file}, line ${line} is skipped: expected ${expected} at column ${column}, found “${found}”.`,
  hoursAssumed: (file: string): string => `${file} has no usable “hours”: four turns a day are counted.`,
  linesAssumed: (file: string): string =>
    `${file} has no usable “nTelefons”: the lines of the command are counted.`,
  closedDay: 'closed',
  personSet: (name: string): string => `${name} is changed.`,
  personMade: (name: string, key: string): string => `${name} is in (${key}).`,
  personRemoved: (name: string): string => `${name} is removed.`,
  nothingToSet: 'Say what to change, such as --extension 3040.',
  loginLink: (minutes: number): string => `It works once, within ${minutes} minutes:`,
  said: 'Said.',
  saidLater: 'It will be said when Tomàtic runs.',
  unknownReceiver: (text: string): string =>
    `“${text}” is no channel and no person. To say the whole text in the channel, put quotes around it.`,
  // Faults
  serverGone: 'The Tomàtic that runs on this home stopped answering. Look at its log.',
  notHere: 'That cannot be asked of a running Tomàtic.',
  fault: (reference: string): string => `Something went wrong (${reference}); the cause is in the log.`,
}

export type TerminalMessages = typeof terminal
