import type { Clock } from '../../domain/ports/clock.ts'
import type { PbxEvent } from '../../domain/ports/pbxEvents.ts'
import { instantOf, type Simulation } from './simulation.ts'

/** Those who want to know what happens on the exchange. */
export interface Listeners {
  /** Returns what ends it. The exchange keeps itself awake only while somebody listens. */
  add(listener: (event: PbxEvent) => void): () => void
  /** Tells what has happened and sees to being awake for what comes next. */
  tell(): void
}

/** Listeners of a simulation; `catchUp` brings it to the clock's time. */
export function createListeners(simulation: Simulation, clock: Clock, catchUp: () => void): Listeners {
  const listeners = new Set<(event: PbxEvent) => void>()
  let telling = false
  let cancelWake = () => {}

  function add(listener: (event: PbxEvent) => void): () => void {
    catchUp()
    tell()
    listeners.add(listener)
    wakeForNext()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) cancelWake()
    }
  }

  function tell(): void {
    // A listener may act on the exchange: what that brings is told after the event at hand, not within it.
    if (telling) return
    telling = true
    try {
      for (let event = simulation.outbox.shift(); event; event = simulation.outbox.shift()) {
        for (const listener of listeners) listener(event)
      }
    } finally {
      telling = false
      wakeForNext()
    }
  }

  function wakeForNext(): void {
    cancelWake()
    const nextAtMs = simulation.timeline.nextAtMs()
    if (listeners.size === 0 || nextAtMs === null) return
    cancelWake = clock.wakeAt(instantOf(nextAtMs), () => {
      catchUp()
      tell()
    })
  }

  return { add, tell }
}
