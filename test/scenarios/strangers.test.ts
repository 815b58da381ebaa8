import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type House, openHouse } from '../harness/app.ts'
import { transports } from '../harness/transport.ts'
import { until } from '../harness/until.ts'

let house: House

describe.each(transports)('over %s', (transport) => {
  beforeEach(async () => {
    house = await openHouse({ transport })
  })
  afterEach(() => house.close())

  const LinkButton = z.object({ url: z.url() })

  describe('somebody whom the helpline does not know', () => {
    it('is told whom to ask, and changes nothing', async () => {
      const answer = await house.ask('guest', 'helpline', 'join')
      expect(answer.text).toMatch(/I do not know who you are.*Alba Pi or Eva Serra/)
      expect(answer.onlyFor).toBe(house.as('guest').member.id)
      expect(await house.members()).toEqual(['3040', '3041'])
      expect(await house.audit('addAgent')).toEqual([])
    })

    it('is known as soon as a coordinator has written the e-mail into the profile', async () => {
      await house.ask('guest', 'helpline', 'join')
      house.write('persons.yaml', house.read('persons.yaml').replace('dani@example.org', 'guest@example.org'))
      await until('the edit is noted', async () => (await house.audit('fileChangedByHand')).length === 1)
      expect((await house.ask('guest', 'helpline', 'join')).text).toMatch(/^You are in the queue/)
      expect(await house.members()).toEqual(['3040', '3041', '3043'])
    })
  })

  describe('somebody whose account is deactivated', () => {
    it('gets no announcement, and holds up nobody else’s', async () => {
      const carla = house.workspace.member('carla')
      if (carla) carla.deleted = true
      await house.jumpTo('2026-11-25T10:10')
      await house.announced('helpline', /Carla Mas/)
      await house.told('bernat', /10:15/)
      await until('it is noted', () => house.log.lines.some((line) => line.includes('carla is not in Slack')))
      expect(house.direct('carla')).toEqual([])
      await house.jumpTo('2026-11-25T10:15')
      expect(await house.members()).toEqual(['3041', '3042'])
    })
  })

  describe('somebody without extension', () => {
    it('cannot be in the queue, but has shifts, pages and messages', async () => {
      expect((await house.ask('gil', 'helpline', 'join')).text).toMatch(/You have no phone extension/)
      const eva = await house.visit('eva')
      const refused = await eva.send('POST', '/api/queue/add/gil')
      expect(refused.json()).toMatchObject({ error: 'without-extension' })
      await eva.send('PATCH', '/api/graella/2026-11-23/dx/1/0/gil', { from: 'bernat' })
      await house.told('gil', /instead of Bernat Roca/)
      await house.jumpTo('2026-11-25T10:10')
      expect((await house.announced('helpline', /10:15/)).text).toMatch(/: Carla Mas\.$/)
      await house.jumpTo('2026-11-25T10:15')
      expect(await house.members()).toEqual(['3042'])
    })
  })

  describe('the way in to the dashboard', () => {
    it('is a link in a direct message that works once, by a button', async () => {
      const answer = await house.ask('alba', 'helpline', 'dashboard')
      expect(answer.text).toMatch(/sent you a sign-in link/)
      const message = await house.told('alba', /way in to the dashboard/)
      const [, row] = message.blocks
      const elements = Array.isArray(row?.elements) ? row.elements : []
      const { pathname } = new URL(LinkButton.parse(elements[0]).url)
      const browser = house.visitor()
      expect((await browser.get('/queue')).status).toBe(401)
      expect((await browser.get(pathname)).status).toBe(200)
      expect((await browser.get('/queue')).status).toBe(401)
      expect((await browser.submit(pathname)).status).toBe(303)
      expect((await browser.get('/queue')).status).toBe(200)
      expect((await house.visitor().submit(pathname)).status).toBe(410)
      expect(await house.audit('signIn')).toMatchObject([{ who: 'alba', door: 'web' }])
    })
  })
})
