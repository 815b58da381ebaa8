/** How somebody's turns of a week come about, and what a coordinator should know of them. */
export const load = {
  week: (week: string, days: number, turns: number, lines: number, total: number): string =>
    `Week of ${week}: ${days} days × ${turns} turns × ${lines} lines = ${total} turns.`,
  due: (ideal: string, days: string, of: string, turns: string): string =>
    `${ideal} ideal × ${days} of ${of} days = ${turns}`,
  rounded: (turns: string): string => `rounded to ${turns}`,
  capped: {
    absences: (turns: string): string => `capped at ${turns} by absences`,
    'daily-maximum': (turns: string): string => `capped at ${turns} by the daily maximum`,
  },
  forced: (turns: string): string => `raised to ${turns} by forced turns`,
  fromDebt: (turns: string): string => `${turns} from debt`,
  forCredit: (turns: string): string => `${turns} for credit`,
  toFill: (turns: string): string => `${turns} to fill the week`,
  toSpare: (turns: string): string => `${turns} because there are turns to spare`,
  takenFrom: (turns: string, names: string): string => `${turns} from debt, taken from ${names}`,
  givenTo: (turns: string, names: string): string => `${turns} for credit, given to ${names}`,
  allHolidays: 'Every day of that week is a holiday: there are no turns.',
  nobodyHasLoad: 'Nobody has an ideal load. Set one with “tomatic person set KEY --ideal-load 5”.',
  lessThanDue: (name: string, possible: string, due: string): string =>
    `${name} can do ${possible} of the ${due} turns that are due: absences or the daily maximum leave no more.`,
  linesDropped: (asked: number, left: number): string =>
    `With the people there are, ${left} of ${asked} lines can be kept.`,
  unassigned: (turns: number): string =>
    turns === 1 ? '1 turn is left for nobody.' : `${turns} turns are left for nobody.`,
  idleCredit: (name: string, credit: string): string =>
    `${name} has a credit of ${credit} but no ideal load; it is kept.`,
}

export type LoadMessages = typeof load
