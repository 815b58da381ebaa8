import { readVariant, variantLabel } from '../../domain/variant.ts'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem } from './check.ts'

/** What this instance calls itself, where it is not the real one. */
export function checkVariant(
  doctor: DoctorMessages,
  env: Readonly<Record<string, string | undefined>>,
): Check[] {
  const text = (env.TOMATIC_VARIANT ?? '').trim()
  if (text === '') return []
  const read = readVariant(text)
  return read.kind === 'variant'
    ? [ok('variant', doctor.variant.ok(variantLabel(read.variant)))]
    : [problem('variant', doctor.variant[`bad-${read.part}`], doctor.mendVariant)]
}
