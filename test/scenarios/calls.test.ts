import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { quietProfile } from '../../src/pbx/fake/profile.ts'
import { type House, openHouse } from '../harness/app.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

const log = 'callinfo/dailycalls.yaml'
const ringSecret = 'the-secret-of-the-exchange'
let house: House

beforeEach(async () => {
  house = await openHouse({
    ringSecret,
    // Whoever calls is answered at once and talks for a minute.
    callProfile: (hours) => ({
      ...quietProfile(hours),
      answer: { min: 5, max: 5 },
      talk: { min: 60, mean: 60 },
    }),
  })
})
afterEach(() => house.close())

function ring(fields: Record<string, string>, secret = ringSecret) {
  return fetch(`${house.url}/api/info/ringring`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: new URLSearchParams(fields),
  })
}

describe('a call', () => {
  it('rings, is noted in chat, is in the log, and is counted in the report of the day', async () => {
    const eva = house.as('eva')
    const answer = await house.ask('eva', 'helpline', 'ring bernat 600111222')
    expect(answer.text).toBe('🔔 A made-up call is ringing at the phone of Bernat Roca.')
    const card = await house.told('bernat', /Et sona el telèfon: 600 111 222/)
    expect(house.direct('alba')).toEqual([])
    expect(house.direct('eva')).toEqual([])
    expect(eva.member.name).toBe('eva')

    await house.pass(1)
    await house.told('bernat', /Estàs parlant amb 600 111 222/)
    const bernat = house.as('bernat')
    await bernat.click(placeOf(card), 'call.note')
    const form = await until('the form', () => {
      const view = bernat.view()
      return view?.blocks.some(({ block_id: id }) => id === 'category') ? view : null
    })
    expect(await bernat.submit(form.id, { category: 'IN03', comment: 'second page' })).toEqual({
      kind: 'closed',
    })
    await until('the card says so', () =>
      house
        .direct('bernat')
        .some((message) => wordsOf(message).includes('Com llegir la factura · second page')),
    )
    await house.pass(3)
    await house.told('bernat', /Has parlat amb 600 111 222 durant 1 minut/)
    expect(house.direct('bernat')).toHaveLength(1)

    await until('the copy for old readers', () => {
      const text = existsSync(join(house.home, log)) ? house.read(log) : ''
      return text.includes("telefon: '600111222'") && text.includes('IN03. [INFO] Com llegir la factura')
    })
    const found = await house.ask('alba', 'helpline', 'lookup 111222')
    expect(found.text).toBe('The last call from 600 111 222:')
    expect(wordsOf(found)).toContain('09:50, with Bernat Roca: [INFO] Com llegir la factura · second page')
    const mine = await house.ask('bernat', 'helpline', 'trucades')
    expect(wordsOf(mine)).toContain('600 111 222 · 1 minut')

    await house.jumpTo('2026-11-25T14:10')
    const report = await house.announced('helpline', /Report of 25 November: 1 call, 1 answered, 0 lost/)
    const words = wordsOf(report)
    for (const text of [
      '*Answered within 30 s*\n100 %',
      '*With a note*\n1',
      'Bernat Roca: 1 call, 1 minute',
    ]) {
      expect(words).toContain(text)
    }
  })

  it('told by a webhook reaches the right person, and on to the next', async () => {
    expect((await ring({ ext: '3041', phone: '+34 600 111 222', callid: 'a1' })).status).toBe(202)
    await house.told('bernat', /Et sona el telèfon: 600 111 222/)
    await ring({ ext: '3040', phone: '+34 600 111 222', callid: 'a1' })
    await house.told('alba', /Your phone is ringing: 600 111 222/)
    await house.told('bernat', /ja no sona al teu telèfon, sinó al d’Alba Pi/)
    expect((await ring({ ext: '3041', phone: '1' }, 'wrong')).status).toBe(403)
  })

  it('cannot be noted by whoever no longer has it', async () => {
    await ring({ ext: '3041', phone: '600111222', callid: 'a1' })
    const card = await house.told('bernat', /Et sona el telèfon/)
    const bernat = house.as('bernat')
    const form = await openForm(card)
    await ring({ ext: '3040', phone: '600111222', callid: 'a1' })
    await house.told('alba', /Your phone is ringing/)
    const answer = await bernat.submit(form, { category: 'IN03', comment: '' })
    expect(answer.kind).toBe('updated')
    expect(JSON.stringify(bernat.view()?.blocks)).toContain('només la pot anotar Alba Pi')
    expect(await house.audit('noteCall')).toEqual([])
  })

  async function openForm(card: Parameters<typeof placeOf>[0]): Promise<string> {
    const bernat = house.as('bernat')
    await bernat.click(placeOf(card), actionLabelled(card, 'Anota-la'))
    const form = await until('the form', () => {
      const view = bernat.view()
      return view?.blocks.some(({ block_id: id }) => id === 'category') ? view : null
    })
    return form.id
  }

  it('is made up by coordinators only', async () => {
    const refused = await house.ask('bernat', 'helpline', 'ring')
    expect(refused.text).toContain('Alba Pi')
    expect(house.direct('bernat')).toEqual([])
  })

  it('is still there after a restart, and its card goes on', async () => {
    await ring({ ext: '3041', phone: '600111222', callid: 'a1' })
    await house.told('bernat', /Et sona el telèfon/)
    await house.stop()
    await house.start()
    await ring({ ext: '3040', phone: '600111222', callid: 'a1' })
    await house.told('bernat', /ja no sona al teu telèfon/)
    expect(house.direct('bernat')).toHaveLength(1)
  })
})
