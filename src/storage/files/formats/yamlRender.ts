import { quoted } from './scalarText.ts'

/** YAML to be written: a scalar as its text already is (`'alba'`, `0.4`), a list, or a map. */
export type Fresh =
  | string
  | { readonly list: readonly Fresh[]; readonly flow: boolean }
  | { readonly map: readonly FreshEntry[] }

export interface FreshEntry {
  readonly key: string
  /** The key as it is written. */
  readonly keyText: string
  readonly value: Fresh
}

/** An entry whose key is a word of the format. */
export function named(key: string, value: Fresh): FreshEntry {
  return { key, keyText: key, value }
}

/** An entry whose key people have chosen. */
export function keyed(key: string, value: Fresh): FreshEntry {
  return { key, keyText: quoted(key), value }
}

/** A list in one line: `['alba', 'ningu']`. */
export function flowList(items: readonly Fresh[]): Fresh {
  return { list: items, flow: true }
}

/** A list with one item per line. */
export function blockList(items: readonly Fresh[]): Fresh {
  return { list: items, flow: false }
}

/** A map with one entry per line. */
export function blockMap(entries: readonly FreshEntry[]): Fresh {
  return { map: entries }
}

/** The value in one line. */
export function inFlow(value: Fresh): string {
  if (typeof value === 'string') return value
  if ('list' in value) return `[${value.list.map(inFlow).join(', ')}]`
  return `{${value.map.map((entry) => `${entry.keyText}: ${inFlow(entry.value)}`).join(', ')}}`
}

/** True when the value is written below its key, not beside it. */
export function isBlock(value: Fresh): boolean {
  if (typeof value === 'string') return false
  return 'list' in value ? !value.flow && value.list.length > 0 : value.map.length > 0
}

/** What follows the colon of a key that stands at an indentation; no line break at the end. */
export function afterColon(value: Fresh, indentation: string, eol: string): string {
  if (typeof value === 'string' || !isBlock(value)) return ` ${inFlow(value)}`
  const lines =
    'list' in value
      ? value.list.map((item) => `${indentation}- ${inFlow(item)}`)
      : value.map.map((entry) => entryText(entry, `${indentation}  `, eol))
  return lines.map((line) => eol + line).join('')
}

/** An entry of a block map at an indentation; no line break at the end. */
export function entryText(entry: FreshEntry, indentation: string, eol: string): string {
  return `${indentation}${entry.keyText}:${afterColon(entry.value, indentation, eol)}`
}
