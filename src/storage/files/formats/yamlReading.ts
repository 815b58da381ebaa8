import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { FileProblem } from '../../../domain/errors.ts'
import type { Expected } from './expected.ts'
import { isNothing, problemAt, resolved, textOf, valueAt, type YamlSource } from './yamlSource.ts'

/** A YAML text being read, and what had to be skipped so far. */
export interface YamlReading {
  readonly source: YamlSource
  readonly warnings: FileProblem[]
}

export interface Entry {
  readonly key: string
  readonly keyNode: Node
  /** Aliases resolved; null for nothing. */
  readonly value: Node | null
}

/** Notes that a node is not what was expected. */
export function warn(reading: YamlReading, node: Node | null | undefined, expected: Expected): void {
  reading.warnings.push(problemAt(reading.source, node, expected))
}

/** The entries of a map in order; keys that are no text are skipped, of repeated keys all are given. */
export function entriesOf(reading: YamlReading, map: YAMLMap | null): Entry[] {
  const entries: Entry[] = []
  const seen = new Set<string>()
  for (const pair of map?.items ?? []) {
    const keyNode = resolved(reading.source, pair.key)
    const key = textOf(reading.source, keyNode)
    if (keyNode === null || key === null || key === '') {
      warn(reading, keyNode ?? map, 'key')
      continue
    }
    if (seen.has(key)) warn(reading, keyNode, 'unique-key')
    seen.add(key)
    const value = resolved(reading.source, pair.value)
    entries.push({ key, keyNode, value: isNothing(value) ? null : value })
  }
  return entries
}

/** The map under a key of the top; null when absent, or with a warning when it is something else. */
export function sectionMap(reading: YamlReading, name: string): YAMLMap | null {
  const node = valueAt(reading.source, reading.source.root, name)
  if (node === null || isMap(node)) return node
  warn(reading, node, 'map')
  return null
}

/** The items of the list under a key of the top; null when absent or, with a warning, no list. */
export function sectionItems(reading: YamlReading, name: string): Node[] | null {
  const node = valueAt(reading.source, reading.source.root, name)
  if (node === null) return null
  if (isSeq(node)) return itemsOf(reading, node)
  warn(reading, node, 'list')
  return null
}

/** The items of a list, aliases resolved. */
export function itemsOf(reading: YamlReading, list: YAMLSeq): Node[] {
  const items: Node[] = []
  for (const item of list.items) {
    const node = resolved(reading.source, item)
    if (node) items.push(node)
    else warn(reading, list, 'text')
  }
  return items
}

/** The map under a key of the top, each value read from its text; null values are as if absent. */
export function readSection<T>(
  reading: YamlReading,
  name: string,
  read: (text: string) => T | null,
  expected: Expected,
): Map<string, T> {
  return readEntries(reading, sectionMap(reading, name), read, expected)
}

/** The entries of a map, as `readSection` reads them. */
export function readEntries<T>(
  reading: YamlReading,
  node: YAMLMap | null,
  read: (text: string) => T | null,
  expected: Expected,
): Map<string, T> {
  const map = new Map<string, T>()
  for (const { key, value } of entriesOf(reading, node)) {
    map.delete(key)
    if (value === null) continue
    const text = textOf(reading.source, value)
    const meaning = text === null ? null : read(text)
    if (meaning === null) warn(reading, value, expected)
    else map.set(key, meaning)
  }
  return map
}

/** The texts of a list; items that are no text are skipped with a warning. */
export function readTexts(reading: YamlReading, items: readonly Node[]): string[] {
  const texts: string[] = []
  for (const item of items) {
    const text = textOf(reading.source, item)
    if (text === null) warn(reading, item, 'text')
    else texts.push(text)
  }
  return texts
}

/** Warns about keys that the top of the file has more than once. */
export function warnRepeatedSections(reading: YamlReading): void {
  entriesOf(reading, reading.source.root)
}
