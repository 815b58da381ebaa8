import { DomainError } from '../../../domain/errors.ts'

/** Environment variables, as handed in by the entry point. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The variable of a dotted key: `tomatic.jwt.secret_key` → `TOMATIC_JWT_SECRET_KEY` (telephony facts §11). */
export function variableOf(key: string): string {
  return key.toUpperCase().replaceAll('.', '_')
}

/** The secret of a dotted key, or null when its variable is absent or empty. */
export function secretOf(env: Environment, key: string): string | null {
  const text = env[variableOf(key)]
  return text === undefined || text === '' ? null : text
}

/** The secret of a dotted key; throws `DomainError('secret-missing')` with the key and its variable. */
export function requiredSecret(env: Environment, key: string): string {
  const secret = secretOf(env, key)
  if (secret === null) throw new DomainError('secret-missing', { key, variable: variableOf(key) })
  return secret
}
