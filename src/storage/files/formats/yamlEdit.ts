import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import {
  endedLine,
  endOf,
  eolOf,
  inPlaceOf,
  insertion,
  isBlockCollection,
  lineStart,
  nextLine,
  type Splice,
  spliced,
  startOf,
} from './textSplice.ts'
import {
  afterColon,
  blockList,
  blockMap,
  entryText,
  type Fresh,
  type FreshEntry,
  inFlow,
  isBlock,
  named,
} from './yamlRender.ts'
import { openYaml, pairOf, valueAt, type YamlSource } from './yamlSource.ts'

/*
 * Edits of a YAML text that leave every other character as it is: each finds its place by the ranges of the parsed
 * nodes and splices the text. Texts come without byte order mark.
 */

/** The keys that lead to a map or list, from the top. */
export type Path = readonly string[]

/** The text with an entry set in the map at a path; maps on the way are made. */
export function withEntry(text: string, path: Path, entry: FreshEntry): string {
  const source = openYaml(text, '')
  const map = mapAt(source, path)
  const [parent, name] = parentOf(path)
  if (map === null || (map.items.length === 0 && name !== null)) {
    const eol = eolOf(text)
    if (name === null) return endedLine(text, eol) + endedLine(entryText(entry, '', eol), eol)
    return withEntry(text, parent, named(name, blockMap([entry])))
  }
  const pair = pairOf(source, map, entry.key)
  return spliced(text, [pair ? changedValue(text, map, pair, entry) : addedEntry(text, map, entry)])
}

/** The text without an entry of the map at a path. */
export function withoutEntry(text: string, path: Path, key: string): string {
  const source = openYaml(text, '')
  const map = mapAt(source, path)
  const pair = pairOf(source, map, key)
  if (map === null || pair === null) return text
  const [parent, name] = parentOf(path)
  if (map.items.length === 1 && name !== null) return withEntry(text, parent, named(name, blockMap([])))
  const start = startOf(pair)
  const removed = map.flow
    ? flowRemoval(text, map, pair)
    : { start: lineStart(text, start), end: nextLine(text, endOf(text, pair)), text: '' }
  return withoutEntry(spliced(text, [removed]), path, key)
}

/** The text with an item appended to the list at a path; a missing list is made. */
export function withItem(text: string, path: Path, item: Fresh): string {
  const source = openYaml(text, '')
  const list = listAt(source, path)
  const last = list?.items.at(-1)
  const [parent, name] = parentOf(path)
  if (list === null || !isNode(last)) {
    return name === null ? text : withEntry(text, parent, named(name, blockList([item])))
  }
  if (list.flow) return spliced(text, [insertion(endOf(text, last), `, ${inFlow(item)}`)])
  return spliced(text, [addedLine(text, endOf(text, last), `${indentationOf(text, list)}- ${inFlow(item)}`)])
}

/** The text without the items of the list at a path whose text is `gone`. */
export function withoutItem(text: string, path: Path, gone: string): string {
  const source = openYaml(text, '')
  const list = listAt(source, path)
  const item = list?.items.find((node) => isScalar(node) && node.source === gone)
  const [parent, name] = parentOf(path)
  if (list === null || !isScalar(item) || name === null) return text
  if (list.items.length === 1) return withEntry(text, parent, named(name, blockList([])))
  if (list.flow) return withoutItem(spliced(text, [flowRemoval(text, list, item)]), path, gone)
  const start = lineStart(text, text.lastIndexOf('-', startOf(item) - 1))
  const removed = { start, end: nextLine(text, endOf(text, item)), text: '' }
  return withoutItem(spliced(text, [removed]), path, gone)
}

function parentOf(path: Path): [Path, string | null] {
  return [path.slice(0, -1), path.at(-1) ?? null]
}

function nodeAt(source: YamlSource, path: Path): Node | null {
  let node: Node | null = source.root
  for (const key of path) node = isMap(node) ? valueAt(source, node, key) : null
  return node
}

function mapAt(source: YamlSource, path: Path): YAMLMap | null {
  const node = nodeAt(source, path)
  return isMap(node) ? node : null
}

function listAt(source: YamlSource, path: Path): YAMLSeq | null {
  const node = nodeAt(source, path)
  return isSeq(node) ? node : null
}

function changedValue(text: string, map: YAMLMap, pair: Pair, entry: FreshEntry): Splice {
  const value = isNode(pair.value) ? pair.value : null
  if (value === null) return insertion(endOf(text, pair), `: ${inFlow(entry.value)}`)
  const isLong = isBlock(entry.value) || isBlockCollection(value)
  if (map.flow || !isLong) return inPlaceOf(text, value, inFlow(entry.value))
  const keyEnd = isNode(pair.key) ? endOf(text, pair.key) : startOf(value)
  const start = text.indexOf(':', keyEnd) + 1
  const fresh = afterColon(entry.value, indentationOf(text, map), eolOf(text))
  return { start, end: endOf(text, value), text: fresh }
}

function addedEntry(text: string, map: YAMLMap, entry: FreshEntry): Splice {
  const last = map.items.at(-1)
  if (map.flow) {
    const written = `${entry.keyText}: ${inFlow(entry.value)}`
    return last ? insertion(endOf(text, last), `, ${written}`) : insertion(startOf(map) + 1, written)
  }
  const end = last ? endOf(text, last) : startOf(map)
  return addedLine(text, end, entryText(entry, indentationOf(text, map), eolOf(text)))
}

/** A line after the one that holds an offset. */
function addedLine(text: string, offset: number, line: string): Splice {
  const eol = eolOf(text)
  const at = nextLine(text, offset)
  const isEnded = at > 0 && text[at - 1] === '\n'
  return insertion(at, isEnded ? line + eol : eol + line)
}

/** The item of a flow collection, with the comma that sets it apart. */
function flowRemoval(text: string, collection: YAMLMap | YAMLSeq, item: unknown): Splice {
  const items: unknown[] = collection.items
  const index = items.indexOf(item)
  const next = items[index + 1]
  if (next !== undefined) return { start: startOf(items[index]), end: startOf(next), text: '' }
  const before = items[index - 1]
  const start = before === undefined ? startOf(items[index]) : endOf(text, before)
  return { start, end: endOf(text, items[index]), text: '' }
}

/** The blanks before the first item of a block collection. */
function indentationOf(text: string, collection: Node): string {
  const start = startOf(collection)
  return ' '.repeat(start - lineStart(text, start))
}
