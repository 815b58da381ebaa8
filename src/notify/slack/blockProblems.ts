import { chartProblems } from './chartProblems.ts'
import { checkElement, checkImage, type Place } from './elementProblems.ts'
import { limits, type Surface } from './limits.ts'
import { checkList, checkString, checkText, isRecord, type Json, listOf, type Report } from './problem.ts'

type Check = (block: Json, path: string, report: Report) => void

const anyText = { kinds: ['plain_text', 'mrkdwn'] } as const

const checks: { readonly [type: string]: Check } = {
  section: checkSection,
  header: (block, path, report) => checkText(block.text, limits.header.text, `${path}/text`, report),
  divider: () => {},
  context: checkContext,
  actions: (block, path, report) => checkElements(block, limits.actions.elements, 'actions', path, report),
  context_actions: (block, path, report) =>
    checkElements(block, limits.contextActions.elements, 'contextActions', path, report),
  image: (block, path, report) => {
    checkImage(block, path, report)
    if (block.title !== undefined) checkText(block.title, limits.image.title, `${path}/title`, report)
  },
  input: checkInput,
  markdown: (block, path, report) =>
    checkString(block.text, limits.markdown.text, `${path}/text`, report, true),
  rich_text: (block, path, report) => {
    checkList(block.elements, Number.POSITIVE_INFINITY, `${path}/elements`, report)
  },
  table: checkTable,
  data_table: checkDataTable,
  data_visualization: chartProblems,
  file: () => {},
  video: () => {},
  alert: (block, path, report) => checkText(block.text, limits.section.text, `${path}/text`, report, anyText),
}

const messagesOnly = ['markdown', 'table', 'data_table', 'data_visualization', 'context_actions', 'file']

/** Reports what Slack would refuse in one block on the given surface. */
export function checkBlock(block: unknown, surface: Surface, path: string, report: Report): void {
  if (!isRecord(block)) {
    report(path, 'must be an object')
    return
  }
  const type = typeof block.type === 'string' ? block.type : ''
  const check = checks[type]
  if (check === undefined || (surface !== 'message' && messagesOnly.includes(type))) {
    report(`${path}/type`, `unsupported type of block: ${type}`)
    return
  }
  checkString(block.block_id, limits.id, `${path}/block_id`, report)
  check(block, path, report)
}

function checkSection(block: Json, path: string, report: Report): void {
  const fields = checkList(block.fields, limits.section.fields, `${path}/fields`, report, 0)
  for (const [index, field] of fields.entries())
    checkText(field, limits.section.fieldText, `${path}/fields/${index}`, report, anyText)
  checkText(block.text, limits.section.text, `${path}/text`, report, {
    ...anyText,
    required: fields.length === 0,
  })
  if (block.accessory !== undefined) checkElement(block.accessory, 'accessory', `${path}/accessory`, report)
}

function checkContext(block: Json, path: string, report: Report): void {
  const elements = checkList(block.elements, limits.context.elements, `${path}/elements`, report)
  for (const [index, element] of elements.entries()) {
    const at = `${path}/elements/${index}`
    if (isRecord(element) && element.type === 'image') checkImage(element, at, report)
    else checkText(element, limits.section.text, at, report, anyText)
  }
}

function checkElements(block: Json, max: number, place: Place, path: string, report: Report): void {
  const elements = checkList(block.elements, max, `${path}/elements`, report)
  const seen = new Set<unknown>()
  for (const [index, element] of elements.entries()) {
    const at = `${path}/elements/${index}`
    checkElement(element, place, at, report)
    const id = isRecord(element) ? element.action_id : undefined
    if (id !== undefined && seen.has(id)) report(`${at}/action_id`, `${id} already exists in this block`)
    seen.add(id)
  }
}

function checkInput(block: Json, path: string, report: Report): void {
  checkText(block.label, limits.input.label, `${path}/label`, report)
  if (block.hint !== undefined) checkText(block.hint, limits.input.hint, `${path}/hint`, report)
  checkElement(block.element, 'input', `${path}/element`, report)
}

function checkTable(block: Json, path: string, report: Report): void {
  const rows = checkList(block.rows, limits.table.rows, `${path}/rows`, report)
  for (const [index, row] of rows.entries())
    checkList(row, limits.table.cells, `${path}/rows/${index}`, report)
}

function checkDataTable(block: Json, path: string, report: Report): void {
  checkString(block.caption, limits.section.text, `${path}/caption`, report, true)
  checkList(block.rows, limits.dataTable.maxRows, `${path}/rows`, report, limits.dataTable.minRows)
  for (const [index, row] of listOf(block.rows).entries())
    checkList(row, limits.dataTable.columns, `${path}/rows/${index}`, report)
}
