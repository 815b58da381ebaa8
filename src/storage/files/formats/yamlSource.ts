import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { FileProblem } from '../../../domain/errors.ts'
import type { Expected } from './expected.ts'
import { malformed, problem, withoutBom } from './parsed.ts'
import { isTooDeep } from './yamlDepth.ts'

/** A YAML text whose scalars are all left as text, with the places of its nodes. */
export interface YamlSource {
  readonly file: string
  /** The text that node ranges count in: without byte order mark. */
  readonly text: string
  readonly document: Document
  /** The map at the top; null for a text without content. */
  readonly root: YAMLMap | null
  readonly lines: LineCounter
}

const mostAliases = 1000

/**
 * Parses a text whose top is a map. Every scalar stays text (`failsafe`), so that nothing depends on which YAML
 * version made it. Throws `DomainError('file-malformed')`.
 */
export function openYaml(textWithMark: string, file: string): YamlSource {
  const text = withoutBom(textWithMark)
  const start = { line: 1, column: 1 }
  if (isTooDeep(text)) throw malformed(problem(file, start, 'yaml-shallow', text))
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  })
  const [error] = document.errors
  if (error) throw malformed(problemOf(error, text, file, lines), error)
  const source = { file, text, document, root: null, lines }
  if (aliasCount(document) > mostAliases) throw malformed(problem(file, start, 'yaml-few-aliases', text))
  const top = document.contents
  if (isMap(top)) return { ...source, root: top }
  if (isNothing(top)) return source
  throw malformed(problemAt(source, top, 'map'))
}

const expectedByError: Partial<Record<YAMLParseError['code'], Expected>> = {
  TAB_AS_INDENT: 'yaml-spaces',
  BAD_INDENT: 'yaml-indentation',
  MISSING_CHAR: 'yaml-closed',
  MULTIPLE_DOCS: 'yaml-one-document',
  RESOURCE_EXHAUSTION: 'yaml-shallow',
}

function problemOf(error: YAMLParseError, text: string, file: string, lines: LineCounter): FileProblem {
  const [offset] = error.pos
  const isUnclosed = error.message.includes('and end with a')
  const expected = isUnclosed ? 'yaml-closed' : (expectedByError[error.code] ?? 'yaml')
  return problem(file, placeOf(lines, offset), expected, text.slice(offset, offset + 200))
}

function aliasCount(document: Document): number {
  let count = 0
  visit(document, {
    Alias() {
      count += 1
    },
  })
  return count
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** A problem at the place of a node; without a node, at the beginning of the file. */
export function problemAt(
  source: Pick<YamlSource, 'file' | 'text' | 'lines'>,
  node: Node | null | undefined,
  expected: Expected,
): FileProblem {
  const [start, end] = node?.range ?? [0, 0]
  return problem(source.file, placeOf(source.lines, start), expected, source.text.slice(start, end))
}

/** The node that an alias stands for, or the node itself; null for one that is absent or leads nowhere. */
export function resolved(source: YamlSource, node: unknown): Node | null {
  if (isAlias(node)) return node.resolve(source.document) ?? null
  return isMap(node) || isSeq(node) || isScalar(node) ? node : null
}

/** True for an absent node and for a scalar that YAML reads as null. */
export function isNothing(node: Node | null | undefined): boolean {
  if (!node) return true
  if (!isScalar(node) || node.type !== 'PLAIN') return false
  return ['', '~', 'null', 'Null', 'NULL'].includes(node.source ?? '')
}

/** The text of a scalar as it stands in the file; null for nothing, lists and maps. */
export function textOf(source: YamlSource, node: unknown): string | null {
  const target = resolved(source, node)
  return isScalar(target) && !isNothing(target) ? (target.source ?? '') : null
}

/** The pair of a key, the last one if it is there more than once; null when absent. */
export function pairOf(source: YamlSource, map: YAMLMap | null, key: string): Pair | null {
  return map?.items.findLast((pair) => textOf(source, pair.key) === key) ?? null
}

/** The node under a key of a map, aliases resolved; null when absent or null in the file. */
export function valueAt(source: YamlSource, map: YAMLMap | null, key: string): Node | null {
  const node = resolved(source, pairOf(source, map, key)?.value)
  return isNothing(node) ? null : node
}
