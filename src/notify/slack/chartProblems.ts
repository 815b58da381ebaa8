import { limits } from './limits.ts'
import { checkList, checkString, isRecord, type Json, type Report } from './problem.ts'

const max = limits.dataVisualization

/** Reports what Slack would refuse in a `data_visualization` block: pie, bar, line and area charts. */
export function chartProblems(block: Json, path: string, report: Report): void {
  checkString(block.title, max.title, `${path}/title`, report, true)
  const chart = block.chart
  if (!isRecord(chart)) {
    report(`${path}/chart`, 'missing required field')
    return
  }
  if (chart.type === 'pie') {
    const segments = checkList(chart.segments, max.segments, `${path}/chart/segments`, report)
    checkPoints(segments, `${path}/chart/segments`, report)
    return
  }
  const series = checkList(chart.series, max.series, `${path}/chart/series`, report)
  for (const [index, one] of series.entries()) {
    const at = `${path}/chart/series/${index}`
    if (!isRecord(one)) {
      report(at, 'must be an object')
      continue
    }
    checkString(one.name, max.label, `${at}/name`, report, true)
    checkPoints(checkList(one.data, max.points, `${at}/data`, report), `${at}/data`, report)
  }
}

function checkPoints(points: readonly unknown[], path: string, report: Report): void {
  for (const [index, point] of points.entries()) {
    if (!isRecord(point)) report(`${path}/${index}`, 'must be an object')
    else checkString(point.label, max.label, `${path}/${index}/label`, report, true)
  }
}
