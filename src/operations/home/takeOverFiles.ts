import type { FileProblem } from '../../domain/errors.ts'
import { dailyCallsFile, weekOfHomeFile } from '../../domain/home/homeFileGroups.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'

/** A text from elsewhere for a file of the home, and what its format says of it. */
export interface InspectedFile {
  readonly name: string
  readonly text: string
  /** When it was changed where it comes from, in milliseconds since 1970. */
  readonly modifiedMs: number
  /** Set when it cannot be used. */
  readonly fault: FileProblem | null
}

/**
 * What became of a file; `kept` is one that was changed here later than there, `own-calls` the calls of another day
 * where this home has calls of its own.
 */
export type FileResult =
  | { readonly kind: 'new' | 'replaced' | 'same' | 'kept' | 'own-calls'; readonly name: string }
  | { readonly kind: 'malformed'; readonly name: string; readonly problem: FileProblem }

export type TakeOverOutcome =
  | { readonly kind: 'taken-over'; readonly files: readonly FileResult[] }
  | { readonly kind: 'not-allowed' }

const verb = 'takeOverFile'

/**
 * Puts files of another installation in the place of ours, all that can be used together, what they held before in
 * `backups/`. One that was changed here since it was last taken over, and later than there, is kept unless `force`
 * says otherwise.
 */
export async function takeOverFiles(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: {
    readonly files: readonly InspectedFile[]
    /** Where they come from, for the audit. */
    readonly from: string
    readonly force: boolean
  },
): Promise<TakeOverOutcome> {
  const outcome = await deps.stores.save(async (tx): Promise<TakeOverOutcome> => {
    const { value: configuration } = await tx.files.configuration()
    if (!may(actor, 'takeOverHome', configuration.permissions)) return { kind: 'not-allowed' }
    const results: FileResult[] = []
    for (const file of request.files) {
      const kind = await fateOf(tx, file, request.force)
      results.push(
        file.fault ? { kind: 'malformed', name: file.name, problem: file.fault } : { kind, name: file.name },
      )
      if (file.fault || (kind !== 'new' && kind !== 'replaced')) continue
      const hash = await tx.files.replaceText(file.name, file.text)
      await tx.audit.append(auditLine(actor, deps.clock.now(), verb, file.name, request.from, hash))
    }
    return { kind: 'taken-over', files: results }
  })
  if (outcome.kind === 'taken-over') announce(deps, actor, outcome.files)
  return outcome
}

async function fateOf(
  tx: Saving,
  file: InspectedFile,
  force: boolean,
): Promise<'new' | 'replaced' | 'same' | 'kept' | 'own-calls'> {
  if (file.name === dailyCallsFile && !(await tx.calls.isEmpty())) return 'own-calls'
  const ours = await tx.files.text(file.name)
  if (!ours) return 'new'
  if (ours.text === file.text) return 'same'
  if (force || ours.modifiedMs < file.modifiedMs) return 'replaced'
  const [last] = await tx.audit.list({ verbs: [verb], subject: file.name, limit: 1 })
  return last?.after === ours.hash ? 'replaced' : 'kept'
}

function announce(
  { events }: Pick<Dependencies, 'events'>,
  actor: Actor,
  files: readonly FileResult[],
): void {
  for (const { kind, name } of files) {
    if (kind !== 'new' && kind !== 'replaced') continue
    const week = weekOfHomeFile(name)
    if (week === null) events.publish({ kind: 'file-changed', file: name })
    else events.publish({ kind: 'timetable-created', week, by: actor.name })
  }
}
