import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastOfEach } from '../../../src/domain/calls/logged.ts'
import { at } from './callOf.ts'

it('keeps the last calls of each extension, in their order', () => {
  const call = fc.record({ extension: fc.constantFrom('1', '2', '3'), phone: fc.string() })
  fc.assert(
    fc.property(fc.array(call), fc.integer({ min: 1, max: 5 }), (list, count) => {
      const calls = list.map((one) => ({
        ...one,
        at: at('09:00:00'),
        partner: '',
        contract: '',
        reason: '',
      }))
      const kept = lastOfEach(calls, count)
      expect(kept).toEqual(calls.filter((one) => kept.includes(one)))
      for (const extension of ['1', '2', '3']) {
        const all = calls.filter((one) => one.extension === extension)
        expect(kept.filter((one) => one.extension === extension)).toEqual(all.slice(-count))
      }
    }),
  )
})
