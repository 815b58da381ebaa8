import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../domain/ports/clock.ts'
import type { Files, MarkReader, Saving } from '../domain/ports/stores.ts'
import { namesMinute } from './cron.ts'
import { type DueMinute, dueMinutes } from './dueMinutes.ts'
import type { Job } from './job.ts'

/** The furthest that a start after a standstill looks back; no job may be later than this. */
const lookBackMinutes = 24 * 60
/** The name under which the last minute that was handled is kept. */
export const schedulerMark = 'jobs'

/** What the scheduler keeps and reads. */
export interface SchedulerStores {
  readonly files: Pick<Files, 'configuration'>
  readonly marks: MarkReader
  save(work: (tx: Pick<Saving, 'marks'>) => Promise<void>): Promise<void>
}

/** What the scheduler reports; the causes are for the log. */
export interface SchedulerReport {
  dropped(job: string, minutesLate: number): void
  failed(job: string, error: unknown): void
}

/**
 * Runs what is due on the helpline's clock. `tick` handles every minute that has passed since the last one it has
 * seen, which is kept, so that neither a fast clock nor a restart misses or repeats anything.
 */
export function createScheduler(parts: {
  readonly clock: Clock
  readonly stores: SchedulerStores
  readonly jobs: readonly Job[]
  readonly report: SchedulerReport
}): { tick(): Promise<void>; stop(): Promise<void> } {
  const { clock, stores, jobs, report } = parts
  let running: Promise<void> | null = null
  let isStopped = false
  /** The minutes up to here are handled even where the disk did not let it be noted. */
  let handled: Temporal.Instant | null = null

  async function runDue(): Promise<void> {
    const now = clock.now()
    const { value: configuration } = await stores.files.configuration()
    const minutes = dueMinutes(await lastSeen(stores, handled, now), now, configuration.timezone)
    if (minutes.length === 0) return
    handled = now
    // Marked before running: after a crash an announcement is rather missed than made twice. A full disk keeps the
    // mark from being made, not the queue from being set.
    await stores
      .save((tx) => tx.marks.write(schedulerMark, now))
      .catch((error: unknown) => report.failed(schedulerMark, error))
    for (const job of jobs) {
      const expressions = job.schedule(configuration)
      const due = minutes.filter((minute) => isDue(minute, expressions))
      for (const dueAt of toRun(job, due, now, report)) await runOne(job, dueAt, report)
    }
  }

  return {
    tick() {
      if (isStopped) return Promise.resolve()
      running ??= runDue().finally(() => {
        running = null
      })
      return running
    },
    /** Lets what is running end; nothing begins any more. */
    async stop() {
      isStopped = true
      await running?.catch(() => undefined)
    },
  }
}

async function lastSeen(
  stores: SchedulerStores,
  handled: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const earliest = now.subtract({ minutes: lookBackMinutes })
  const seen = handled ?? (await stores.marks.read(schedulerMark)) ?? now.subtract({ minutes: 1 })
  // A clock that was set back (the demo rebuilt, a corrected server) starts anew.
  if (Temporal.Instant.compare(seen, now) > 0) return now.subtract({ minutes: 1 })
  return Temporal.Instant.compare(seen, earliest) < 0 ? earliest : seen
}

function isDue(minute: DueMinute, expressions: readonly string[]): boolean {
  return minute.walls.some((wall) => expressions.some((expression) => namesMinute(expression, wall)))
}

function toRun(
  job: Job,
  due: readonly DueMinute[],
  now: Temporal.Instant,
  report: SchedulerReport,
): Temporal.Instant[] {
  const { lateness } = job
  if (lateness === 'state') return due.length > 0 ? [now] : []
  const inTime: Temporal.Instant[] = []
  for (const { instant } of due) {
    const minutesLate = Math.floor((now.epochMilliseconds - instant.epochMilliseconds) / 60_000)
    if (minutesLate <= lateness) inTime.push(instant)
    else report.dropped(job.name, minutesLate)
  }
  return inTime
}

async function runOne(job: Job, dueAt: Temporal.Instant, report: SchedulerReport): Promise<void> {
  try {
    await job.run(dueAt)
  } catch (error) {
    report.failed(job.name, error)
  }
}
