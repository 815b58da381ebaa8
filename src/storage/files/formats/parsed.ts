import { DomainError, type FileProblem } from '../../../domain/errors.ts'
import type { Expected } from './expected.ts'

/** What a text means, and the places that were skipped because they could not be understood. */
export interface Parsed<T> {
  readonly value: T
  readonly warnings: readonly FileProblem[]
}

const longestExcerpt = 60

/** A located problem; `found` is the first line of the offending text, cut to 60 characters. */
export function problem(
  file: string,
  place: { line: number; column: number },
  expected: Expected,
  found: string,
): FileProblem {
  const [firstLine = ''] = found.trim().split(/[\r\n]/)
  return {
    file,
    line: place.line,
    column: place.column,
    expected,
    found: [...firstLine].slice(0, longestExcerpt).join(''),
  }
}

/** The error of a file that cannot be used as a whole. */
export function malformed(fault: FileProblem, cause?: unknown): DomainError {
  return new DomainError('file-malformed', { ...fault }, { cause })
}

/** A text without its byte order mark. */
export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** The problem that a `file-malformed` error tells of. */
export function faultOf(error: DomainError): FileProblem {
  const { file, line, column, expected, found } = error.params
  return {
    file: String(file),
    line: Number(line),
    column: Number(column),
    expected: String(expected),
    found: String(found),
  }
}
