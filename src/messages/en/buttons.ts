/** Labels of buttons that stand under messages; `minutes` is a number. */
export const buttons = {
  resume: 'Resume',
  pauseMinutes: (minutes: number): string => `Pause ${minutes} min`,
  prolong: (minutes: number): string => `+${minutes} min`,
  join: 'Join the queue',
  leave: 'Leave the queue',
  seeQueue: 'See the queue',
  myShifts: 'My shifts',
  timetable: 'Timetable',
  dashboard: 'Dashboard',
}

export type ButtonMessages = typeof buttons
