import type { YAMLMap } from 'yaml'
import { DomainError, isDomainError } from '../../../domain/errors.ts'
import { endedLine, endOf, eolOf, lineStart, nextLine, startOf } from './textSplice.ts'
import { entryText, type FreshEntry } from './yamlRender.ts'
import { openYaml, textOf, type YamlSource } from './yamlSource.ts'

/**
 * The text with whole entries of the top written anew, and all others as they are. This is for files in which a small
 * edit cannot stay small, such as one to a row that other rows are aliases of.
 */
export function withSections(text: string, sections: readonly FreshEntry[]): string {
  const source = openYaml(text, '')
  const eol = eolOf(text)
  const fresh = new Map(sections.map((section) => [section.key, entryText(section, '', eol)]))
  const parts = [source.root ? text.slice(0, lineStart(text, startOf(source.root))) : withoutTop(source)]
  const missing = new Map(fresh)
  for (const [index, pair] of (source.root?.items ?? []).entries()) {
    const key = textOf(source, pair.key) ?? ''
    const { own, tail } = partAt(text, source.root, index)
    parts.push(fresh.get(key) ?? own, tail)
    missing.delete(key)
  }
  return [...parts, ...missing.values()].map((part) => endedLine(part, eol)).join('')
}

/** A text without map at its top, less the `~` or `null` that may stand there instead. */
function withoutTop({ text, document }: YamlSource): string {
  const [start, end] = document.contents?.range ?? [0, 0]
  return text.slice(0, start) + text.slice(end)
}

/** The text of an entry of the top, and what stands between it and the next one. */
function partAt(text: string, root: YAMLMap | null, index: number): { own: string; tail: string } {
  const pair = root?.items[index]
  const next = root?.items[index + 1]
  if (root?.flow) return { own: text.slice(startOf(pair), endOf(text, pair)), tail: '' }
  const ownEnd = nextLine(text, endOf(text, pair))
  const end = next ? lineStart(text, startOf(next)) : text.length
  return { own: text.slice(lineStart(text, startOf(pair)), ownEnd), tail: text.slice(ownEnd, end) }
}

/**
 * The first of some ways to write an edit whose text reads back as wanted. Throws `DomainError('file-not-editable')`
 * when there is none: refused is better than damaged.
 */
export function firstThatReadsBack(
  ways: readonly (() => string)[],
  readsBack: (text: string) => boolean,
): string {
  for (const way of ways) {
    const text = unlessMalformed(way)
    if (text !== null && unlessMalformed(() => readsBack(text))) return text
  }
  throw new DomainError('file-not-editable')
}

function unlessMalformed<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return null
    throw error
  }
}
