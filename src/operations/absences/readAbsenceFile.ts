import type { EditableSource } from '../../domain/absences/checkAbsence.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'

export type AbsenceFileOutcome =
  | { readonly kind: 'absence-file'; readonly text: string }
  | { readonly kind: 'not-allowed' }

/** The text of one of the busy files that people edit, as it is; it has the lines of everybody. */
export async function readAbsenceFile(
  { stores }: Pick<Dependencies, 'stores'>,
  actor: Actor,
  source: EditableSource,
): Promise<AbsenceFileOutcome> {
  const { permissions } = (await stores.files.configuration()).value
  if (!may(actor, 'editAnyAbsences', permissions)) return { kind: 'not-allowed' }
  return { kind: 'absence-file', text: await stores.files.absencesText(source) }
}
