import type { Clock } from '../../domain/ports/clock.ts'
import type { Files } from '../../domain/ports/stores.ts'
import { addressName, type DeliveryChannel } from '../channel.ts'
import { plainNotice } from '../noticeText.ts'
import { languageFromFiles, readReader } from '../readers.ts'

/** Writes notices as text, each with whom it is for: for a home without chat. */
export function createConsoleChannel(deps: {
  readonly files: Files
  readonly clock: Clock
  readonly write: (text: string) => void
}): DeliveryChannel {
  const languageOf = languageFromFiles(deps.files)
  return {
    name: 'console',
    async deliver({ address, notice }) {
      const reader = await readReader({ ...deps, languageOf }, address)
      deps.write(`[${addressName(address)}] ${plainNotice(reader, notice)}`)
      return null
    },
  }
}
