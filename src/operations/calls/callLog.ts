import { type Call, idWithoutPbx } from '../../domain/calls/call.ts'
import { type CallCategories, categoryOfReason, reasonText } from '../../domain/calls/categories.ts'
import { keptPerExtension, type LoggedCall, lastOfEach } from '../../domain/calls/logged.ts'
import { newCall } from '../../domain/calls/progress.ts'
import type { FileProblem } from '../../domain/errors.ts'
import { dailyCallsFile } from '../../domain/home/homeFileGroups.ts'
import { personByExtension } from '../../domain/people/people.ts'
import { theClock } from '../../domain/permissions.ts'
import type { CallLog } from '../../domain/ports/callLog.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { callsOfToday } from './readCalls.ts'

type LogDependencies = Pick<Dependencies, 'stores' | 'clock' | 'newId'> & { readonly callLog: CallLog }

export type TakeOver =
  | { readonly kind: 'taken-over'; readonly count: number; readonly warnings: readonly FileProblem[] }
  /** We have calls of our own, or there is no log. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }

/**
 * Takes the calls of another installation's log over, where none was ever kept here: `hasCalls` says whether there
 * were any before phones could ring.
 */
export async function takeOverCalls(deps: LogDependencies, hasCalls: boolean): Promise<TakeOver> {
  if (hasCalls) return { kind: 'nothing' }
  const log = await deps.callLog.read()
  if (log === null) return { kind: 'nothing' }
  if (log.kind === 'unreadable') return log
  const { value: people } = await deps.stores.files.people()
  const { value: categories } = await deps.stores.files.callCategories()
  const now = deps.clock.now()
  const calls = new Map<string, Call>()
  for (const logged of log.calls) {
    const person = personByExtension(people, logged.extension)
    const call = callOf(logged, person, deps.newId(), categories)
    // The same call at two phones: the log has it where it rang on.
    if (!calls.has(call.pbxCallId)) calls.set(call.pbxCallId, call)
  }
  await deps.stores.save(async (tx) => {
    for (const call of calls.values()) await tx.calls.add(call)
    if (calls.size > 0) {
      const line = auditLine(theClock, now, 'takeOverCalls', dailyCallsFile, '', String(calls.size))
      await tx.audit.append(line)
    }
  })
  return { kind: 'taken-over', count: calls.size, warnings: log.warnings }
}

function callOf(logged: LoggedCall, person: string | null, id: string, categories: CallCategories): Call {
  const { extension, at, phone, partner, contract, reason } = logged
  const category = categoryOfReason(categories, reason)
  const by = person ?? extension
  const note =
    reason === ''
      ? null
      : { categories: category === null ? [] : [category], comment: category === null ? reason : '', by, at }
  const call = newCall({ id, pbxCallId: idWithoutPbx(at, phone), phone, startedAt: at })
  return { ...call, extension, person, ringingAt: at, partner, contract, note }
}

/** Writes the copy of the present day's calls. One that cannot be read is left as it is, and told. */
export async function writeCallLog(
  deps: Omit<LogDependencies, 'newId'>,
): Promise<{ readonly kind: 'written' } | { readonly kind: 'unreadable'; readonly problem: FileProblem }> {
  const before = await deps.callLog.read()
  if (before?.kind === 'unreadable') return before
  const { value: categories } = await deps.stores.files.callCategories()
  const logged: LoggedCall[] = []
  for (const call of await callsOfToday(deps, null)) {
    if (call.extension === null) continue
    const { extension, startedAt: at, phone, partner, contract, note } = call
    const reasons = (note?.categories ?? []).map((id) => reasonText(categories, id))
    const reason = reasons.length > 0 ? reasons.join('; ') : (note?.comment ?? '')
    logged.push({ extension, at, phone, partner, contract, reason })
  }
  await deps.callLog.write(lastOfEach(logged, keptPerExtension))
  return { kind: 'written' }
}
