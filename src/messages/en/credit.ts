/** Credit, the fairness ledger and what is forgiven. */
export const credit = {
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
