/** The page of the forced turns. */
export const forced = {
  title: 'Forced turns',
  intro:
    'Who is wished in which turn of every week. The planner puts people there where their load and absences allow it; which line they get does not matter.',
  readOnly: 'Coordinators change them; you can look at them.',
  addLine: 'Add a line',
  removeLine: 'Remove the last line',
  keepEmpty: 'empty',
  conflicts: 'What no plan will keep',
  noChanges: 'Nobody has changed anything yet.',
  picker: {
    title: 'Who is wished there?',
    able: 'Can be there',
    away: 'Away then, every week',
    withoutLoad: 'Without ideal load, so no plan will put them there',
    inTurn: 'Already in this turn',
    turns: (turns: number): string => (turns === 1 ? '1 forced turn' : `${turns} forced turns`),
    free: 'Nobody in particular',
    keepEmpty: 'Keep it empty',
  },
}

export type ForcedMessages = typeof forced
