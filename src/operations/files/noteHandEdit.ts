import type { FileProblem } from '../../domain/errors.ts'
import { theClock } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Notes that a file was changed by hand, and tells the coordinators when it is malformed now: until somebody mends
 * it, its last good state goes on being used.
 */
export async function noteHandEdit(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  file: string,
  problem: FileProblem | null,
): Promise<void> {
  await deps.stores.save(async (tx) => {
    const after = problem ? `line ${problem.line}: ${problem.expected}` : ''
    await tx.audit.append(auditLine(theClock, deps.clock.now(), 'fileChangedByHand', file, '', after))
    if (!problem) return
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'coordinators' },
      notice: { kind: 'file-broken', problem },
      dropAfterMs: null,
    })
  })
  deps.events.publish(problem ? { kind: 'file-broken', problem } : { kind: 'file-changed', file })
}
