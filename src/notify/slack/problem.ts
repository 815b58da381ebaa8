import { codePoints } from './limits.ts'

/** What is wrong at one place of a message or view; `path` is a JSON pointer such as `/blocks/0/text/text`. */
export interface Problem {
  path: string
  problem: string
}

export type Json = { readonly [key: string]: unknown }
export type Report = (path: string, problem: string) => void

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Returns the list or, where the value is missing or of another kind, an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : []
}

/** Reports a text that is missing (if required), empty, or longer than `max` code points. */
export function checkString(
  value: unknown,
  max: number,
  path: string,
  report: Report,
  required = false,
): void {
  if (value === undefined || value === null) {
    if (required) report(path, 'missing required field')
    return
  }
  if (typeof value !== 'string') {
    report(path, 'must be a string')
    return
  }
  if (required && value === '') {
    report(path, 'must be more than 0 characters')
    return
  }
  if (codePoints(value) > max) report(path, `must be less than ${max + 1} characters`)
}

export type TextKind = 'plain_text' | 'mrkdwn'

/** Reports a text object that is missing, of a kind not allowed here, empty or too long. */
export function checkText(
  value: unknown,
  max: number,
  path: string,
  report: Report,
  { required = true, kinds = ['plain_text'] }: { required?: boolean; kinds?: readonly TextKind[] } = {},
): void {
  if (value === undefined || value === null) {
    if (required) report(path, 'missing required field')
    return
  }
  if (!isRecord(value)) {
    report(path, 'must be a text object')
    return
  }
  if (!kinds.some((kind) => kind === value.type)) report(`${path}/type`, `must be ${kinds.join(' or ')}`)
  checkString(value.text, max, `${path}/text`, report, true)
}

/** Reports a list that is missing, shorter than `min` or longer than `max`; returns what can be looked at further. */
export function checkList(
  value: unknown,
  max: number,
  path: string,
  report: Report,
  min = 1,
): readonly unknown[] {
  if (value === undefined) {
    if (min > 0) report(path, 'missing required field')
    return []
  }
  if (!isList(value)) {
    report(path, 'must be an array')
    return []
  }
  if (value.length < min) report(path, `must have at least ${min} items`)
  if (value.length > max) report(path, `no more than ${max} items allowed`)
  return value
}
