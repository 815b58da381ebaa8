import { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../domain/calendar/shift.ts'
import { answer, arrive, becomeIdle, dispatch, hangUp, lose, stopRinging } from './callFlow.ts'
import { callsOn } from './calls.ts'
import { endOutage, startOutage } from './registration.ts'
import { dateAt, type Happening, type Queue, type Simulation } from './simulation.ts'

/** Lets everything happen that is due until a moment, each thing at its own; a moment in the past changes nothing. */
export function runUntil(simulation: Simulation, untilMs: number): void {
  for (;;) {
    const due = simulation.timeline.takeDue(untilMs)
    if (!due) break
    simulation.nowMs = due.atMs
    happen(simulation, due.happening)
    dispatch(simulation)
  }
  simulation.nowMs = Math.max(simulation.nowMs, untilMs)
}

/** The queue of a name; a new one gets the calls of the rest of its first day. */
export function queueNamed(simulation: Simulation, name: string): Queue {
  const known = simulation.queues.get(name)
  if (known) return known
  const queue: Queue = { name, members: [], calls: new Set(), records: new Map() }
  simulation.queues.set(name, queue)
  scheduleCalls(simulation, queue, dateAt(simulation, simulation.nowMs))
  return queue
}

/** Schedules the next midnight, which brings the calls of its day. */
export function scheduleNextDay(simulation: Simulation): void {
  const date = dateAt(simulation, simulation.nowMs).add({ days: 1 })
  const midnight = instantAt(simulation.profile.hours.timezone, date, 0)
  simulation.timeline.schedule(midnight.epochMilliseconds, { kind: 'day', date: date.toString() })
}

function scheduleCalls(simulation: Simulation, queue: Queue, date: Temporal.PlainDate): void {
  for (const plan of callsOn(simulation.profile, simulation.seed, queue.name, date)) {
    if (plan.startsAtMs <= simulation.nowMs) continue
    simulation.timeline.schedule(plan.startsAtMs, { kind: 'arrival', queue, plan })
  }
}

function happen(simulation: Simulation, happening: Happening): void {
  switch (happening.kind) {
    case 'day': {
      const date = Temporal.PlainDate.from(happening.date)
      for (const queue of simulation.queues.values()) scheduleCalls(simulation, queue, date)
      scheduleNextDay(simulation)
      break
    }
    case 'arrival':
      arrive(simulation, happening.queue, happening.plan)
      break
    case 'answer':
      answer(simulation, happening.call)
      break
    case 'ringOut':
      stopRinging(simulation, happening.call)
      break
    case 'hangUp':
      hangUp(simulation, happening.call)
      break
    case 'giveUp':
      lose(simulation, happening.call, happening.outcome)
      break
    case 'wrappedUp':
      becomeIdle(simulation, happening.phone)
      break
    case 'outage':
      startOutage(simulation, happening.phone)
      break
    case 'return':
      endOutage(simulation, happening.phone)
      break
  }
}
