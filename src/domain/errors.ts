/** Values that a message catalogue may put into the sentence of an error. */
export type ErrorParams = Readonly<Record<string, string | number>>

/**
 * A fault with a stable code. The catalogue makes the sentence a person reads out of code and parameters;
 * `message` and `cause` are for the log only. Refusals that an operation expects are outcomes, not errors.
 */
export class DomainError extends Error {
  readonly code: string
  readonly params: ErrorParams

  constructor(code: string, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}

/** A place in a file that could not be understood; `line` and `column` count from 1. */
export interface FileProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly found: string
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

/** True for errors of the domain, optionally of one code. */
export function isDomainError(error: unknown, code?: string): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code)
}
