import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../permissions.ts'
import type { Call } from './call.ts'
import { type CallCategories, categoryOf } from './categories.ts'

/** Longest comment that is kept. */
export const longestComment = 3000

export interface NoteRequest {
  readonly categories: readonly string[]
  readonly comment: string
  /** When the note that this one replaces was taken, as the person saw it; null when there was none. */
  readonly replaces: Temporal.Instant | null
}

export type NoteProblem =
  | { readonly kind: 'not-your-call'; readonly person: string | null }
  | { readonly kind: 'no-category' }
  | { readonly kind: 'unknown-category'; readonly category: string }
  | { readonly kind: 'comment-too-long'; readonly limit: number }
  | { readonly kind: 'noted-meanwhile'; readonly by: string; readonly at: Temporal.Instant }

/** True for whoever had the call last, and for coordinators. */
export function mayNote(actor: Pick<Actor, 'person' | 'role'>, call: Call): boolean {
  return actor.role !== 'operator' || (actor.person !== null && actor.person === call.person)
}

/** The call with that note, or why not. */
export function noted(
  call: Call,
  request: NoteRequest,
  actor: Actor,
  now: Temporal.Instant,
  categories: CallCategories,
): { readonly kind: 'noted'; readonly call: Call } | NoteProblem {
  if (!mayNote(actor, call)) return { kind: 'not-your-call', person: call.person }
  if (request.categories.length === 0) return { kind: 'no-category' }
  const before = call.note?.categories ?? []
  for (const category of request.categories) {
    // A category that is no more may stay where it was.
    if (!categoryOf(categories, category) && !before.includes(category)) {
      return { kind: 'unknown-category', category }
    }
  }
  const comment = request.comment.trim()
  if ([...comment].length > longestComment) return { kind: 'comment-too-long', limit: longestComment }
  if (call.note !== null && !(request.replaces?.equals(call.note.at) ?? false)) {
    return { kind: 'noted-meanwhile', by: call.note.by, at: call.note.at }
  }
  const note = { categories: [...new Set(request.categories)], comment, by: actor.name, at: now }
  return { kind: 'noted', call: { ...call, note } }
}
