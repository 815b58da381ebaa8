import { describe, expect, it } from 'vitest'
import { wholeTeam } from '../../src/domain/ports/calendarLinks.ts'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at } from './storeFixtures.ts'

/** The store of calendar links. `of` gives the stores of the running test. */
export function calendarLinkContract(of: () => Stores): void {
  const link = (owner: string) => ({ owner, madeAt: at('09:00:00'), madeBy: 'eva' })
  const put = (token: string, owner: string) => of().save((tx) => tx.calendarLinks.put(token, link(owner)))

  describe('calendar links', () => {
    it('are found by their token alone, and by whose they are', async () => {
      await put('token-a', 'alba')
      await put('token-t', wholeTeam)
      expect(await of().calendarLinks.find('token-a')).toEqual(link('alba'))
      expect(await of().calendarLinks.of('alba')).toEqual(link('alba'))
      expect(await of().calendarLinks.of(wholeTeam)).toEqual(link(wholeTeam))
      expect(await of().calendarLinks.find('TOKEN-A')).toBeNull()
      expect(await of().calendarLinks.of('bernat')).toBeNull()
    })

    it('are one for each owner: a new one opens, the one before does not', async () => {
      await put('old', 'alba')
      await put('new', 'alba')
      expect(await of().calendarLinks.find('old')).toBeNull()
      expect(await of().calendarLinks.find('new')).toEqual(link('alba'))
    })

    it('open nothing once they are revoked, and others go on', async () => {
      await put('token-a', 'alba')
      await put('token-b', 'bernat')
      const revoke = () => of().save((tx) => tx.calendarLinks.revoke('alba'))
      expect(await revoke()).toBe(true)
      expect(await revoke()).toBe(false)
      expect(await of().calendarLinks.find('token-a')).toBeNull()
      expect(await of().calendarLinks.find('token-b')).toEqual(link('bernat'))
    })
  })
}
