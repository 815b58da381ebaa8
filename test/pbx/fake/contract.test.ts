import type { ExtensionOwner, PbxCapability } from '../../../src/domain/ports/pbx.ts'
import { createFakePbx } from '../../../src/pbx/fake/fakePbx.ts'
import { pbxContract } from '../../contracts/pbx.ts'
import type { PbxSubject } from '../../contracts/pbxSubject.ts'
import { limitedPbx } from '../../harness/limitedPbx.ts'
import { createManualClock } from '../../harness/manualClock.ts'

const claims: PbxCapability[] = [
  'write',
  'removeOne',
  'atomicSet',
  'events',
  'stats',
  'extensions',
  'emulate',
]

function createSubject(ownerOf: ExtensionOwner): PbxSubject {
  const pbx = createFakePbx({ clock: createManualClock('2026-03-04T09:50'), seed: 7, ownerOf })
  return { pbx, breakDown: () => pbx.setReachable(false) }
}

pbxContract('the simulated exchange', claims, createSubject)

pbxContract('an exchange that can only be read', [], (owner) => {
  const subject = createSubject(owner)
  return { ...subject, pbx: limitedPbx(subject.pbx, []) }
})

pbxContract('an exchange that can only be written', ['write'], (owner) => {
  const subject = createSubject(owner)
  return { ...subject, pbx: limitedPbx(subject.pbx, ['write']) }
})
