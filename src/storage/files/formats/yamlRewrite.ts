import { DomainError, isDomainError } from '../../../domain/errors.ts'
import { endOf, eolOf, lineStart, nextLine, startOf } from './textSplice.ts'
import { entryText, type FreshEntry } from './yamlRender.ts'
import { openYaml, textOf } from './yamlSource.ts'

/**
 * The text with whole entries of the top written anew, and all others as they are. This is for files in which a small
 * edit cannot stay small, such as one to a row that other rows are aliases of.
 */
export function withSections(text: string, sections: readonly FreshEntry[]): string {
  const { root, ...source } = openYaml(text, '')
  const eol = eolOf(text)
  const missing = new Map(sections.map((section) => [section.key, `${entryText(section, '', eol)}${eol}`]))
  const parts: string[] = []
  const from = (item: unknown) => (root?.flow ? startOf(item) : lineStart(text, startOf(item)))
  for (const [index, pair] of (root?.items ?? []).entries()) {
    const key = textOf({ root, ...source }, pair.key) ?? ''
    const next = root?.items[index + 1]
    const end = root?.flow ? endOf(text, pair) : next ? from(next) : text.length
    const fresh = missing.get(key)
    const isFresh = sections.some((section) => section.key === key)
    missing.delete(key)
    if (!isFresh) parts.push(text.slice(from(pair), end))
    else parts.push(fresh ?? '', root?.flow ? '' : text.slice(nextLine(text, endOf(text, pair)), end))
    if (root?.flow && !isFresh) parts.push(eol)
  }
  const head = root ? text.slice(0, lineStart(text, startOf(root))) : text
  const body = parts.join('')
  return [head, body, ...missing.values()].map((part) => ended(part, eol)).join('')
}

function ended(part: string, eol: string): string {
  return part === '' || part.endsWith('\n') ? part : part + eol
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
