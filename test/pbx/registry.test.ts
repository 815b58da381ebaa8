import { describe, expect, it } from 'vitest'
import { createFakePbx } from '../../src/pbx/fake/fakePbx.ts'
import { createPbx } from '../../src/pbx/registry.ts'
import { createManualClock } from '../harness/manualClock.ts'

const factories = new Map([
  [
    'fake',
    () =>
      createFakePbx({
        clock: createManualClock('2026-03-04T09:50'),
        seed: 1,
        ownerOf: (extension) => ({ key: extension, name: extension }),
      }),
  ],
  ['broken', () => expect.unreachable()],
])

describe('registry of exchanges', () => {
  it('makes the backend of that name and no other', () => {
    expect(createPbx('fake', factories).name).toBe('fake')
  })

  it('refuses an unknown name and tells the known ones', () => {
    for (const name of ['asteriskdb', '', 'toString', 'Fake']) {
      expect(() => createPbx(name, factories)).toThrow(
        expect.objectContaining({ code: 'pbx-unknown', params: { name, known: 'fake, broken' } }),
      )
    }
  })
})
