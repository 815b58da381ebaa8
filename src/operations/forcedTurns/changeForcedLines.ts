import { addForcedLine, removeForcedLine } from '../../domain/forcedTurns/editForcedTurns.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'

export type ForcedLinesOutcome =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | Extract<Refusal, { kind: 'not-allowed' | 'only-line' | 'line-in-use' }>

/** Adds a line to the forced turns, or removes the last one unless somebody is assigned there; for coordinators. */
export async function changeForcedLines(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  change: 'add' | 'remove',
): Promise<ForcedLinesOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<ForcedLinesOutcome> => {
    const { permissions } = (await tx.files.configuration()).value
    if (!may(actor, 'editForcedTurns', permissions)) return { kind: 'not-allowed' }
    const before = await tx.files.forcedTurns()
    const changed =
      change === 'add'
        ? ({ kind: 'added', forced: addForcedLine(before.value) } as const)
        : removeForcedLine(before.value)
    if (changed.kind === 'only-line' || changed.kind === 'line-in-use') return changed
    await tx.files.replaceForcedTurns(before, changed.forced)
    const verb = change === 'add' ? 'addForcedLine' : 'removeForcedLine'
    const { lines } = changed.forced
    await tx.audit.append(
      auditLine(actor, now, verb, 'forced-turns', before.value.lines.join(' '), lines.join(' ')),
    )
    return { kind: 'lines', lines }
  })
  if (outcome.kind === 'lines') deps.events.publish({ kind: 'forced-turns-changed', by: actor.name })
  return outcome
}
