import type { Absence } from '../../domain/absences/absence.ts'
import type { OwnLines } from '../../domain/absences/changeOfLines.ts'
import type { Collision } from '../../domain/absences/collisions.ts'
import type { FileProblem } from '../../domain/errors.ts'
import { isPerson } from '../../domain/people/people.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { mayChange, ownLines } from './changeAbsences.ts'
import { collisionsFrom, placedAbsences } from './collisionsFrom.ts'

export type ListAbsencesOutcome =
  | {
      readonly kind: 'absences'
      readonly person: string
      readonly lines: OwnLines
      /** Those that come from the ERP. */
      readonly daysOff: readonly Absence[]
      readonly collisions: readonly Collision[]
      /** Lines of the busy files, of anybody, that are skipped. */
      readonly problems: readonly FileProblem[]
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-person'; readonly person: string }

/** The absences of a person, and the published shifts from today on that they collide with. */
export async function listAbsences(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  person: string,
): Promise<ListAbsencesOutcome> {
  const { files } = deps.stores
  const situation = await readSituation(files, deps.clock.now())
  if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
  if (!isPerson(situation.people, person)) return { kind: 'unknown-person', person }
  const own = (await placedAbsences(files)).filter((absence) => absence.person === person)
  const daysOff = (await files.daysOff()).value.filter((absence) => absence.person === person)
  return {
    kind: 'absences',
    person,
    lines: await ownLines(files, person),
    daysOff,
    collisions: await collisionsFrom(files, situation, own),
    problems: (await files.absences()).warnings,
  }
}
