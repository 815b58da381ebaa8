/** The card of a pause. `until`, `since` and `at` are phrases of the first ones, with the day when it is not today. */
export const pauseCard = {
  untilTime: (time: string, day: string | null): string =>
    day ? `until ${day} at ${time}` : `until ${time}`,
  sinceTime: (time: string, day: string | null): string =>
    day ? `since ${day} at ${time}` : `since ${time}`,
  atTime: (time: string, day: string | null): string => (day ? `${day} at ${time}` : `at ${time}`),
  endOfShift: 'until the end of the shift',
  youPaused: (until: string): string => `⏸ You are paused ${until}.`,
  paused: (name: string, until: string): string => `⏸ ${name} is paused ${until}.`,
  youPausedBy: (by: string, until: string): string => `⏸ ${by} has paused you ${until}.`,
  reason: (reason: string): string => `Reason: ${reason}`,
  by: (name: string): string => `Paused by ${name}`,
  noCalls: 'No calls ring at your phone meanwhile; you come back by yourself.',
  youAreBack: (since: string): string => `🟢 Calls ring at your phone again ${since}.`,
  isBack: (name: string, since: string): string => `🟢 ${name} takes calls again ${since}.`,
  yourPauseEnded: (at: string): string => `Your pause ended ${at}.`,
  pauseEnded: (name: string, at: string): string => `The pause of ${name} ended ${at}.`,
  whyTime: 'Its time was over.',
  whyShift: 'The shift was over.',
  whyLeft: 'It ended with leaving the queue.',
  whyAsked: (by: string): string => `Ended by ${by}.`,
  lasted: (duration: string): string => `It lasted ${duration}.`,
}

export type PauseCardMessages = typeof pauseCard
