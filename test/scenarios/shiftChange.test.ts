import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { type House, openHouse } from '../harness/app.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'
import { transports } from '../harness/transport.ts'
import { until } from '../harness/until.ts'

/** One day of the helpline: each story goes on where the one before it ended. */
describe.each(transports)('over %s', (transport) => {
  describe('a day of shifts', () => {
    let house: House

    beforeAll(async () => {
      house = await openHouse({ transport })
    })
    afterAll(() => house.close())

    it('announces a shift five minutes before, in the channel and to each person with buttons', async () => {
      await house.jumpTo('2026-11-25T10:09')
      expect(house.posted('helpline')).toEqual([])
      await house.pass(1)
      const announced = await house.announced('helpline', /10:15/)
      expect(announced.text).toBe(
        'On the phone in 5 minutes, from 10:15 to 11:30: Bernat Roca and Carla Mas.',
      )
      const bernat = await house.told('bernat', /10:15/)
      expect(bernat.text).toMatch(/^D’aquí a 5 minuts ets al telèfon/)
      const carla = await house.told('carla', /10:15/)
      expect(wordsOf(carla)).toContain('Bernat Roca')
      await house.as('carla').click(placeOf(carla), actionLabelled(carla, 'Ver la cola'))
      await until('the queue is shown', () =>
        house.direct('carla').some((message) => message !== carla && wordsOf(message).includes('Alba Pi')),
      )
      expect(house.direct('alba')).toEqual([])
    })

    it('fills the queue from the timetable when the shift begins, keeping the pause of who stays', async () => {
      await house.ask('bernat', 'helpline', 'pause 20m')
      await house.ask('dani', 'helpline', 'join')
      expect(await house.members()).toEqual(['3040', '3041p', '3043'])
      await house.pass(5)
      expect(await house.members()).toEqual(['3041p', '3042'])
      await house.pass(15)
      expect(await house.members()).toEqual(['3041', '3042'])
    })

    it('ends a pause without duration with the stay of the person, and updates its card', async () => {
      await house.ask('carla', 'helpline', 'join')
      await house.ask('bernat', 'helpline', 'pause')
      const card = await house.told('bernat', /en pausa/)
      await house.jumpTo('2026-11-25T11:25')
      await house.announced('helpline', /Carla Mas\.$/)
      await house.jumpTo('2026-11-25T11:30')
      expect(await house.members()).toEqual(['3042'])
      const over = await house.told('bernat', /S’ha acabat|acabada|acabat/)
      expect(over.ts).toBe(card.ts)
    })

    it('empties the queue at closing, and says so in no channel', async () => {
      await house.jumpTo('2026-11-25T13:59')
      expect(await house.members()).toEqual(['3043', '3044'])
      await house.pass(1)
      expect(await house.members()).toEqual([])
    })

    it('reports the day to the channel ten minutes later, once', async () => {
      await house.pass(9)
      const before = house.posted('helpline').length
      await house.pass(1)
      const report = await house.announced('helpline', /^Report/)
      expect(report.text).toBe('Report of 25 November: 5 people on the phone, 1 change by hand.')
      const words = wordsOf(report)
      expect(words).toContain('Alba Pi 1, Bernat Roca 2, Carla Mas 2, Dani Font 1, Eva Serra 1')
      expect(words).toMatch(/Bernat Roca .* in 2 pauses/)
      await house.pass(2)
      expect(house.posted('helpline')).toHaveLength(before + 1)
    })

    it('says nothing on the evening before a holiday, nor on the holiday', async () => {
      await house.jumpTo('2026-11-26T14:30')
      await until('Thursday is reported', () =>
        house.posted('helpline').some(({ text }) => text.startsWith('Report of 26')),
      )
      const before = house.posted('helpline').length
      await house.jumpTo('2026-11-27T08:55')
      await house.jumpTo('2026-11-27T09:00')
      expect(await house.members()).toEqual([])
      await house.jumpTo('2026-11-27T14:10')
      expect(house.posted('helpline')).toHaveLength(before)
    })
  })
})
