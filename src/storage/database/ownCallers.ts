import type { CallerInformation } from '../../domain/ports/callers.ts'
import type { CallReader } from '../../domain/ports/calls.ts'

/** Who calls, as far as our own calls tell. */
export function ownCallers(calls: CallReader): CallerInformation {
  return {
    async about(phone, limit) {
      if (phone === '') return { phone, partner: '', contract: '', calls: [] }
      const latest = await calls.ofPhone(phone, limit)
      const known = latest.find((call) => call.partner !== '' || call.contract !== '')
      return { phone, partner: known?.partner ?? '', contract: known?.contract ?? '', calls: latest }
    },
  }
}
