import { createTask, type ScheduledTask, schedule } from 'node-cron'
import type { Temporal } from 'temporal-polyfill'

const tasks = new Map<string, ScheduledTask>()

/** True when a cron expression names that local minute; the only file that knows node-cron. */
export function namesMinute(expression: string, wall: Temporal.PlainDateTime): boolean {
  // Most minutes are told apart by their number, at a fraction of the price: a day is looked through after a standstill.
  const minute = /^\d+(?= )/.exec(expression)?.[0]
  if (minute !== undefined && Number(minute) !== wall.minute) return false
  // Local times are compared as if they were UTC: which of them are due at a clock change is decided by ourselves.
  const task = tasks.get(expression) ?? createTask(expression, () => undefined, { timezone: 'Etc/UTC' })
  tasks.set(expression, task)
  return task.match(new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)))
}

/** Calls `tick` every second of real time; returns what stops it. */
export function everySecond(tick: () => void): () => void {
  // A second that is missed on a busy machine is made up by the next one.
  const task = schedule('* * * * * *', tick, { noOverlap: false, suppressMissedWarning: true })
  return () => {
    void task.destroy()
  }
}
