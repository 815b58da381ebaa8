import type { Happening } from '../domain/events.ts'
import type { Announcer } from '../operations/dependencies.ts'

export interface EventBus extends Announcer {
  /** Hears everything that happens from now on; returns what ends it. */
  subscribe(listener: (happening: Happening) => void): () => void
}

/** Tells every listener what happened, in order; the fault of one goes to `failed` and disturbs no other. */
export function createEventBus(failed: (error: unknown) => void): EventBus {
  const listeners = new Set<(happening: Happening) => void>()
  return {
    publish(happening) {
      for (const listener of [...listeners]) {
        try {
          listener(happening)
        } catch (error) {
          failed(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
