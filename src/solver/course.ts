import type { Manner } from './exact.ts'
import type { Programme } from './programme/programme.ts'

/** Where HiGHS looks for better timetables before it is asked for a proof. */
export interface Look {
  /** How much more columns may cost, in steps of value. */
  readonly steps: number
  readonly manner: Manner
}

/** How a week is gone about, as measured on weeks of its kind. */
export interface Course {
  /** HiGHS comes once the search has taken so many steps … */
  readonly steps: number
  /** … and the bound has been climbed so often. */
  readonly climbs: number
  /** Whether the linear programme raises the bound. */
  readonly isLinear: boolean
  readonly looks: readonly Look[]
  /** Climbs towards the better timetable that a look found. */
  readonly climbsAfterLook: number
  /** How HiGHS decides the rest once it has looked. */
  readonly mannerAfterLook: Manner
  /** Models with more columns than this would neither fit in memory nor end. */
  readonly mostColumns: number
}

const leastSteps = 40_000
const stepsPerPerson = 100
const mostColumnsOfLinear = 15_000

/**
 * The course of a programme. With groups or tables the linear programme, if it is small enough, has the better bound,
 * and comes early.
 */
export function courseOf({ persons, crowds, columns }: Programme): Course {
  const plain: Course = {
    steps: Math.max(leastSteps, stepsPerPerson * persons),
    climbs: 1_000,
    isLinear: false,
    looks: [{ steps: 2, manner: 'improve' }],
    climbsAfterLook: 300,
    mannerAfterLook: 'improve',
    mostColumns: 30_000,
  }
  if (crowds.count === 0) return plain
  const near: Look = { steps: 6, manner: 'improve' }
  const crowded: Course = { ...plain, looks: [near], mannerAfterLook: 'prove', mostColumns: 15_000 }
  if (columns.count > mostColumnsOfLinear) return crowded
  return {
    ...crowded,
    steps: 8_000,
    climbs: 100,
    isLinear: true,
    looks: [{ steps: 0.01, manner: 'afresh' }, near],
    climbsAfterLook: 20,
  }
}
