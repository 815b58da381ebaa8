/** The week as a page of its own, published elsewhere. */
export const page = {
  title: (week: string): string => `Week ${week}`,
  heading: (date: string): string => `Week of ${date}`,
  line: (label: string): string => `Line ${label}`,
  slots: 'Hours',
  holiday: 'No phone service',
  nobody: 'Nobody',
  undecided: 'Not decided',
  penalties: 'Penalties',
  noPenalties: 'No penalties',
  cost: (cost: number): string => `Penalty: ${cost}`,
  extensions: 'Extensions',
  allWeeks: 'All weeks',
  indexTitle: 'Phone shifts',
  noWeeks: 'There is no timetable now.',
}

export type PageMessages = typeof page
