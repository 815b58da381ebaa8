/** What Tomàtic says by itself. Of each notice the first sentence is the fact, readable alone; `lead` is a duration. */
export const notices = {
  /** A slot that has begun, by its end. */
  untilTime: (time: string): string => `until ${time}`,
  shiftSoon: (names: string, span: string, lead: string): string =>
    `On the phone in ${lead}, ${span}: ${names}.`,
  shiftSoonNobody: (span: string, lead: string): string =>
    `In ${lead} nobody is on the phone, ${span}: the timetable has no one there.`,
  whoeverCanJoin: 'Whoever can, please join the queue with /tomatic join.',
  yourShiftSoon: (span: string, lead: string): string => `You are on the phone in ${lead}, ${span}.`,
  alongside: (names: string): string => `With ${names}.`,
  alone: 'Nobody else is on in that shift.',
  checkPhone: 'Check that your phone is registered.',
  youInsteadOf: (name: string, span: string): string => `You are on the phone ${span} instead of ${name}.`,
  youAreOn: (span: string): string => `You are on the phone ${span}.`,
  insteadOfYou: (name: string, span: string): string => `${name} is on the phone ${span} instead of you.`,
  youAreOff: (span: string): string => `You are no longer on the phone ${span}.`,
  insteadOf: (name: string, before: string, span: string): string =>
    `${name} is on the phone ${span} instead of ${before}.`,
  changedBy: (name: string): string => `Changed by ${name}.`,
  resumedBy: (name: string): string => `${name} has ended your pause: calls ring at your phone again.`,
  addedBy: (name: string): string => `${name} has added you to the queue: calls may ring at your phone now.`,
  untilNextShift: 'It lasts until the next change of shift.',
  removedBy: (name: string): string => `${name} has taken you out of the queue: no calls ring at your phone.`,
  queueKept: {
    'no-timetable': (span: string): string =>
      `The week has no timetable, so the queue keeps its last people ${span}.`,
    nobody: (span: string): string => `The timetable has nobody ${span}, so the queue keeps its last people.`,
    'broken-timetable': (span: string): string =>
      `The week's timetable cannot be read, so the queue keeps its last people ${span}.`,
  },
  queueKeptHint: {
    'no-timetable': 'Make the timetable on the dashboard, or add people to the queue by hand.',
    nobody: 'Put somebody there on the dashboard, or add people to the queue by hand.',
    'broken-timetable':
      'Mend the file, or add people to the queue by hand; tomatic doctor says where it is broken.',
  },
  queueRepaired: 'The queue was not as Tomàtic had left it and has been put right.',
  repairs: {
    added: (names: string): string => `Added again: ${names}.`,
    removed: (names: string): string => `Taken out: ${names}.`,
    paused: (names: string): string => `Paused again: ${names}.`,
    resumed: (names: string): string => `Brought back from a pause: ${names}.`,
  },
  queueRepairedHint:
    'Somebody may have changed it in the phone exchange; changes made through Tomàtic are kept until the next shift.',
  queueUnreachable: (span: string): string =>
    `The phone exchange does not answer: the queue could not be set for the shift ${span}.`,
  queueUnreachableClosed: 'The phone exchange does not answer: the queue could not be emptied.',
  queueUnreachableHint: 'Tomàtic goes on trying. Until then the phones ring as they did before.',
  fileBroken: (file: string, line: number): string => `${file} cannot be read: look at line ${line}.`,
  fileExpected: (column: number, expected: string, found: string): string =>
    `Column ${column}: expected ${expected}, found “${found}”.`,
  fileBrokenHint: 'Until it is mended, what it said before holds and it cannot be edited here.',
  pagesFailing: (place: string): string => `The weeks cannot be published at ${place}.`,
  pagesFailingHint: 'I go on trying, and tell when it works again. tomatic doctor looks at it at once.',
  pagesPublishedAgain: (place: string): string => `The weeks are published at ${place} again.`,
  says: (text: string): string => `🍅 ${text}`,
  saidBy: (name: string): string => `Sent by ${name}`,
  report: {
    title: (day: string, persons: number, changes: number): string =>
      `Report of ${day}: ${count(persons, 'person', 'people')} on the phone, ${count(changes, 'change', 'changes')} by hand.`,
    shifts: (list: string): string => `Shifts: ${list}`,
    noShifts: 'Nobody was on the phone.',
    changes: (timetable: number, queue: number): string =>
      `Changes: ${timetable} to the timetable, ${queue} to the queue`,
    pauses: (list: string): string => `Pauses: ${list}`,
    noPauses: 'Nobody paused.',
    pause: (name: string, times: number, duration: string): string =>
      times === 1 ? `${name} ${duration}` : `${name} ${duration} in ${times} pauses`,
    missing: (list: string): string => `🔌 Without a registered phone: ${list}`,
  },
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

export type NoticeMessages = typeof notices
