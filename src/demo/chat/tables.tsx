import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import type { PageContext } from './pageContext.ts'
import { RichText } from './richText.tsx'

/** Shows a `table` or `data_table` block; its first row is the heading. */
export function TableBlock({ block, page }: { block: Json; page: PageContext }) {
  const [head, ...rows] = listOf(block.rows).map(listOf)
  const settings = listOf(block.column_settings)
  const align = (column: number): string => {
    const setting = settings[column]
    return isRecord(setting) && setting.align === 'right' ? 'right' : ''
  }
  return (
    <div class="table">
      <table>
        {typeof block.caption === 'string' ? <caption>{block.caption}</caption> : null}
        <thead>
          <tr>
            {(head ?? []).map((cell, column) => (
              <th scope="col" class={align(column)}>
                <Cell cell={cell} page={page} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={align(column)}>
                  <Cell cell={cell} page={page} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, page }: { cell: unknown; page: PageContext }) {
  if (!isRecord(cell)) return null
  if (cell.type === 'rich_text') return <RichText block={cell} page={page} />
  return <>{String(cell.text ?? cell.value ?? '')}</>
}

interface Point {
  readonly label: string
  readonly value: number
}

/** Shows a `data_visualization` block as a table of its figures, with a bar for each. */
export function ChartBlock({ block, page }: { block: Json; page: PageContext }) {
  const series = seriesOf(block.chart)
  const labels = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))]
  const highest = Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)))
  return (
    <div class="table">
      <table class="chart">
        <caption>{String(block.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{page.texts.chartLabel}</th>
            {series.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr>
              <th scope="row">{label}</th>
              {series.map(({ points }) => {
                const value = points.find((point) => point.label === label)?.value ?? 0
                return (
                  <td>
                    <span>{value}</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(100 * value) / highest} height="8" />
                    </svg>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function seriesOf(chart: unknown): { name: string; points: Point[] }[] {
  if (!isRecord(chart)) return []
  if (chart.type === 'pie') return [{ name: '', points: pointsOf(chart.segments) }]
  return listOf(chart.series)
    .filter(isRecord)
    .map((series) => ({ name: String(series.name), points: pointsOf(series.data) }))
}

function pointsOf(points: unknown): Point[] {
  return listOf(points)
    .filter(isRecord)
    .map(({ label, value }) => ({ label: String(label), value: Number(value) }))
}
