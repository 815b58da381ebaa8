/** Absences and forced turns in words. `span` is a phrase such as "from 10:15 to 11:30". */
export const absences = {
  everyDay: 'Every day',
  every: (weekday: string): string => `Every ${weekday}`,
  on: (date: string): string => `On ${date}`,
  allDay: 'all day',
  required: 'cannot',
  optional: 'rather not',
  /** An absence in one line. */
  line: (when: string, span: string, reason: string): string =>
    `${when}, ${span}: ${reason || 'no reason given'}`,
  changedBy: (name: string): string => `${name} has changed your absences.`,
  added: (line: string): string => `New: ${line}`,
  removed: (line: string): string => `Gone: ${line}`,
  youCollide: (count: number): string =>
    count === 1
      ? 'You are on the phone then, in a timetable that is already published:'
      : `You are on the phone then ${count} times, in timetables that are already published:`,
  theyCollide: (name: string, count: number): string =>
    count === 1
      ? `${name} is on the phone then, in a timetable that is already published:`
      : `${name} is on the phone then ${count} times, in timetables that are already published:`,
  collisionHint: 'The absence changes no timetable: put somebody else there, or agree with someone.',
  command: {
    words: ['busy', 'absences'] as readonly string[],
    usage: '[person]',
    help: 'When you cannot be on the phone, or would rather not: see, add and remove.',
    examples: ['busy', 'busy maria', 'busy remove 2'] as readonly string[],
  },
  list: {
    mine: (count: number): string =>
      count === 0
        ? 'You have no absences.'
        : count === 1
          ? 'You have 1 absence.'
          : `You have ${count} absences.`,
    of: (name: string, count: number): string =>
      count === 0
        ? `${name} has no absences.`
        : count === 1
          ? `${name} has 1 absence.`
          : `${name} has ${count} absences.`,
    saved: (line: string): string => `Noted: ${line}`,
    gone: (line: string): string => `Removed: ${line}`,
    fromErp: 'from the ERP',
    more: (count: number): string => `…and ${count} more: the dashboard shows all.`,
    add: 'Add an absence',
    remove: 'Remove',
    title: 'Absences',
    mineTitle: 'My absences',
    titleOf: (name: string): string => `Absences of ${name}`,
    weekly: 'Every week',
    dated: 'On one date',
    daysOff: 'Days off, from the ERP',
    choosePerson: 'Whose absences',
    show: 'Show',
    edit: 'Change',
    none: 'None.',
    skipped: 'Lines of the files that want mending',
  },
  form: {
    title: 'Absence',
    submit: 'Save',
    cancel: 'Cancel',
    intro: 'When can you not be on the phone?',
    introOther: (name: string): string => `When can ${name} not be on the phone?`,
    when: 'When',
    once: 'On one date',
    date: 'Date',
    dateHint: 'Only counts for “On one date”.',
    slots: 'At what time',
    slotsMore: 'And later',
    how: 'How strictly',
    requiredChoice: 'Cannot: never planned then',
    optionalChoice: 'Rather not: planned only if need be',
    reason: 'Reason',
    reasonHint: 'Others see it when they look for somebody.',
  },
  refusals: {
    entry: (number: number): string => `Entry ${number}:`,
    unknownField: (field: string): string => `There is no field “${field}” in an absence of this kind.`,
    missingField: (field: string): string => `The field “${field}” is missing.`,
    weekday: (value: string, days: string): string =>
      `“${value}” is no day on which the helpline opens. Choose one of ${days}, or every day.`,
    date: (value: string): string => `“${value}” is no date. Write it like 2030-01-07.`,
    noDate: 'Choose the date.',
    optional: (value: string): string => `“optional” is true or false, not “${value}”.`,
    turns: (value: string, slots: number): string =>
      `“${value}” does not say when: write ${slots} digits, 1 for each busy slot and 0 for the others.`,
    noTurn: 'Choose at least one slot.',
    reason: (value: string): string => `The reason is a text, not ${value}.`,
    noReason: 'Write the reason: it is what others see when they look for somebody.',
    reasonLineBreak: 'Write the reason in a single line.',
    key: (value: string): string =>
      `The key “${value}” has a blank, a + or a #, so its absences cannot be kept. Mend it in persons.yaml.`,
    exists: 'That absence is there already.',
    changedMeanwhile: (name: string): string =>
      `Meanwhile the absences of ${name} have changed. Nothing was overwritten; look at them and choose again.`,
    changedMeanwhileBy: (name: string, who: string, at: string): string =>
      `Meanwhile ${who} changed the absences of ${name} (${at}). Nothing was overwritten; look at them and choose again.`,
    dayOff: 'That day off comes from the ERP: change it there.',
    onlyLine: 'That is the only line of the forced turns, so it stays.',
    lineInUse: (line: string, names: string): string =>
      `${line} is in use: ${names}. Free those turns first.`,
  },
  forced: {
    busy: (slot: string, name: string, reasons: string): string =>
      `${slot}: ${name} is wished there but is away then (${reasons}).`,
    noIdealLoad: (name: string): string =>
      `${name} has no ideal load, so no plan will keep the forced turns of ${name}.`,
    unknownPerson: (key: string): string => `Nobody here is called “${key}”, who has forced turns.`,
    beyondLoad: (name: string, turns: number, load: number): string =>
      `${name} has ${turns} forced turns, but an ideal load of ${load}.`,
  },
  terminal: {
    summary: (week: string): string => `# Busy in the week of ${week}`,
    detail: '# Who and why',
    shifts: '# Published shifts of people who are away',
    forced: '# Forced turns that no plan will keep',
    none: 'None.',
    addedTo: (name: string, line: string): string => `${name} – ${line}`,
    removedFrom: (name: string, line: string): string => `${name} no longer – ${line}`,
    collision: (slot: string, name: string, reasons: string): string => `${slot}: ${name} (${reasons})`,
    forcedSet: (slot: string, from: string, to: string): string => `${slot}: ${to} instead of ${from}.`,
    forcedLines: (lines: string): string => `Lines of the forced turns: ${lines}.`,
    leftBehind: (name: string, absences: number, turns: number, shifts: number): string =>
      `Left of ${name} – absences: ${absences}, forced turns: ${turns}, shifts to come: ${shifts}.`,
    cleanHint: (key: string): string => `To clean them away: tomatic person remove ${key} --clean`,
    cleaned: (name: string, absences: number, turns: number, shifts: number): string =>
      `Cleaned away of ${name} – absences: ${absences}, forced turns: ${turns}, shifts to come: ${shifts} (nobody is there now).`,
    noSuchNumber: (number: string, name: string): string =>
      `${name} has no absence ${number}. “tomatic busy list” shows their numbers.`,
  },
}

export type AbsenceMessages = typeof absences
