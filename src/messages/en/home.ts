/** Texts of the App Home. */
export const home = {
  hello: (name: string): string => `Hello, ${name}`,
  queueTitle: 'The queue now',
  weekTitle: 'Your week',
  noShifts: 'You have no shifts this week.',
  noTimetable: 'This week has no timetable yet.',
  queueUnreachable: 'The phone exchange does not answer, so the queue cannot be shown.',
  addPerson: 'Add somebody…',
  addPersonLabel: 'Coordinators: put somebody in the queue',
  over: 'over',
  now: 'now',
}

export type HomeMessages = typeof home
