import type { FileProblem } from '../../domain/errors.ts'
import type { ForcedConflict } from '../../domain/forcedTurns/forcedConflicts.ts'
import type { ForcedTurns } from '../../domain/forcedTurns/forcedTurns.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { conflictsOfForced } from '../absences/conflicts.ts'
import type { Dependencies } from '../dependencies.ts'

export type ShowForcedOutcome =
  | {
      readonly kind: 'forced-turns'
      readonly forced: ForcedTurns
      /** For coordinators: they tell why people are away. */
      readonly conflicts: readonly ForcedConflict[]
      readonly problems: readonly FileProblem[]
    }
  | { readonly kind: 'not-allowed' }

/** The forced turns, with what is at odds with them. */
export async function showForcedTurns(
  deps: Pick<Dependencies, 'stores'>,
  actor: Actor,
): Promise<ShowForcedOutcome> {
  const { files } = deps.stores
  const { permissions } = (await files.configuration()).value
  if (!may(actor, 'see', permissions)) return { kind: 'not-allowed' }
  const { forced, ofForced } = await conflictsOfForced(files)
  const { fault, warnings } = await files.forcedTurns()
  return {
    kind: 'forced-turns',
    forced,
    conflicts: may(actor, 'editAnyAbsences', permissions) ? ofForced : [],
    problems: fault ? [fault, ...warnings] : warnings,
  }
}
