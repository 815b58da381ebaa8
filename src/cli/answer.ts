import type { UsageProblem } from './usage.ts'

/** What a command answers; `text` and `data` say the same to a person and to a programme. */
export type Answer =
  | {
      readonly kind: 'done'
      readonly lines: readonly string[]
      /** The JSON document. */
      readonly data: unknown
      /** Warnings, for the error stream. */
      readonly warnings?: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly text: string
      /** The outcome of the operation. */
      readonly data: { readonly kind: string }
    }
  | { readonly kind: 'usage'; readonly problem: UsageProblem }

/** The answer to a value that an option or argument cannot have. */
export function badValue(
  subject: string,
  value: string,
  expected: Extract<UsageProblem, { kind: 'bad-value' }>['expected'],
): Answer {
  return { kind: 'usage', problem: { kind: 'bad-value', subject, value, expected } }
}
