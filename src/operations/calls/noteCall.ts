import { Temporal } from 'temporal-polyfill'
import type { Call, CallNote } from '../../domain/calls/call.ts'
import { type NoteProblem, noted } from '../../domain/calls/note.ts'
import type { Actor } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'

export interface NoteCallRequest {
  /** Id of the call. */
  readonly call: string
  readonly categories: readonly string[]
  readonly comment: string
  /** ISO instant of the note that this one replaces, as the person saw it; null when there was none. */
  readonly replaces: string | null
}

export type NoteCallOutcome =
  | { readonly kind: 'noted'; readonly call: Call }
  | { readonly kind: 'no-such-call' }
  | NoteProblem

/** Notes what a call was about; for whoever had it, and for coordinators. */
export async function noteCall(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: NoteCallRequest,
): Promise<NoteCallOutcome> {
  const now = deps.clock.now()
  const replaces = request.replaces === null ? null : Temporal.Instant.from(request.replaces)
  const { value: categories } = await deps.stores.files.callCategories()
  const outcome = await deps.stores.save(async (tx) => {
    const before = await tx.calls.find(request.call)
    if (!before) return { kind: 'no-such-call' } as const
    const change = noted(before, { ...request, replaces }, actor, now, categories)
    if (change.kind !== 'noted') return change
    await tx.calls.replace(change.call)
    const texts = [noteText(before.note), noteText(change.call.note)] as const
    await tx.audit.append(auditLine(actor, now, 'noteCall', before.pbxCallId, ...texts))
    return { ...change, before }
  })
  if (outcome.kind !== 'noted') return outcome
  const { call, before } = outcome
  deps.events.publish({ kind: 'call-changed', call, before })
  return { kind: 'noted', call }
}

function noteText(note: CallNote | null): string {
  if (note === null) return ''
  return [note.categories.join(', '), note.comment].filter((part) => part !== '').join(' · ')
}
