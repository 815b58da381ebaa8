import { describe, expect, it } from 'vitest'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at, auditLine, pause } from './storeFixtures.ts'

/** What `save` promises. `of` gives the stores of the running test. */
export function saveContract(of: () => Stores): void {
  describe('save', () => {
    it('keeps all that the work wrote, and returns what the work returned', async () => {
      const result = await of().save(async (tx) => {
        await tx.audit.append(auditLine())
        await tx.marks.write('jobs', at('09:01:00'))
        return 'paused'
      })
      expect(result).toBe('paused')
      expect(await of().audit.list({ limit: 9 })).toEqual([auditLine()])
      expect(await of().marks.read('jobs')).toEqual(at('09:01:00'))
    })

    it('keeps nothing of work that failed', async () => {
      const failed = of().save(async (tx) => {
        await tx.audit.append(auditLine())
        await tx.pauses.start(pause('p1'))
        throw new Error('no')
      })
      await expect(failed).rejects.toThrow('no')
      expect(await of().audit.list({ limit: 9 })).toEqual([])
      expect(await of().pauses.open()).toEqual([])
    })

    it('shows the work what it has written itself', async () => {
      const seen = await of().save(async (tx) => {
        await tx.pauses.start(pause('p1'))
        return tx.pauses.open()
      })
      expect(seen).toEqual([pause('p1')])
    })

    it('runs one work at a time, in order', async () => {
      const addTen = (index: number) =>
        of().save(async (tx) => {
          const before = (await tx.absentPhones.on('2030-01-07'))[0]?.seconds ?? 0
          await tx.absentPhones.addSeconds('2030-01-07', 'alba', 10)
          return { index, before }
        })
      const results = await Promise.all([0, 1, 2, 3, 4].map(addTen))
      expect(results).toEqual([0, 1, 2, 3, 4].map((index) => ({ index, before: index * 10 })))
    })

    it('goes on after work that failed', async () => {
      await expect(of().save(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
      await of().save((tx) => tx.audit.append(auditLine()))
      expect(await of().audit.list({ limit: 9 })).toHaveLength(1)
    })

    it('refuses to be used inside itself instead of waiting for ever', async () => {
      const nested = of().save(() => of().save(async () => 1))
      await expect(nested).rejects.toThrow('Inside save')
      const outer = of().save(() => of().pauses.open())
      await expect(outer).rejects.toThrow('Inside save')
    })

    it('refuses stores that outlive their save', async () => {
      const late = await of().save(async (tx) => tx.audit)
      await expect(late.append(auditLine())).rejects.toThrow()
      expect(await of().audit.list({ limit: 9 })).toEqual([])
    })
  })
}
