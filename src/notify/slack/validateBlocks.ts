import { checkBlock } from './blockProblems.ts'
import { codePoints, limits, type Surface } from './limits.ts'
import { checkList, checkString, checkText, isRecord, listOf, type Problem, type Report } from './problem.ts'

export type { Problem } from './problem.ts'

/** Returns what Slack would refuse in the blocks of a message, home tab or modal; empty when they are fine. */
export function validateBlocks(blocks: unknown, surface: Surface): Problem[] {
  return collect((report) => checkBlocks(blocks, surface, report))
}

/** Returns what Slack would refuse in a message (`blocks` may be missing; then there must be a text). */
export function validateMessage(message: { text?: unknown; blocks?: unknown }): Problem[] {
  return collect((report) => {
    if (message.blocks === undefined) {
      if (typeof message.text !== 'string' || message.text === '') report('/text', 'missing required field')
      return
    }
    checkBlocks(message.blocks, 'message', report)
    const charts = listOf(message.blocks).filter(
      (block) => isRecord(block) && block.type === 'data_visualization',
    )
    if (charts.length > limits.dataVisualization.perMessage)
      report(
        '/blocks',
        `no more than ${limits.dataVisualization.perMessage} data_visualization blocks allowed`,
      )
  })
}

/** Returns what Slack would refuse in a modal. Its size is a separate question: see `viewBytes`. */
export function validateModal(view: unknown): Problem[] {
  return collect((report) => {
    if (!isRecord(view)) {
      report('', 'must be an object')
      return
    }
    if (view.type !== 'modal') report('/type', 'must be modal')
    checkText(view.title, limits.view.title, '/title', report)
    const hasInput = listOf(view.blocks).some((block) => isRecord(block) && block.type === 'input')
    checkText(view.submit, limits.view.submit, '/submit', report, { required: hasInput })
    checkText(view.close, limits.view.close, '/close', report, { required: false })
    checkView(view, 'modal', report)
  })
}

/** Returns what Slack would refuse in a home tab. */
export function validateHome(view: unknown): Problem[] {
  return collect((report) => {
    if (!isRecord(view)) {
      report('', 'must be an object')
      return
    }
    if (view.type !== 'home') report('/type', 'must be home')
    checkView(view, 'home', report)
  })
}

/** Returns the size of a view in bytes; Slack refuses more than `limits.view.bytes` with view_too_large. */
export function viewBytes(view: unknown): number {
  return new TextEncoder().encode(JSON.stringify(view)).length
}

/** Returns how much text the blocks carry in all, in code points (see `limits.messageBlocksText`). */
export function blocksText(blocks: unknown): number {
  let total = 0
  const pending: unknown[] = [blocks]
  while (pending.length > 0) {
    const next = pending.pop()
    if (Array.isArray(next)) pending.push(...next)
    if (!isRecord(next)) continue
    for (const [key, value] of Object.entries(next)) {
      if (typeof value === 'string') total += key === 'text' ? codePoints(value) : 0
      else pending.push(value)
    }
  }
  return total
}

function checkView(
  view: { readonly [key: string]: unknown },
  surface: 'modal' | 'home',
  report: Report,
): void {
  checkString(view.callback_id, limits.view.callbackId, '/callback_id', report)
  checkString(view.private_metadata, limits.view.privateMetadata, '/private_metadata', report)
  checkBlocks(view.blocks, surface, report)
}

function checkBlocks(blocks: unknown, surface: Surface, report: Report): void {
  const seen = new Set<unknown>()
  for (const [index, block] of checkList(blocks, limits.blocks[surface], '/blocks', report, 0).entries()) {
    checkBlock(block, surface, `/blocks/${index}`, report)
    const id = isRecord(block) ? block.block_id : undefined
    if (id !== undefined && seen.has(id)) report(`/blocks/${index}/block_id`, `${id} already exists`)
    seen.add(id)
  }
  if (blocks === undefined) report('/blocks', 'missing required field')
}

function collect(run: (report: Report) => void): Problem[] {
  const problems: Problem[] = []
  run((path, problem) => problems.push({ path, problem }))
  return problems
}
