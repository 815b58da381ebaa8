import { isDomainError } from '../../domain/errors.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/**
 * Looks at the queue once and adds `seconds` to the time without phone of everybody who is in it, not paused and
 * not registered; for the day's report. Outside shifts, and when the exchange does not answer, it notes nothing.
 */
export async function noteMissingPhones(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock'>,
  seconds: number,
): Promise<readonly string[]> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { shift, configuration } = situation
  if (!shift) return []
  const agents = await deps.pbx.queue(configuration.pbx.queue).catch((error: unknown) => {
    if (isDomainError(error, 'pbx-unreachable')) return []
    throw error
  })
  const missing = agents.filter((agent) => agent.disconnected && !agent.paused).map((agent) => agent.key)
  if (missing.length === 0) return []
  await deps.stores.save(async (tx) => {
    for (const person of missing) await tx.absentPhones.addSeconds(shift.date, person, seconds)
  })
  return missing
}
