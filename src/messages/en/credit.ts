/** Credit, the fairness ledger and what is forgiven. */
export const credit = {
  retired: (count: number, week: string): string =>
    count === 0
      ? `The credit up to the week of ${week} is in one file now.`
      : `${count === 1 ? '1 timetable is' : `${count} timetables are`} in the archive now; the credit up to the week of ${week} is kept.`,
}

export type CreditMessages = typeof credit
