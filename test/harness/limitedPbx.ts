import { DomainError } from '../../src/domain/errors.ts'
import type { Pbx, PbxCapability } from '../../src/domain/ports/pbx.ts'

/** The exchange with only some of its capabilities; the rest throws `pbx-cannot`, as a weaker backend does. */
export function limitedPbx(pbx: Pbx, capabilities: readonly PbxCapability[]): Pbx {
  async function cannot(): Promise<never> {
    throw new DomainError('pbx-cannot', { pbx: pbx.name })
  }
  function cannotTell(): never {
    throw new DomainError('pbx-cannot', { pbx: pbx.name })
  }
  const limited: Pbx = { ...pbx, capabilities: new Set(capabilities) }
  const has = (capability: PbxCapability) => capabilities.includes(capability)
  return {
    ...limited,
    ...(has('write') ? {} : { setQueue: cannot, add: cannot, pause: cannot, resume: cannot, clear: cannot }),
    ...(has('removeOne') ? {} : { remove: cannot }),
    ...(has('events') ? {} : { onEvent: cannotTell }),
    ...(has('stats') ? {} : { stats: cannot, calls: cannot }),
    ...(has('emulate') ? {} : { emulate: cannot }),
    ...(has('extensions')
      ? {}
      : {
          addExtension: cannot,
          removeExtension: cannot,
          clearExtensions: cannot,
          extensions: cannot,
        }),
  }
}
