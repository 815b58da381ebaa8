import { isCollection, isNode, isPair, type Node, type YAMLMap, type YAMLSeq } from 'yaml'

/** A span of a text and what comes in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with spans replaced that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = text
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + replacement + result.slice(end)
  }
  return result
}

/** The line break that a text uses. */
export function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}

/** The text, ended by a line break unless it is empty. */
export function endedLine(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line after that of an offset begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** Where the own text of a node or pair begins, after anchor and tag. */
export function startOf(item: unknown): number {
  if (isPair(item)) return startOf(item.key)
  return isNode(item) ? (item.range?.[0] ?? 0) : 0
}

/** Where the last scalar or bracket of a node or pair ends, before comments and line breaks. */
export function endOf(text: string, item: unknown): number {
  if (isPair(item)) return endOf(text, item.value ?? item.key)
  if (!isNode(item)) return 0
  if (isBlockCollection(item)) return endOf(text, item.items.at(-1))
  let end = item.range?.[1] ?? 0
  while (end > startOf(item) && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1
  return end
}

/** True for a list or map with one item per line. */
export function isBlockCollection(node: unknown): node is YAMLMap | YAMLSeq {
  return isCollection(node) && !node.flow && node.items.length > 0
}

/** A splice that only adds. */
export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

/** The splice that puts a one-line text in the place of a node. */
export function inPlaceOf(text: string, node: Node, replacement: string): Splice {
  const start = startOf(node)
  const needsBlank = start > 0 && /[-:,?]/.test(text[start - 1] ?? '')
  return { start, end: endOf(text, node), text: needsBlank ? ` ${replacement}` : replacement }
}
