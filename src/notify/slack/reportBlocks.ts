import type { DayReport } from '../../domain/report/dayReport.ts'
import { agentsText, comparedText, figuresText } from '../figuresText.ts'
import type { Reader } from '../reader.ts'
import { reportDetails } from '../reportText.ts'
import { type Block, context, fields, section } from './blocks.ts'
import { type Markup, markup } from './text.ts'

const barLength = 10
/** A block of text holds this many lines without being cut. */
const mostAgents = 30

/** The report of a day below its headline: figures in two columns, who took how many calls as bars, then the rest. */
export function reportBlocks(reader: Reader, report: DayReport): Block[] {
  const blocks: Block[] = []
  const figures = figuresText(reader, report)
  if (figures.length > 0) {
    blocks.push(fields(figures.map(({ label, value }) => markup`*${label}*\n${value}`)))
  }
  const compared = comparedText(reader, report)
  if (compared !== null) blocks.push(context(compared))
  const agents = agentsText(reader, report).slice(0, mostAgents)
  if (agents.length > 0) {
    const title = markup`*${reader.messages.calls.report.agents}*`
    blocks.push(
      section(joined([title, ...agents.map(({ text, share }) => markup`\`${bar(share)}\` ${text}`)])),
    )
  }
  return [...blocks, ...reportDetails(reader, report).map((detail) => section(detail))]
}

/** `██████░░░░` */
function bar(share: number): string {
  const full = Math.round(share * barLength)
  return '█'.repeat(full) + '░'.repeat(barLength - full)
}

function joined(parts: readonly Markup[]): Markup {
  return { markup: parts.map((part) => part.markup).join('\n') }
}
