import type { PersonLoad, ShiftLoad } from './shiftLoad.ts'

/** What a coordinator should know of a week's load. */
export type LoadWarning =
  /** Every day of the week is a holiday. */
  | { readonly kind: 'all-holidays' }
  | { readonly kind: 'nobody-has-load' }
  /** Somebody cannot do the turns that are due. */
  | { readonly kind: 'capped'; readonly person: string; readonly due: number; readonly possible: number }
  | { readonly kind: 'lines-dropped'; readonly asked: number; readonly left: number }
  | { readonly kind: 'unassigned'; readonly turns: number }
  /** Credit of somebody who has no ideal load (facts §9 row 50). */
  | { readonly kind: 'idle-credit'; readonly person: string; readonly credit: number }

/** The warnings of a load, people in the order of the load. */
export function loadWarnings(load: ShiftLoad): LoadWarning[] {
  const warnings: LoadWarning[] = []
  if (load.businessDays.length === 0) warnings.push({ kind: 'all-holidays' })
  if (load.people.size === 0) warnings.push({ kind: 'nobody-has-load' })
  for (const [person, row] of load.people) if (isCapped(row)) warnings.push(cappedWarning(person, row))
  if (load.lines < load.linesAsked) {
    warnings.push({ kind: 'lines-dropped', asked: load.linesAsked, left: load.lines })
  }
  if (load.unassigned > 0) warnings.push({ kind: 'unassigned', turns: load.unassigned })
  for (const [person, credit] of load.idleCredits) warnings.push({ kind: 'idle-credit', person, credit })
  return warnings
}

function isCapped({ capped, rounded }: PersonLoad): boolean {
  return capped < rounded
}

function cappedWarning(person: string, { capped, rounded }: PersonLoad): LoadWarning {
  return { kind: 'capped', person, due: rounded, possible: capped }
}
