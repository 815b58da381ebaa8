import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'

const week = '2026-11-23'

let house: House
beforeEach(async () => {
  house = await openHouse({
    files: { 'graelles/shiftcredit-2026-11-16.yaml': 'alba: 2\nbernat: -1.5\ndani: -0.5\n' },
  })
})
afterEach(() => house.close())

describe('somebody takes a turn of somebody else', () => {
  it('and both see it in their credit, in chat and on the page', async () => {
    const eva = await house.visit('eva')
    const path = `/api/graella/${week}/dx/1/0/dani`
    expect((await eva.send('PATCH', path, { from: 'bernat' })).status).toBe(200)

    const dani = await house.ask('dani', 'helpline', 'credit')
    expect(dani.text).toBe('You have done 0.5 turns more than was due.')
    expect(wordsOf(dani)).toContain('due 7, done 8 → +0.5 · 1 for others')
    expect(wordsOf(dani)).toContain('Up to the week of 16 November it was −0.5.')
    const bernat = await house.ask('bernat', 'helpline', 'crèdit')
    expect(bernat.text).toBe('Deus 2,5 torns.')
    expect(wordsOf(bernat)).toContain('1 fets per altres')

    const page = await (await house.visit('dani')).get('/credit')
    expect(page.text).toContain('Dani Font for Bernat Roca')
    expect(page.text).toContain('You have done 0.5 turns more than was due.')
    const { text } = await eva.get('/api/credit.csv')
    expect(text).toContain(`dani,Dani Font,${week},7,8,1,0,0,0.5\r\n`)
    expect(text).toContain(`bernat,Bernat Roca,${week},6,5,0,1,0,-2.5\r\n`)
  })

  it('and whoever owes most and is free is the one to ask next', async () => {
    await house.jumpTo('2026-11-25T10:20')
    const all = await house.ask('alba', 'helpline', 'credit all')
    const words = wordsOf(all)
    expect(words).toContain('*−1.5* Bernat Roca')
    expect(words.indexOf('Bernat Roca')).toBeLessThan(words.indexOf('Alba Pi'))
    expect(words).toContain('If somebody is missing today at 10:15, ask first:')
    expect(words).toContain('*Dani Font* · owes 0.5 turns, 1 turn that day')
    expect(words).not.toContain('*Eva Serra* ·')
    const page = await (await house.visit('alba')).get('/credit')
    expect(page.text).toContain('owes 0.5 turns, 1 turn that day')
  })
})

describe('credit of others', () => {
  it('is for coordinators, by the button of their own', async () => {
    for (const line of ['credit alba', 'credit all']) {
      const refused = await house.ask('dani', 'helpline', line)
      expect(refused.text).toMatch(/Only coordinators may do that/)
    }
    expect((await (await house.visit('dani')).get('/credit/alba')).status).toBe(403)
    expect((await (await house.visit('dani')).get('/api/credit.csv')).text).not.toContain('alba')
    const own = await house.ask('alba', 'helpline', 'credit')
    expect(own.text).toBe('You have done 2.4 turns more than was due.')
    actionLabelled(own, 'Everybody’s credit')
    const other = await house.ask('alba', 'helpline', 'credit bernat')
    expect(other.text).toBe('Bernat Roca owes 1.5 turns.')
  })
})

describe('the App Home', () => {
  it('has my balance, and a button for more', async () => {
    const dani = house.as('dani')
    dani.openHome()
    const view = await house.workspace.until(() => {
      const shown = dani.home()
      return shown && wordsOf(shown).includes('You owe 0.5 turns.') ? shown : null
    })
    actionLabelled(view, 'My credit')
  })
})
