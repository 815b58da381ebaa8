import { DomainError } from '../domain/errors.ts'
import { readVariant, type Variant } from '../domain/variant.ts'

/** What `TOMATIC_VARIANT` says, null when nothing. Throws `DomainError('variant-malformed')`. */
export function variantOf(env: Readonly<Record<string, string | undefined>>): Variant | null {
  const text = (env.TOMATIC_VARIANT ?? '').trim()
  if (text === '') return null
  const read = readVariant(text)
  if (read.kind === 'bad-variant') throw new DomainError('variant-malformed', { part: read.part })
  return read.variant
}
