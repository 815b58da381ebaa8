import type { Clock } from '../domain/ports/clock.ts'
import type { Pbx } from '../domain/ports/pbx.ts'
import type { Stores } from '../domain/ports/stores.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { createPlanner } from '../operations/planner/planner.ts'
import type { Solve } from '../operations/planner/solving.ts'
import { createTurnstile } from '../operations/serial.ts'
import { askInWorker } from '../solver/explain/askInWorker.ts'
import { solveInWorker } from '../solver/solveInWorker.ts'
import { ownCallers } from '../storage/database/ownCallers.ts'
import type { EventBus } from './eventBus.ts'
import { newId, newToken } from './identifiers.ts'
import { rememberAnswers } from './rememberedAnswers.ts'

export type AppDependencies = Dependencies & { readonly events: EventBus }

/** What operations are called with: what is given, real ids and tokens, and one turnstile for the queue. */
export function createDependencies(parts: {
  readonly stores: Stores
  readonly pbx: Pbx
  readonly clock: Clock
  readonly realNow: () => number
  readonly events: EventBus
  /** False where only this process's own runs of the planner are begun. */
  readonly isServing: boolean
  readonly failed: (error: unknown) => void
  /** Solves weeks; in a worker thread unless given. */
  readonly solve?: Solve
}): AppDependencies {
  const { stores, pbx, clock, realNow, events, isServing, failed } = parts
  const solve = parts.solve ?? solveElsewhere(failed)
  const planner = createPlanner({
    stores,
    clock,
    realNow,
    events,
    isServing,
    failed,
    solve,
  })
  return {
    stores,
    pbx,
    clock,
    realNow,
    events,
    planner,
    solve,
    ask: rememberAnswers((question) => askInWorker(question)),
    callers: ownCallers(stores.calls),
    newId,
    newToken,
    queueTurn: createTurnstile(),
  }
}

function solveElsewhere(onFailed: (cause: unknown) => void): Solve {
  return (problem, limits, tell) =>
    solveInWorker(problem, { limits, now: () => performance.now(), onProgress: tell, onFailed })
}
