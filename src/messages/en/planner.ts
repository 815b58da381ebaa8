/** What is said of planning weeks. */
export const planner = {
  // Refusals
  noPeopleFile:
    'There is no persons.yaml, so there is nobody to plan with. Make one with the ideal load of each person (idealloads).',
  noLines: 'A timetable needs at least one line. Say how many phone lines the week should have.',
  loadsDoNotSum: (loads: number, cells: number): string =>
    `The loads of the week sum to ${loads} turns, but its timetable has ${cells} cells. Look at “tomatic load” for the week: forced turns or a daily maximum may ask for more than fits.`,
  beingPlanned: (week: string): string =>
    `The week of ${week} is being planned already. Wait until that run is over, or stop it first.`,
  tooManyRuns: (limit: number): string =>
    `${limit} runs are waiting already. Wait for them, or take some away first.`,
  noSuchRun: 'That run is not there any more. Open the planner again to see those that are.',
  runOver: 'That run is over already; there is nothing to stop.',
  runNotOver: 'That run is not over yet. Stop it first, or wait for its end.',
  nothingFound: 'That run has found no timetable, so there is nothing to publish. Plan the week again.',
  publishedSince: (week: string, turns: number): string =>
    `The published timetable of the week of ${week} was changed since this run began: it differs from the run in ${turns === 1 ? 'one turn' : `${turns} turns`}. Look at the differences and publish all the same, or plan the week again.`,
  // States
  states: {
    queued: 'waiting',
    running: 'planning',
    finished: 'done',
    stopped: 'stopped, best kept',
    killed: 'discarded',
    failed: 'failed',
    interrupted: 'cut off by a restart',
  },
  faults: {
    memory: 'The planner ran out of memory; the best timetable until then was kept.',
    failed: 'The planner failed; the cause is in the log. Plan the week again.',
    'file-malformed': 'A file that the week needs cannot be read. “tomatic doctor” says where.',
  } as Readonly<Record<string, string>>,
  memoryAtOnce:
    'The planner ran out of memory before it found a timetable. Free some memory, or plan the week with fewer lines.',
  // What a timetable is worth
  cost: (cost: number): string => `Cost ${cost}`,
  proven: 'proven: no timetable is better',
  bound: (bound: number, gap: number): string => `at best ${bound} is possible (${gap} % less)`,
  noBound: 'not known yet how much better it could be',
  nothingYet: 'No timetable yet',
  took: (duration: string): string => `in ${duration}`,
  seconds: (seconds: string): string => `${seconds} s`,
  holes: (count: number): string => (count === 1 ? '1 empty cell' : `${count} empty cells`),
  penaltiesTitle: 'What it costs',
  noPenalties: 'Nothing to complain about.',
  more: (count: number): string => `… and ${count} more`,
  penalties: {
    empty: (when: string, count: number): string =>
      count === 1 ? `${when}: one line is empty` : `${when}: ${count} lines are empty`,
    unforced: (when: string, name: string): string => `${when}: the forced turn of ${name} was not granted`,
    keptEmpty: (when: string): string => `${when}: no line stays empty as wished`,
    undesired: (when: string, name: string, reasons: string): string =>
      reasons === '' ? `${when}: it does not suit ${name}` : `${when}: it does not suit ${name} (${reasons})`,
    multipleHours: (day: string, name: string, count: number): string => `${day}: ${name} has ${count} turns`,
    discontinuous: (day: string, name: string): string => `${day}: ${name} has a gap between turns`,
    farDiscontinuous: (day: string, name: string): string =>
      `${day}: ${name} has turns far apart, with a long gap`,
    marathon: (day: string, name: string): string => `${day}: ${name} has three turns without rest`,
    noBrunch: (day: string, name: string): string => `${day}: ${name} cannot have breakfast`,
    crosstalk: (when: string, table: string, count: number): string =>
      `${when}: ${count} people of table ${table} are on the phone`,
  },
  breach: (rule: string, when: string, value: number, limit: number): string =>
    `A rule had to give way: ${rule}${when === '' ? '' : `, ${when}`} (${value} instead of ${limit}).`,
  rules: {
    lines: 'lines of a turn',
    busy: 'required absences',
    load: 'load of the week',
    dailyMaximum: 'turns of a day',
    break: 'breakfast break',
    maxNobodies: 'empty lines of a turn',
    maxPhoning: 'people of a group on the phone',
    minIdle: 'people of a group off the phone',
    table: 'people of a table on the phone',
    pin: 'settled cells',
    unknownPerson: 'people of the week',
  } as Readonly<Record<string, string>>,
  // What is worth saying before
  notes: {
    forced: (when: string, name: string): string => `The forced turn of ${name} (${when}) does not count: `,
    forcedWhy: {
      'unknown-person': 'nobody here is called that.',
      'without-load': 'that person has no load.',
      absent: 'that person is away then.',
      closed: 'there is no service then.',
    },
    withoutLoad: (names: string): string => `Without turns this week: ${names}.`,
    allHolidays: 'There is no service on any day of that week.',
    nobodyAvailable: 'Nobody has a load that week, so every cell stays empty.',
    linesAdjusted: (asked: number, lines: number): string =>
      `${asked} lines were asked for; the loads are enough for ${lines}.`,
    unassigned: (turns: number): string =>
      turns === 1
        ? 'The loads leave one turn without anybody.'
        : `The loads leave ${turns} turns without anybody.`,
  },
  // What people are told
  yourShifts: {
    fresh: (week: string): string => `Your shifts of the ${week} are out.`,
    moved: (week: string): string => `Your shifts of the ${week} have moved.`,
    now: (list: string): string => `You are on: ${list}.`,
    noLonger: (list: string): string => `You are no longer on: ${list}.`,
    by: (name: string): string => `Published by ${name}.`,
  },
  // Chat
  command: {
    words: ['plan', 'planner'] as readonly string[],
    usage: '[week]',
    help: 'Plans a week, shows how good it can be, and publishes it when you say so (coordinators).',
    examples: ['plan', 'plan next', 'plan 2030-01-07'] as readonly string[],
    here: 'Look at the form: which week, how many lines?',
    open: 'Plan a week…',
    seeDirect: (week: string): string => `Planning the ${week}: see how it goes in my direct message to you.`,
  },
  plan: {
    title: 'Plan a week',
    submit: 'Plan',
    week: 'Week',
    weekHint: 'Any date of the week.',
    lines: 'Phone lines',
    linesHint: 'Whole number from 1.',
    description: 'Description',
    firstDays: 'Days to fill first',
    firstDaysHint: 'Holes fall on other days, where it costs the same.',
    badLines: 'Write a whole number from 1 to 200.',
    badWeek: 'Choose a date.',
    planning: (week: string): string => `Planning the ${week}`,
    waiting: (ahead: number): string =>
      ahead === 1 ? 'One run is ahead of it.' : `${ahead} runs are ahead of it.`,
    planned: (week: string): string => `The ${week} is planned`,
    notPlanned: (week: string): string => `The ${week} could not be planned`,
    published: (week: string): string => `The timetable of the ${week} is published`,
    discarded: (week: string): string => `The plan of the ${week} was discarded`,
    told: (count: number): string =>
      count === 1
        ? 'One person is told that their shifts moved.'
        : `${count} people are told that their shifts moved.`,
    toldNobody: 'Nobody’s shifts to come have moved.',
    pictureTitle: (week: string): string => `Timetable of the ${week}`,
    picturePenalties: (count: number): string =>
      count === 1 ? '▲ one cell has a drawback' : `▲ ${count} cells have drawbacks`,
    stop: 'Stop, keep the best',
    publish: 'Publish',
    publishAnyway: 'Publish all the same',
    discard: 'Discard',
    dashboard: 'Open in the dashboard',
  },
  // Differences between timetables
  differences: {
    title: (count: number): string =>
      count === 0 ? 'No turn changes.' : count === 1 ? 'One turn changes:' : `${count} turns change:`,
    firstOfWeek: 'The week has no timetable yet.',
    come: (names: string): string => `+ ${names}`,
    gone: (names: string): string => `− ${names}`,
  },
  // Dashboard
  page: {
    title: 'Planner',
    newRun: 'Plan a week',
    runs: 'Runs',
    none: 'No week has been planned yet. “Plan a week” begins a run: it takes seconds, and nothing is published until you say so.',
    week: 'Week',
    state: 'State',
    cost: 'Cost',
    launched: 'Launched',
    by: 'By',
    seconds: 'Seconds at most',
    stop: 'Stop, keep the best',
    kill: 'Discard',
    remove: 'Remove',
    publish: 'Publish',
    publishTitle: 'Publish this timetable?',
    publishAnyway: 'Publish all the same',
    publishedBy: (name: string, at: string): string => `Published by ${name}, ${at}`,
    progress: 'Progress',
    curve: (cost: number, bound: string): string => `Cost over time: ${cost} now, bound ${bound}`,
    costLine: 'cost',
    boundLine: 'bound',
    drawback: 'has a drawback',
    solution: 'Timetable',
    breaches: 'Rules that gave way',
    notes: 'Good to know',
    back: 'All runs',
    notFinal: 'Best so far; it may still get better.',
  },
  // Terminal
  terminal: {
    progress: (seconds: string, cost: number, bound: string): string =>
      `${seconds} s: cost ${cost}, bound ${bound}`,
    unknownBound: 'unknown',
    published: (week: string, told: number): string =>
      `The timetable of the week of ${week} is published; ${told === 1 ? 'one person is' : `${told} people are`} told.`,
    toPublish: 'Nothing is published. Add --publish to publish it, or do it in the planner of the dashboard.',
  },
}

export type PlannerMessages = typeof planner
