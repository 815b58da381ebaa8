import type * as z from 'zod'
import { DomainError } from '../domain/errors.ts'

/** What a request brings, once its shape is right; throws `bad-input` naming the first field that is not. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new DomainError('bad-input', { field: issue?.path.join('.') || 'body' }, { cause: result.error })
}
