import { DomainError } from '../domain/errors.ts'
import type { Pbx } from '../domain/ports/pbx.ts'

/** What makes each backend, by the name that `tomatic.pbx` gives it. */
export type PbxFactories = ReadonlyMap<string, () => Pbx>

/** The backend of that name; throws `DomainError('pbx-unknown')` with the names that exist. */
export function createPbx(name: string, factories: PbxFactories): Pbx {
  const factory = factories.get(name)
  if (!factory) throw new DomainError('pbx-unknown', { name, known: [...factories.keys()].join(', ') })
  return factory()
}
