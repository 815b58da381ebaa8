import type { Clock } from '../domain/ports/clock.ts'
import type { Pbx } from '../domain/ports/pbx.ts'
import type { Stores } from '../domain/ports/stores.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { createTurnstile } from '../operations/serial.ts'
import { ownCallers } from '../storage/database/ownCallers.ts'
import type { EventBus } from './eventBus.ts'
import { newId, newToken } from './identifiers.ts'

export type AppDependencies = Dependencies & { readonly events: EventBus }

/** What operations are called with: what is given, real ids and tokens, and one turnstile for the queue. */
export function createDependencies(parts: {
  readonly stores: Stores
  readonly pbx: Pbx
  readonly clock: Clock
  readonly realNow: () => number
  readonly events: EventBus
}): AppDependencies {
  return { ...parts, callers: ownCallers(parts.stores.calls), newId, newToken, queueTurn: createTurnstile() }
}
