import type { RunPenalty } from '../../domain/planner/run.ts'
import type { WhyHole } from '../../domain/planner/why.ts'
import type { Problem, Turns } from '../../solver/problem.ts'
import type { Ask } from './solving.ts'

/** The first turns with empty lines and why they are; `more` further ones are not explained. */
export interface ExplainedHoles {
  readonly holes: readonly WhyHole[]
  readonly more: number
}

/** Each hole explained takes a moment. */
const mostHoles = 5

/** Explains the turns that the penalties of a timetable call empty; null when that takes too long or fails. */
export async function explainHoles(
  ask: Ask,
  week: { readonly problem: Problem; readonly turns: Turns; readonly penalties: readonly RunPenalty[] },
): Promise<ExplainedHoles | null> {
  const { problem, turns, penalties } = week
  const empty = penalties.flatMap(({ kind, day, hour }) =>
    kind === 'empty' && hour !== null ? [{ day, hour }] : [],
  )
  const holes: WhyHole[] = []
  for (const turn of empty.slice(0, mostHoles)) {
    const answer = await ask({ kind: 'hole', problem, turns, turn })
    if (answer?.kind !== 'hole') return null
    if (answer.hole) holes.push(answer.hole)
  }
  return { holes, more: Math.max(0, empty.length - mostHoles) }
}
