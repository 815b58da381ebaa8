import { DomainError, type FileProblem, isDomainError, problemOf } from '../../domain/errors.ts'
import type { Loaded } from '../../domain/ports/stores.ts'
import type { Documents } from './documents.ts'
import type { Expected } from './formats/expected.ts'
import { malformed, type Parsed, problem } from './formats/parsed.ts'

/** A file that is understood anew only when its text changed, and whose last good state outlives a bad edit. */
export interface ParsedFile<T> {
  /**
   * Null when there is no such file. `parse` belongs to `variant`: another variant is another reading of the same
   * text. Throws `DomainError('file-malformed')` when the text is malformed and never was good.
   */
  read(parse: (text: string) => Parsed<T>, variant?: string): Promise<Loaded<T> | null>
}

/**
 * The reader of a document. Where the helpline cannot do without it, `lacking` says whether a value has nothing of
 * what it is for: a text that had it and is then emptied or gone counts as malformed, be it by mistake or because an
 * editor is just writing it.
 */
export function parsedFile<T>(
  documents: Documents,
  name: string,
  needed: { readonly expected: Expected; lacking(value: T): boolean } | null = null,
): ParsedFile<T> {
  let lastGood: { loaded: Loaded<T>; variant: string } | null = null

  function lost(): DomainError | null {
    if (!needed || !lastGood || needed.lacking(lastGood.loaded.value)) return null
    return malformed(problem(name, { line: 1, column: 1 }, needed.expected, ''))
  }

  async function load(parse: (text: string) => Parsed<T>, variant: string): Promise<Loaded<T> | null> {
    const document = await documents.read(name)
    if (!document) {
      const fault = lost()
      if (fault) throw fault
      lastGood = null
      return null
    }
    if (lastGood?.loaded.hash === document.hash && lastGood.variant === variant) return lastGood.loaded
    const parsed = parse(document.text)
    const fault = needed?.lacking(parsed.value) ? lost() : null
    if (fault) throw fault
    const loaded = { ...parsed, hash: document.hash, fault: null }
    lastGood = { loaded, variant }
    return loaded
  }

  return {
    async read(parse, variant = '') {
      try {
        return await load(parse, variant)
      } catch (error) {
        if (!isDomainError(error, 'file-malformed') || !lastGood) throw error
        return { ...lastGood.loaded, fault: problemOf(error) }
      }
    },
  }
}

/** The error of editing a file that is malformed now. */
export function malformedNow(fault: FileProblem): DomainError {
  return new DomainError('file-malformed', { ...fault })
}
