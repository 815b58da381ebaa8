/** Why somebody is in a turn, why a line is empty, and how a week can be repaired. */
export const why = {
  // Refusals
  nothingToRepair: (name: string): string =>
    `${name} has no turn to come on that day, so there is nothing to repair.`,
  noRepair: 'No way was found that keeps the rules. Change the cells by hand in the timetable.',
  noExplanation:
    'That could not be worked out now: it took too long, or the planner failed. Try again in a while.',
  repairGone:
    'The timetable, the absences or the time have changed meanwhile, so that repair no longer fits. Look at the new ones.',
  // Presence
  isOn: (name: string, when: string, reason: string): string => `${name} is on ${when}: ${reason}`,
  reasons: {
    forced: 'the forced turns wish it',
    onlyOne: 'nobody else can be',
    cheapest: 'anybody else would cost more',
    equal: 'others could be, too, at the same cost',
    dearer: (name: string): string => `with ${name} the week would cost less`,
  },
  turnsOf: (count: number, load: number): string => `Turns that week: ${count} of ${load}.`,
  undesired: 'It does not suit, but is not ruled out.',
  instead: (list: string): string => `Instead: ${list}.`,
  unable: (list: string): string => `Cannot: ${list}.`,
  leftEmpty: (change: string): string => `Left empty: ${change}.`,
  option: (name: string, change: string): string => `${name} ${change}`,
  inExchangeFor: (when: string): string => `giving ${when}`,
  saves: (list: string): string => `without: ${list}`,
  more: (count: number): string => `${count} more`,
  noHole: (when: string): string => `No line is empty on ${when}.`,
  ask: 'Why?',
  back: 'Back to the timetable',
  // What comes or goes, in two or three words
  penalties: {
    empty: 'an empty line',
    unforced: 'a forced turn not granted',
    undesired: 'does not suit',
    multipleHours: 'several turns that day',
    discontinuous: 'a gap between turns',
    farDiscontinuous: 'turns far apart',
    marathon: 'three turns without rest',
    noBrunch: 'no breakfast',
    crosstalk: 'noise at the table',
  } as Readonly<Record<string, string>>,
  // Rules that speak against somebody
  rules: {
    lines: 'all lines are taken',
    busy: 'is absent',
    load: 'no turns left that week',
    dailyMaximum: 'enough turns that day',
    break: 'no breakfast break left',
    maxNobodies: 'too many empty lines elsewhere',
    maxPhoning: 'too many of a group on the phone',
    minIdle: 'too few of a group off the phone',
    table: 'too many of a table on the phone',
    pin: 'a settled cell',
    unknownPerson: 'is nobody here',
  } as Readonly<Record<string, string>>,
  // Holes
  hole: (when: string, count: number): string =>
    count === 1 ? `One line is empty on ${when}` : `${count} lines are empty on ${when}`,
  shortage: (turns: string, needed: number, available: number): string =>
    `${turns}: ${needed} turns to fill; those who can come can do ${available}.`,
  loadsShort: (turns: number): string =>
    `All loads together are ${turns} turns, and the week has more cells than that: some have to stay empty.`,
  limited: (list: string): string => `They are: ${list}.`,
  limits: { load: 'load', dailyMaximum: 'turns of a day', absences: 'absences' },
  absent: (list: string): string => `Absent: ${list}.`,
  fillable: (list: string): string => `It could be filled. What the cost would change by: ${list}.`,
  notFillable: 'Nobody can fill it, not even in exchange for another turn.',
  // Wishes
  isNotOn: (name: string, when: string): string => `${name} is not on ${when}`,
  wishes: (count: number, load: number): string =>
    `The forced turns wish ${count} turns; the load gives ${load}.`,
  toBeThere: (change: string): string => `To be there: ${change}.`,
  leaves: (when: string): string => `leaving ${when}`,
  pushesOut: (name: string): string => `instead of ${name}`,
  conflict: (list: string): string => `No simple exchange makes it possible: ${list}.`,
  // Prices
  priceIn: (name: string, when: string, price: string): string => `With ${name} on ${when}: ${price}`,
  priceOut: (name: string, when: string, price: string): string => `Without ${name} on ${when}: ${price}`,
  price: (pinned: number, plain: number): string =>
    pinned === plain
      ? `the best timetable of the week costs ${plain} either way.`
      : `the best timetable of the week costs ${pinned} instead of ${plain}.`,
  unproven: 'Not proven: time was over before both were known to be the best.',
  breaks: (list: string): string => `Rules would have to give way: ${list}.`,
  // Repairs
  cannotCome: (name: string, day: string, count: number): string =>
    count === 1
      ? `${name} cannot come on ${day}: one turn to settle`
      : `${name} cannot come on ${day}: ${count} turns to settle`,
  notNoted: 'No required absence is noted for that day, so all turns of the day count. Note it, too.',
  moves: (count: number): string =>
    count === 0 ? 'Nobody moves' : count === 1 ? 'One person moves' : `${count} people move`,
  proposal: (number: number, moves: string, change: string): string => `${number}. ${moves}: ${change}`,
  handover: (when: string, to: string, from: string): string => `${when}: ${to} instead of ${from}`,
  staysEmpty: (when: string, from: string): string => `${when}: the line of ${from} stays empty`,
  extra: (turns: number): string =>
    turns === 1 ? 'One turn above the load.' : `${turns} turns above the load.`,
  repaired: (name: string, day: string): string => `The ${day} of ${name} is settled`,
  told: (count: number): string =>
    count === 1
      ? 'One person is told that their shifts moved.'
      : `${count} people are told that their shifts moved.`,
  toldNobody: 'Nobody has to be told.',
  changedBy: (name: string): string => `Changed by ${name}, because somebody cannot come.`,
  toApply: 'Nothing is changed. Add --apply with the number of one to carry it out.',
  noSuchNumber: (text: string): string =>
    `There is no repair number ${text}. Look at the list for those that are.`,
  cost: (cost: number): string => `The published timetable costs ${cost}.`,
  // Chat
  commands: {
    why: {
      words: ['why'] as readonly string[],
      usage: '[person] [when]',
      help: 'Says why somebody has a shift (your next one), who else could, and why a line is empty.',
      examples: ['why', 'why friday 10:15', 'why maria tomorrow 9:00'] as readonly string[],
      holes: (week: string): string => `Why lines of the ${week} are empty`,
      noHoles: (week: string): string => `No line of the ${week} is empty.`,
      moreHoles: (count: number): string =>
        count === 1 ? 'One more turn has empty lines.' : `${count} more turns have empty lines.`,
      noShift: (name: string): string =>
        `${name} has no shift to come in the published weeks. Say which slot: “why friday 10:15”.`,
      youNoShift: 'You have no shift to come in the published weeks. Say which slot: “why friday 10:15”.',
    },
    cost: {
      words: ['cost', 'price'] as readonly string[],
      usage: '[with|without] PERSON [WHEN]',
      help: 'What it would cost to put somebody into a slot, or to keep them out of it (coordinators).',
      examples: ['cost maria', 'cost with maria friday 10:15'] as readonly string[],
      askWith: (name: string): string => `And with ${name}?`,
      askWithout: (name: string): string => `And without ${name}?`,
      settle: 'Ways to settle the day',
    },
    repair: {
      words: ['repair'] as readonly string[],
      usage: 'PERSON [DAY]',
      help: 'When somebody cannot come: ways to settle their shifts that move few people (coordinators).',
      examples: ['repair maria', 'repair maria friday'] as readonly string[],
      apply: (number: number): string => `Apply ${number}`,
      confirmTitle: 'Change the timetable?',
      confirmText: 'Those whose shifts move are told at once.',
      confirm: 'Apply',
      deny: 'Not yet',
    },
  },
}

export type WhyMessages = typeof why
