import type { Logger } from 'pino'
import { everySecond } from '../jobs/cron.ts'
import { allJobs } from '../jobs/jobs.ts'
import { watchPauseEnds } from '../jobs/pauseEnds.ts'
import { createScheduler } from '../jobs/scheduler.ts'
import { followTimetable } from '../jobs/timetableFollower.ts'
import { settleOpenCalls } from '../operations/calls/settleOpenCalls.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { endDuePauses } from '../operations/queue/resumeAgent.ts'
import { settleQueue } from '../operations/queue/settleQueue.ts'
import type { EventBus } from './eventBus.ts'

export interface Clockwork {
  /** Handles the minutes that have passed; otherwise done every second. */
  tick(): Promise<void>
  stop(): Promise<void>
}

/** Everything that happens by itself: jobs, ends of pauses, a queue that follows its timetable. */
export async function startClockwork(
  deps: Dependencies & { readonly events: EventBus },
  log: Logger,
): Promise<Clockwork> {
  const failed = (what: string) => (error: unknown) => log.error({ error }, what)
  await bringUpToDate(deps).catch(failed('the queue could not be programmed at the start'))
  await settleOpenCalls(deps).catch(failed('calls that a former process left open could not be settled'))
  const stopFollowing = followTimetable(deps, deps.events.subscribe, failed('the queue could not follow'))
  const stopPauses = await watchPauseEnds(deps, deps.events.subscribe, failed('a pause could not be ended'))
  const scheduler = createScheduler({
    clock: deps.clock,
    stores: deps.stores,
    jobs: allJobs(deps),
    report: {
      dropped: (job, minutesLate) => log.warn({ job, minutesLate }, 'too late to be said, dropped'),
      failed: (job, error) => log.error({ job, error }, 'a job failed'),
    },
  })
  const tick = () => {
    scheduler.tick().catch(failed('the clockwork stumbled'))
  }
  const stopTicking = everySecond(tick)
  return {
    tick: scheduler.tick,
    async stop() {
      stopTicking()
      stopPauses()
      stopFollowing()
      await scheduler.stop()
    },
  }
}

/** Design §4: at start-up the present shift is programmed, and pauses that ended meanwhile are over. */
async function bringUpToDate(deps: Dependencies): Promise<void> {
  try {
    await endDuePauses(deps)
  } finally {
    await settleQueue(deps, 'start')
  }
}
