import { afterEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { transports } from '../harness/transport.ts'
import { until } from '../harness/until.ts'

let house: House

afterEach(() => house.close())

describe('a restart in mid-shift', () => {
  it('keeps pauses and manual changes, and ends the pause that was over meanwhile', async () => {
    house = await openHouse()
    await house.ask('alba', 'helpline', 'pause 30m')
    await house.ask('bernat', 'helpline', 'pausa 5m')
    await house.ask('dani', 'helpline', 'join')
    await house.ask('eva', 'helpline', 'add carla')
    await house.ask('carla', 'helpline', 'sal')
    await house.stop()
    await until('the bot is gone', () => house.workspace.sockets.count() === 0)
    await house.jumpTo('2026-11-25T09:58')
    await house.start()
    expect(await house.members()).toEqual(['3040p', '3041', '3043'])
    await until('the card of the ended pause is closed', () =>
      house.direct('bernat').every(({ text }) => text.startsWith('🟢')),
    )
    expect(house.direct('alba').map(({ text }) => text)).toEqual(['⏸ You are paused until 10:20.'])
    await house.jumpTo('2026-11-25T10:15')
    expect(await house.members()).toEqual(['3041', '3042'])
  })

  it('of the demo goes on where its clock stopped', async () => {
    house = await openHouse({ kind: 'demo' })
    const before = await house.members()
    await house.ask('alba', 'helpline', 'pausa 20m')
    await house.pass(7)
    await house.stop()
    await house.start()
    const zoned = house.app.deps.clock.now().toZonedDateTimeISO('Europe/Madrid')
    expect(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe('2026-11-25T09:57')
    expect(await house.members()).toEqual(
      before.map((extension) => (extension === '3001' ? '3001p' : extension)),
    )
    await house.pass(13)
    expect(await house.members()).toEqual(before)
  })
})

describe.each(transports)('over %s', (transport) => {
  describe('a restart across an announcement', () => {
    it.each([
      ['says it once, four minutes late at most', '2026-11-25T10:14', 1],
      ['drops it when it is later', '2026-11-25T10:15', 0],
    ])('%s', async (_, back, times) => {
      house = await openHouse({ transport })
      await house.jumpTo('2026-11-25T10:08')
      await house.stop()
      await house.jumpTo(back)
      await house.start()
      await house.jumpTo(back)
      await until('the announcement', () => house.posted('helpline').length >= times)
      await house.stop()
      await house.start()
      await house.pass(1)
      expect(house.posted('helpline')).toHaveLength(times)
      expect(house.direct('carla')).toHaveLength(times)
      expect(house.log.lines.some((line) => line.includes('announceShifts'))).toBe(times === 0)
      await house.jumpTo('2026-11-25T10:16')
      expect(await house.members()).toEqual(['3041', '3042'])
    })

    it('does not repeat what was said before it', async () => {
      house = await openHouse({ transport })
      await house.jumpTo('2026-11-25T10:10')
      await house.announced('helpline', /10:15/)
      await house.stop()
      await house.start()
      await house.pass(3)
      expect(house.posted('helpline')).toHaveLength(1)
      expect(house.direct('bernat')).toHaveLength(1)
    })
  })
})
