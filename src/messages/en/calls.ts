import type { CannotRing } from '../../domain/ports/pbxEmulation.ts'

/** Calls: their card, their notes, their figures. `phone` is a number as people read it, or `withheld`. */
export const calls = {
  withheld: 'a withheld number',
  ringing: (phone: string): string => `🔔 Your phone is ringing: ${phone}.`,
  talking: (phone: string): string => `📞 You are talking to ${phone}.`,
  missed: (phone: string): string => `You did not pick up: ${phone} is waiting for somebody else.`,
  talked: (phone: string, duration: string): string => `You talked to ${phone} for ${duration}.`,
  lost: (phone: string): string => `${phone} was gone before you picked up.`,
  called: (phone: string): string => `Call from ${phone}.`,
  ringsElsewhere: (phone: string, name: string): string =>
    `${phone} is no longer ringing at your phone, but at that of ${name}.`,
  takenBy: (phone: string, name: string): string => `${name} took the call of ${phone}.`,
  lostElsewhere: (phone: string): string => `${phone} was gone before anybody picked up.`,
  anotherPhone: 'somebody else',
  at: (time: string): string => `At ${time}`,
  waited: (duration: string): string => `waited ${duration}`,
  customer: (partner: string, contract: string): string =>
    [partner && `Customer ${partner}`, contract && `contract ${contract}`].filter(Boolean).join(', '),
  firstCall: 'No earlier calls from this number.',
  earlier: 'Earlier calls:',
  earlierAnswered: (when: string, name: string): string => `${when}, with ${name}`,
  earlierLost: (when: string): string => `${when}, nobody picked up`,
  earlierRang: (when: string, name: string): string => `${when}, at the phone of ${name}`,
  noted: (what: string): string => `📝 ${what}`,
  notedBy: (what: string, name: string): string => `📝 ${what} (${name})`,
  note: 'Note',
  changeNote: 'Change the note',
  form: {
    title: 'Note of the call',
    submit: 'Save',
    cancel: 'Cancel',
    intro: (phone: string, when: string): string => `Call from ${phone}, ${when}.`,
    category: 'What was it about?',
    choose: 'Choose a category',
    comment: 'Comment',
    commentHint: 'What whoever answers next should know.',
    withoutSection: 'To be assigned',
    noCategories: 'There are no categories: callinfo/categories.yaml lists none.',
  },
  refusals: {
    noSuchCall: 'That call is not known any more.',
    notYourCall: (name: string): string =>
      `That call was not yours but of ${name}: only ${name} or a coordinator can note it.`,
    nobodysCall: 'Nobody is known to have had that call: only a coordinator can note it.',
    noCategory: 'Choose what the call was about.',
    unknownCategory: (category: string): string =>
      `There is no category “${category}”. Open the note again to see those that there are.`,
    commentTooLong: (limit: number): string => `The comment is too long: it may have ${limit} characters.`,
    notedMeanwhile: (name: string, at: string): string =>
      `Meanwhile ${name} has noted this call (${at}). Nothing was overwritten; open the note again to see it.`,
    badPhone: (text: string): string => `“${text}” is no phone number. Write at least its last three digits.`,
    noEmulation: 'Calls can only be made up on the simulated exchange; this one is real.',
    turnedAway: 'Too many callers are waiting already: the call was turned away.',
    cannotRing: {
      'no-queue': () => 'The queue was never filled, so nothing can ring.',
      'not-in-queue': (name: string) => `${name} is not in the queue now, so the phone cannot ring.`,
      paused: (name: string) => `${name} is paused, so the phone does not ring.`,
      disconnected: (name: string) => `The phone of ${name} is not registered.`,
      busy: (name: string) => `${name} has a call already.`,
    } satisfies Record<CannotRing, (name: string) => string>,
    somebody: 'That person',
  },
  report: {
    title: (day: string, received: number, answered: number, lost: number): string =>
      `Report of ${day}: ${received === 1 ? '1 call' : `${received} calls`}, ${answered} answered, ${lost} lost.`,
    received: 'Received',
    answered: 'Answered',
    lost: 'Lost',
    inTime: (seconds: number): string => `Answered within ${seconds} s`,
    averageWait: 'Average wait',
    longestWait: 'Longest wait',
    talk: 'Talk time',
    noted: 'With a note',
    outside: 'Out of hours',
    compared: (day: string): string => `In brackets, ${day}.`,
    agents: 'Calls by person',
    agent: (name: string, count: number, duration: string): string =>
      `${name}: ${count === 1 ? '1 call' : `${count} calls`}, ${duration}`,
  },
  lookup: {
    words: ['lookup', 'find'] as readonly string[],
    usage: 'NUMBER',
    help: 'Who has that phone number, and its last calls.',
    examples: ['lookup 600111222', 'lookup 222'] as readonly string[],
    none: (phone: string): string => `No calls from ${phone}.`,
    found: (phone: string, count: number): string =>
      count === 1 ? `The last call from ${phone}:` : `The last ${count} calls from ${phone}:`,
    ending: (digits: string, count: number): string =>
      count === 1
        ? `The last call from a number ending in ${digits}:`
        : `The last ${count} calls from numbers ending in ${digits}:`,
    missing: 'Write the number after “lookup”.',
  },
  today: {
    words: ['calls'] as readonly string[],
    usage: '[person]',
    help: 'My calls of today, or those of somebody, with a button to note each.',
    examples: ['calls', 'calls maria'] as readonly string[],
    none: 'You have had no calls today.',
    noneOf: (name: string): string => `${name} has had no calls today.`,
    mine: (count: number): string => (count === 1 ? 'Your call of today:' : `Your ${count} calls of today:`),
    of: (name: string, count: number): string =>
      count === 1 ? `The call of ${name} today:` : `The ${count} calls of ${name} today:`,
    more: (count: number): string => `…and ${count} earlier ones.`,
    state: {
      ringing: '🔔 ringing',
      missed: 'not picked up',
      answered: '📞 in call',
      lost: 'lost',
    },
  },
  ring: {
    words: ['ring'] as readonly string[],
    usage: '[person] [number]',
    help: 'Lets a made-up call ring (coordinators, on the simulated exchange).',
    examples: ['ring', 'ring maria', 'ring maria 600111222'] as readonly string[],
    ringing: (name: string): string => `🔔 A made-up call is ringing at the phone of ${name}.`,
    waiting: 'Nobody is free: the made-up call is waiting in the queue.',
    button: '🔔 Let a call ring',
    again: 'Ring again',
  },
}

export type CallMessages = typeof calls
