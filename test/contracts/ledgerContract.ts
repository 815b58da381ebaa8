import { describe, expect, it } from 'vitest'
import type { Handover } from '../../src/domain/ledger/covers.ts'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at } from './storeFixtures.ts'

/** The store of what no file tells of credit. */
export function ledgerContract(of: () => Stores): void {
  const handover = (changes: Partial<Handover> = {}): Handover => ({
    ...{ week: '2030-01-07', day: 'dl', hour: 1, line: 0, at: at('09:00:00') },
    ...{ from: 'alba', to: 'bernat', by: 'eva' },
    ...changes,
  })

  describe('handovers and forgivenesses', () => {
    it('are those of the weeks asked for, in the order in which they were made', async () => {
      const first = handover({ at: at('10:00:00') })
      const second = handover({ from: 'bernat', to: 'ningu' })
      const other = handover({ week: '2030-01-14', by: 'cli:marta' })
      await of().save(async (tx) => {
        for (const each of [first, second, other]) await tx.ledger.addHandover(each)
      })
      expect(await of().ledger.handovers('2030-01-07', '2030-01-07')).toEqual([first, second])
      expect(await of().ledger.handovers('2030-01-08', '2030-01-14')).toEqual([other])
      expect(await of().ledger.handovers('2030-01-15', '2030-12-30')).toEqual([])
    })

    it('keep decimals exactly, and the reason as it was written', async () => {
      const forgiveness = {
        ...{ at: at('09:00:00'), person: 'alba', turns: -0.4, week: '2030-01-07' },
        ...{ by: 'eva', reason: 'long illness: “flu”\nand more' },
      }
      const other = { ...forgiveness, person: 'bernat', turns: 12.345678 }
      await of().save(async (tx) => {
        await tx.ledger.addForgiveness(forgiveness)
        await tx.ledger.addForgiveness(other)
      })
      expect(await of().ledger.forgiven()).toEqual([forgiveness, other])
      expect(await of().ledger.forgiven('bernat')).toEqual([other])
    })
  })
}
