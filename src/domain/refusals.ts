import type { Temporal } from 'temporal-polyfill'
import type { Busy } from './absences/absence.ts'
import type { AbsenceProblem, EditableSource } from './absences/checkAbsence.ts'
import type { NoteProblem } from './calls/note.ts'
import type { CannotRing } from './ports/pbxEmulation.ts'
import type { TurnDifference } from './timetable/turnDifferences.ts'

/** Every way in which an operation may say no, or ask first; outcomes of operations are made of these. */
export type Refusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-person'; readonly person: string; readonly suggestions?: readonly string[] }
  | { readonly kind: 'ambiguous-person'; readonly person: string; readonly candidates: readonly string[] }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'already-in-queue'; readonly person: string }
  | { readonly kind: 'not-paused'; readonly person: string }
  | { readonly kind: 'confirm-last-agent'; readonly person: string }
  | { readonly kind: 'no-such-cell' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed-meanwhile'
      readonly current: string
      readonly by: { readonly who: string; readonly at: Temporal.Instant } | null
    }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'already-in-turn'; readonly person: string }
  | { readonly kind: 'too-many-nobodies'; readonly limit: number }
  | { readonly kind: 'confirm-busy'; readonly person: string; readonly busy: Busy }
  | { readonly kind: 'past-week' }
  | { readonly kind: 'no-such-week' }
  | { readonly kind: 'bad-week'; readonly week: string }
  | { readonly kind: 'week-not-over'; readonly week: string }
  | { readonly kind: 'nothing-to-retire'; readonly week: string }
  /** `later`: what there is comes from timetables since the credit file. */
  | { readonly kind: 'nothing-to-forgive'; readonly later: boolean }
  | { readonly kind: 'already-there'; readonly week: string }
  | { readonly kind: 'no-such-source'; readonly week: string }
  | { readonly kind: 'link-gone' }
  /** There is no calendar link to revoke. */
  | { readonly kind: 'no-calendar-link' }
  | { readonly kind: 'nothing-to-say' }
  | { readonly kind: 'bad-field'; readonly field: string; readonly value: string }
  | {
      readonly kind: 'taken'
      readonly field: 'extension' | 'email' | 'key'
      readonly value: string
      readonly owner: string
    }
  /** A field of a person is not what it was when the form was drawn. */
  | {
      readonly kind: 'field-changed'
      readonly field: string
      readonly current: string
      readonly by: { readonly who: string; readonly at: Temporal.Instant } | null
    }
  | { readonly kind: 'last-coordinator' }
  | {
      readonly kind: 'bad-absence'
      readonly problem: AbsenceProblem
      /** Which of many entries, from 0. */
      readonly entry?: { readonly source: EditableSource; readonly index: number }
    }
  | { readonly kind: 'absence-exists'; readonly person: string }
  /** The absences of the person are no longer what whoever changes them saw. */
  | {
      readonly kind: 'absences-changed-meanwhile'
      readonly person: string
      readonly by: { readonly who: string; readonly at: Temporal.Instant } | null
    }
  /** A day off is written from the ERP and changed there. */
  | { readonly kind: 'day-off' }
  | { readonly kind: 'only-line' }
  | { readonly kind: 'line-in-use'; readonly line: string; readonly persons: readonly string[] }
  | { readonly kind: 'no-such-call' }
  | NoteProblem
  | { readonly kind: 'bad-phone'; readonly phone: string }
  /** The exchange is a real one: calls cannot be made up. */
  | { readonly kind: 'no-emulation' }
  | { readonly kind: 'cannot-ring'; readonly reason: CannotRing; readonly person: string | null }
  | { readonly kind: 'turned-away' }
  | PlannerRefusal
  | WhyRefusal

/** Why a week is not planned, a run not ended, or its timetable not published. */
export type PlannerRefusal =
  | { readonly kind: 'no-people-file' }
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'loads-do-not-sum'; readonly loads: number; readonly cells: number }
  | { readonly kind: 'being-planned'; readonly week: string }
  | { readonly kind: 'too-many-runs'; readonly limit: number }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'run-over' }
  | { readonly kind: 'run-not-over' }
  | { readonly kind: 'nothing-found' }
  | {
      readonly kind: 'published-since'
      readonly week: string
      readonly differences: readonly TurnDifference[]
    }

/** The kinds of refusal that are the planner's. */
export const plannerRefusals = [
  'no-people-file',
  'no-lines',
  'loads-do-not-sum',
  'being-planned',
  'too-many-runs',
  'no-such-run',
  'run-over',
  'run-not-over',
  'nothing-found',
  'published-since',
] as const satisfies readonly PlannerRefusal['kind'][]

/** True for a refusal of the planner. */
export function isPlannerRefusal(refusal: Refusal): refusal is PlannerRefusal {
  return plannerRefusals.some((kind) => kind === refusal.kind)
}

/** Why a timetable is not explained, or a week not repaired. */
export type WhyRefusal =
  | { readonly kind: 'no-explanation' }
  /** The person has no turn to come on that day. */
  | { readonly kind: 'nothing-to-repair'; readonly person: string }
  | { readonly kind: 'no-repair' }
  /** The repair would not be proposed any more. */
  | { readonly kind: 'repair-gone' }

/** The kinds of refusal of explanations and repairs. */
export const whyRefusals = [
  'no-explanation',
  'nothing-to-repair',
  'no-repair',
  'repair-gone',
] as const satisfies readonly WhyRefusal['kind'][]

/** True for a refusal of an explanation or a repair. */
export function isWhyRefusal(refusal: Refusal): refusal is WhyRefusal {
  return whyRefusals.some((kind) => kind === refusal.kind)
}
