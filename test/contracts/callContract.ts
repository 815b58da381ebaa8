import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/domain/calls/call.ts'
import { newCall } from '../../src/domain/calls/progress.ts'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at } from './storeFixtures.ts'

function call(id: string, changes: Partial<Call> = {}): Call {
  return {
    ...newCall({ id, pbxCallId: `pbx-${id}`, phone: '600111222', startedAt: at('09:00:00') }),
    ...changes,
  }
}

const full = call('full', {
  extension: '3040',
  person: 'alba',
  ringingAt: at('09:00:01'),
  missedAt: at('09:00:02'),
  answeredAt: at('09:00:03'),
  endedAt: at('09:00:04'),
  outcome: 'answered',
  waitSeconds: 3,
  talkSeconds: 1,
  partner: 'S000501',
  contract: '0000155',
  note: {
    categories: ['IN01', "o'brien"],
    comment: `😀 ${'à'.repeat(3000)}`,
    by: 'alba',
    at: at('09:05:00'),
  },
})

/** What is kept of calls. `of` gives the stores of the running test. */
export function callContract(of: () => Stores): void {
  describe('calls', () => {
    const keep = (...calls: Call[]) =>
      of().save(async (tx) => {
        for (const one of calls) await tx.calls.add(one)
      })

    it('are found by either id, with all that is known of them', async () => {
      expect(await of().calls.isEmpty()).toBe(true)
      await keep(full, call('bare'))
      expect(await of().calls.find('full')).toEqual(full)
      expect(await of().calls.findByPbxId('pbx-bare')).toEqual(call('bare'))
      expect(await of().calls.find('pbx-bare')).toBeNull()
      expect(await of().calls.isEmpty()).toBe(false)
    })

    it('are one for each id of the exchange, upper and lower case apart', async () => {
      await keep(call('1'), call('2', { pbxCallId: 'PBX-1' }))
      await expect(keep(call('3', { pbxCallId: 'pbx-1' }))).rejects.toThrow()
    })

    it('are replaced as a whole', async () => {
      await keep(full)
      const changed = call('full', { person: 'bernat' })
      await of().save((tx) => tx.calls.replace(changed))
      expect(await of().calls.find('full')).toEqual(changed)
    })

    it('of a span come in order, its end outside', async () => {
      await keep(
        call('3', { startedAt: at('10:00:00') }),
        call('2', { startedAt: at('09:30:00') }),
        call('1', { startedAt: at('09:00:00') }),
      )
      const found = await of().calls.between(at('09:00:00'), at('10:00:00'))
      expect(found.map(({ id }) => id)).toEqual(['1', '2'])
    })

    it('of a number come newest first, up to a limit; of an ending too', async () => {
      await keep(
        call('1'),
        call('2', { startedAt: at('10:00:00') }),
        call('3', { phone: '972111222', startedAt: at('11:00:00') }),
        call('4', { phone: '', startedAt: at('12:00:00') }),
      )
      const ids = (calls: Call[]) => calls.map(({ id }) => id)
      expect(ids(await of().calls.ofPhone('600111222', 9))).toEqual(['2', '1'])
      expect(ids(await of().calls.ofPhone('600111222', 1))).toEqual(['2'])
      expect(ids(await of().calls.ofPhoneEnding('1222', 9))).toEqual(['3', '2', '1'])
      expect(ids(await of().calls.ofPhoneEnding('%', 9))).toEqual([])
    })
  })
}
