import type { Temporal } from 'temporal-polyfill'
import { type Actor, may } from '../domain/permissions.ts'
import type { AuditLine } from '../domain/ports/stores.ts'
import type { Dependencies } from './dependencies.ts'
import { readSituation } from './situation.ts'

export interface AuditRequest {
  /** Only what this name did; the terminal's user with or without `cli:`. */
  readonly who: string | null
  readonly verb: string | null
  readonly since: Temporal.Instant | null
  readonly limit: number
}

export type AuditOutcome =
  | { readonly kind: 'audit'; readonly lines: readonly AuditLine[] }
  | { readonly kind: 'not-allowed' }

/** Most lines that are looked through for those of one person. */
const searched = 100_000

/** The newest lines of the audit that fit, oldest of them first; for coordinators. */
export async function readAudit(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  request: AuditRequest,
): Promise<AuditOutcome> {
  const { configuration } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'readAudit', configuration.permissions)) return { kind: 'not-allowed' }
  const { who, verb, since, limit } = request
  const found = await deps.stores.audit.list({
    ...(verb === null ? {} : { verbs: [verb] }),
    ...(since === null ? {} : { since }),
    limit: who === null ? limit : searched,
  })
  const fitting = who === null ? found : found.filter((line) => [who, `cli:${who}`].includes(line.who))
  return { kind: 'audit', lines: fitting.slice(0, limit).reverse() }
}
