import { Temporal } from 'temporal-polyfill'
import { createAcceleratedClock } from '../demo/acceleratedClock.ts'
import { type DemoMember, demoMembers } from '../demo/home/members.ts'
import { demoMondayOf, prepareDemoHome } from '../demo/home/prepare.ts'
import { demoClockMark, demoMonday, demoResume } from '../demo/home/time.ts'
import type { People } from '../domain/people/people.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { MarkReader, Stores } from '../domain/ports/stores.ts'
import { schedulerMark } from '../jobs/scheduler.ts'

/** Makes the demo's home, or finds the one to go on with; the caller holds its lock. */
export async function makeDemoHome(home: string, keep: boolean, realNow: () => number): Promise<void> {
  const monday = demoMonday(Temporal.Instant.fromEpochMilliseconds(realNow()))
  await prepareDemoHome(home, { keep, monday })
}

/** The demo's clock: where the last run stopped, else at the start of the week that the home was made for. */
export async function demoClock(home: string, marks: MarkReader, base: Clock, speed: number): Promise<Clock> {
  const monday = (await demoMondayOf(home)) ?? demoMonday(base.now())
  const stoppedAt = latest(await marks.read(demoClockMark), await marks.read(schedulerMark))
  return createAcceleratedClock({ base, start: demoResume(stoppedAt, monday), speed })
}

/** Notes where the demo's clock stands, for a start that goes on. */
export function noteDemoClock(stores: Stores, clock: Clock): Promise<void> {
  return stores.save((tx) => tx.marks.write(demoClockMark, clock.now()))
}

/** A run that was killed has not noted where it stopped; the clockwork notes every minute. */
function latest(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (a === null || b === null) return a ?? b
  return Temporal.Instant.compare(a, b) > 0 ? a : b
}

/** The two whom a visitor of the demo is offered first: an operator and a coordinator. */
export function suggestedMembers(people: People): DemoMember[] {
  return demoMembers(people).slice(0, 2)
}
