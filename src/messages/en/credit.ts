/** Credit, the fairness ledger and what is forgiven. */
export const credit = {
  command: {
    words: ['credit', 'balance'],
    usage: '[person | all]',
    help: 'What you did and what was due, week by week. Coordinators: anybody’s, and who should cover next.',
    examples: ['credit', 'credit maria', 'credit all'],
  },
  mine: 'My credit',
  turns: (count: number, text: string): string => (count === 1 ? '1 turn' : `${text} turns`),
  ahead: (turns: string): string => `You have done ${turns} more than was due.`,
  behind: (turns: string): string => `You owe ${turns}.`,
  even: 'You have done what was due, neither more nor less.',
  aheadOf: (name: string, turns: string): string => `${name} has done ${turns} more than was due.`,
  behindOf: (name: string, turns: string): string => `${name} owes ${turns}.`,
  evenOf: (name: string): string => `${name} has done what was due, neither more nor less.`,
  week: (due: string, done: string, balance: string): string => `due ${due}, done ${done} → ${balance}`,
  coveredFor: (count: number): string => `${count} for others`,
  coveredBy: (count: number): string => `${count} done by others`,
  forgiven: (turns: string): string => `${turns} forgiven`,
  opening: (turns: string, week: string): string => `Up to the ${week} it was ${turns}.`,
  noWeeks: 'No timetable counts yet.',
  forgivenBy: (turns: string, who: string, when: string): string => `${turns} forgiven by ${who}, ${when}`,
  everybody: 'Everybody’s credit',
  ranking: 'Who owes, and who has done more',
  more: (count: number): string => `And ${count} more on the dashboard.`,
  nextTitle: (when: string): string => `If somebody is missing ${when}, ask first:`,
  nobodyFree: (when: string): string =>
    `If somebody is missing ${when}, nobody who attends the phone is free.`,
  why: {
    owes: (turns: string): string => `owes ${turns}`,
    even: 'owes nothing',
    ahead: (turns: string): string => `has done ${turns} more`,
    day: (count: number): string =>
      count === 0 ? 'no turn that day' : count === 1 ? '1 turn that day' : `${count} turns that day`,
  },
  page: {
    title: 'Credit',
    intro:
      'Turns done more (+) or less (−) than was due, since the credit file and with every timetable up to this week.',
    person: 'Person',
    week: 'Week',
    opening: 'Before',
    due: 'Due',
    done: 'Done',
    coveredForOthers: 'For others',
    coveredByOthers: 'By others',
    forgiven: 'Forgiven',
    balance: 'Balance',
    total: 'Together',
    download: 'Download as CSV',
    covers: 'Turns covered',
    cover: (coverer: string, covered: string): string => `${coverer} for ${covered}`,
    forgivenTitle: 'Forgiven',
    nothing: 'Nobody has a credit yet. It comes from the timetables of past weeks.',
    back: 'Everybody',
  },
  retired: (count: number, week: string): string =>
    count === 0
      ? `The credit up to the week of ${week} is in one file now.`
      : `${count === 1 ? '1 timetable is' : `${count} timetables are`} in the archive now; the credit up to the week of ${week} is kept.`,
  nameSomebody: 'Name whose credit is forgiven, or --all for everybody.',
  bothNamed: '--all is everybody: leave the names out.',
  forgivenOf: (name: string, turns: string): string => `${name}: ${turns} forgiven.`,
  forgivenKept: (week: string): string =>
    `What was in the credit file of the week of ${week} is in backups; later weeks count on.`,
}

export type CreditMessages = typeof credit
