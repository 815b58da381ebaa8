import * as z from 'zod'
import type { Expected } from './expected.ts'
import { flagOf, integerOf, numberOf } from './scalarText.ts'

/* Kinds of values in `config.yaml`, read from their texts. The message of each issue is the code of what was expected. */

export const text = z.string({ error: says('text') })

export function says(expected: Expected): Expected {
  return expected
}

/** A text with a meaning; null is none. */
export function meaning<T>(read: (source: string) => T | null, expected: Expected) {
  return z.string({ error: expected }).transform((source, context) => {
    const value = read(source)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: expected, input: source })
    return z.NEVER
  })
}

export function choice<const T extends string>(options: readonly T[], expected: Expected) {
  return meaning((source) => options.find((option) => option === source) ?? null, expected)
}

export function integer(least: number, most: number, expected: Expected) {
  return meaning((source) => {
    const value = integerOf(source)
    return value !== null && least <= value && value <= most ? value : null
  }, expected)
}

/** A number of turns, 0 or more. */
export const turns = meaning((source) => {
  const value = numberOf(source)
  return value !== null && value >= 0 ? value : null
}, 'ideal-load')

export const flag = meaning(flagOf, 'flag')
