import { DomainError, type FileProblem, isDomainError } from '../../domain/errors.ts'
import type { Loaded } from '../../domain/ports/stores.ts'
import type { Documents } from './documents.ts'
import type { Parsed } from './formats/parsed.ts'

/** A file that is understood anew only when its text changed, and whose last good state outlives a bad edit. */
export interface ParsedFile<T> {
  /**
   * Null when there is no such file. `parse` belongs to `variant`: another variant is another reading of the same
   * text. Throws `DomainError('file-malformed')` when the text is malformed and never was good.
   */
  read(parse: (text: string) => Parsed<T>, variant?: string): Promise<Loaded<T> | null>
}

export function parsedFile<T>(documents: Documents, name: string): ParsedFile<T> {
  let lastGood: { loaded: Loaded<T>; variant: string } | null = null

  async function load(parse: (text: string) => Parsed<T>, variant: string): Promise<Loaded<T> | null> {
    const document = await documents.read(name)
    if (!document) {
      lastGood = null
      return null
    }
    if (lastGood?.loaded.hash === document.hash && lastGood.variant === variant) return lastGood.loaded
    const loaded = { ...parse(document.text), hash: document.hash, fault: null }
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

/** The place that an error `file-malformed` tells. */
export function problemOf({ params }: DomainError): FileProblem {
  return {
    file: String(params.file),
    line: Number(params.line),
    column: Number(params.column),
    expected: String(params.expected),
    found: String(params.found),
  }
}

/** The error of editing a file that is malformed now. */
export function malformedNow(fault: FileProblem): DomainError {
  return new DomainError('file-malformed', { ...fault })
}
