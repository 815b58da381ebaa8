import { type OwnLines, replaceLines } from '../../domain/absences/changeOfLines.ts'
import type { AbsenceFields, EditableSource } from '../../domain/absences/checkAbsence.ts'
import { areSameAbsences } from '../../domain/absences/sameAbsence.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AbsencesOutcome, changeAbsences } from './changeAbsences.ts'

/**
 * Replaces all absences of a person (facts §4.2). `before` is what whoever asks saw; null where the client cannot tell,
 * as existing ones cannot.
 */
export function replaceAbsences(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  request: {
    readonly person: string
    readonly before: OwnLines | null
    readonly after: Readonly<Record<EditableSource, readonly AbsenceFields[]>>
  },
): Promise<AbsencesOutcome> {
  const { person, before, after } = request
  return changeAbsences(deps, actor, person, 'replaceAbsences', (lines, shape) => {
    if (before && !isStill(before, lines)) return { kind: 'no-such-absence' }
    return replaceLines(person, after, shape)
  })
}

function isStill(before: OwnLines, now: OwnLines): boolean {
  return areSameAbsences(before.weekly, now.weekly) && areSameAbsences(before.oneshot, now.oneshot)
}
