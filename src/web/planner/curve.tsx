import type { VNode } from 'preact'
import type { PlannerRun } from '../../domain/planner/run.ts'
import type { Visit } from '../visit.ts'

const width = 640
const height = 160
const left = 52
const right = 12
const top = 12
const bottom = 28

/** Cost and bound over real time, as two lines that close in on each other; time is drawn by its square root. */
export function CostCurve({ visit, run }: { visit: Visit; run: PlannerRun }): VNode | null {
  const { curve, draft } = run
  if (curve.length === 0 || !draft) return null
  const { page } = visit.messages.planner
  const longest = Math.max(...curve.map(({ elapsedMs }) => elapsedMs), 1)
  const highest = Math.max(...curve.map(({ cost }) => cost), 1)
  const lowest = Math.min(...curve.map(({ cost, lowerBound }) => lowerBound ?? cost))
  const span = Math.max(1, highest - lowest)
  const x = (elapsedMs: number) => Math.round(left + Math.sqrt(elapsedMs / longest) * (width - left - right))
  const y = (cost: number) => Math.round(top + ((highest - cost) / span) * (height - top - bottom))
  const bounds = curve.flatMap(({ elapsedMs, lowerBound }) =>
    lowerBound === null ? [] : [{ elapsedMs, value: lowerBound }],
  )
  const costs = curve.map(({ elapsedMs, cost }) => ({ elapsedMs, value: cost }))
  const label = page.curve(draft.cost, draft.lowerBound === null ? '?' : String(draft.lowerBound))
  return (
    <figure class="curve-figure">
      <svg class="curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <path class="axis" d={`M${left} ${top}V${height - bottom}H${width - right}`} />
        <text class="axis-text" x={left - 8} y={y(highest) + 4} text-anchor="end">
          {highest}
        </text>
        {highest !== lowest && (
          <text class="axis-text" x={left - 8} y={y(lowest) + 4} text-anchor="end">
            {lowest}
          </text>
        )}
        <text class="axis-text" x={width - right} y={height - 8} text-anchor="end">
          {visit.messages.planner.seconds(String(Math.round(longest / 100) / 10))}
        </text>
        <path class="bound-line" d={stairs(bounds, x, y)} />
        <path class="cost-line" d={stairs(costs, x, y)} />
      </svg>
      <figcaption class="muted">
        ━ {page.costLine} ┅ {page.boundLine}
      </figcaption>
    </figure>
  )
}

function stairs(
  points: readonly { readonly elapsedMs: number; readonly value: number }[],
  x: (elapsedMs: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  for (const [index, { elapsedMs, value }] of points.entries()) {
    path += index === 0 ? `M${x(elapsedMs)} ${y(value)}` : `H${x(elapsedMs)}V${y(value)}`
  }
  return points.length === 0 ? '' : `${path}H${width - right}`
}
