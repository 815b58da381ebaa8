import type { Highs } from 'highs'
import { mixedProgrammeOf } from './exact/mixedProgramme.ts'
import type { Incumbent } from './improve.ts'
import type { Programme } from './programme/programme.ts'
import { planOf } from './search/plan.ts'

/**
 * Whether HiGHS starts from the best timetable and looks for better ones (`improve`), leaves looking to others and
 * proves (`prove`), or starts without it and the columns that only it needs (`afresh`).
 */
export type Manner = 'improve' | 'prove' | 'afresh'

/** What is given to the exact solver. */
export interface ExactTask {
  readonly programme: Programme
  readonly best: Incumbent
  /** No timetable has a smaller value. */
  readonly bound: number
  /** How much any timetable with each column is worse than the bound, at least. */
  readonly extraCosts: Float64Array
  /** Columns at most: the cheapest are taken, and if some are left out the answer proves nothing. */
  readonly mostColumns: number
  readonly seconds: number | null
  readonly nodes: number | null
  readonly manner: Manner
  readonly onBetter: (better: Incumbent) => void
  readonly onBound: (bound: number) => void
}

export interface ExactResult {
  readonly best: Incumbent
  /** No timetable has a smaller value. */
  readonly bound: number
}

/**
 * Branch and bound by HiGHS over the columns that a better timetable can have: those whose extra cost leaves room
 * below the best value. Starts from the best timetable; throws what HiGHS throws when its memory ends.
 */
export function solveExactly(highs: Highs, task: ExactTask): ExactResult {
  const { programme } = task
  const room = task.best.value - task.bound - programme.step + 1e-6
  const { kept, isComplete } = choose(task, room)
  const mixed = mixedProgrammeOf(programme, kept)
  const model = highs.createModel(mixed.model)
  let best = task.best
  let bound = task.bound

  function offer(values: Float64Array): void {
    const columns = mixed.columnsOf(values)
    const { value } = planOf(programme, columns)
    if (value >= best.value) return
    best = { columns, value }
    task.onBetter(best)
  }

  function raise(proven: number): void {
    // Timetables with columns that were left out have at least the best value that was known.
    const raised = Math.min(proven, task.best.value)
    if (!isComplete || !(raised > bound)) return
    bound = raised
    task.onBound(bound)
  }

  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: programme.step * 0.999,
      ...(task.seconds === null ? {} : { time_limit: task.seconds }),
      ...(task.nodes === null ? {} : { mip_max_nodes: task.nodes }),
      ...(task.manner === 'prove' ? withoutSmallerProgrammes : {}),
    })
    if (task.manner !== 'afresh') model.setSolution({ colValue: mixed.valuesOf(best.columns) })
    const { mipImprovingSolution, mipLogging } = highs.constants.callbackType
    model.run({
      [mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution) offer(data.mip_solution)
      },
      [mipLogging]: ({ data }) => {
        raise(data.mip_dual_bound ?? bound)
      },
    })
    const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal
    if (isSolved) offer(model.getSolution().colValue)
    raise(isSolved ? best.value : Number(model.info.get('mip_dual_bound')))
    return { best, bound: isSolved && isComplete ? best.value : bound }
  } finally {
    model.dispose()
  }
}

/** Most of the time of HiGHS would go there. */
const withoutSmallerProgrammes = {
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
}

/** The columns to keep, in order; those of the best timetable always. */
function choose(task: ExactTask, room: number): { kept: number[]; isComplete: boolean } {
  const { extraCosts } = task
  const own = new Set(task.manner === 'afresh' ? [] : task.best.columns)
  const kept: number[] = []
  for (let column = 0; column < extraCosts.length; column += 1) {
    if ((extraCosts[column] ?? 0) <= room || own.has(column)) kept.push(column)
  }
  if (kept.length <= task.mostColumns) return { kept, isComplete: true }
  const cheapest = kept
    .filter((column) => !own.has(column))
    .sort((a, b) => (extraCosts[a] ?? 0) - (extraCosts[b] ?? 0) || scattered(a) - scattered(b))
    .slice(0, Math.max(0, task.mostColumns - own.size))
  return { kept: [...own, ...cheapest].sort((a, b) => a - b), isComplete: false }
}

/** Columns of equal cost are taken from everybody alike, not from the first people only. */
function scattered(column: number): number {
  return Math.imul(column, 0x9e3779b1) >>> 0
}
