import type { Configuration } from '../../domain/configuration.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem } from './check.ts'

/** The exchange answers and its queue can be read. */
export async function checkPbx(
  doctor: DoctorMessages,
  { pbx }: Configuration,
  countAgents: () => Promise<number>,
): Promise<Check> {
  // A simulated one lives in the server; another one, made here, would have another queue.
  if (pbx.backend === 'fake') return ok('pbx', doctor.pbx.simulated(pbx.queue))
  try {
    return ok('pbx', doctor.pbx.ok(pbx.backend, pbx.queue, await countAgents()))
  } catch (error) {
    if (isDomainError(error, 'pbx-unknown')) {
      return problem('pbx', doctor.pbx.unknown(pbx.backend), doctor.mendPbx.unknown)
    }
    if (isDomainError(error)) {
      return problem('pbx', doctor.pbx.silent(pbx.backend, pbx.queue), doctor.mendPbx.silent)
    }
    throw error
  }
}
