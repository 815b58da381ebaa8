import { createTask, type ScheduledTask, schedule } from 'node-cron'
import type { Temporal } from 'temporal-polyfill'

const tasks = new Map<string, ScheduledTask>()

/** True when a cron expression names that local minute; the only file that knows node-cron. */
export function namesMinute(expression: string, wall: Temporal.PlainDateTime): boolean {
  // Local times are compared as if they were UTC: which of them are due at a clock change is decided by ourselves.
  const task = tasks.get(expression) ?? createTask(expression, () => undefined, { timezone: 'Etc/UTC' })
  tasks.set(expression, task)
  return task.match(new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)))
}

/** Calls `tick` every second of real time; returns what stops it. */
export function everySecond(tick: () => void): () => void {
  const task = schedule('* * * * * *', tick, { noOverlap: false })
  return () => {
    void task.destroy()
  }
}
