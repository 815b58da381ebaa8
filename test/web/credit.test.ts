import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noPeople } from '../../src/domain/people/people.ts'
import { forgiveCredit } from '../../src/operations/credit/forgiveCredit.ts'
import { creditCsv } from '../../src/web/creditCsv.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeEach(async () => {
  site = await openSite({
    files: { 'graelles/shiftcredit-2026-11-16.yaml': 'alba: 2\nbernat: -1.5\ngone: 1\nningu: 5\n' },
  })
})
afterEach(() => site.close())

const get = async (person: string, path: string) =>
  site.ask('GET', path, { cookie: await site.signIn(person) })

describe('the page of credit', () => {
  it('lists everybody for coordinators, who has left too, and no placeholder', async () => {
    const { status, text } = await get('eva', '/credit')
    expect(status).toBe(200)
    for (const name of ['Alba Pi', 'Bernat Roca', 'Gone']) expect(text).toContain(name)
    expect(text).not.toContain('Ningu')
    expect(text.indexOf('/credit/bernat')).toBeLessThan(text.indexOf('/credit/alba'))
  })

  it('shows operators their own, and nobody else’s', async () => {
    expect((await get('bernat', '/credit')).text).toContain('You owe 1.5 turns.')
    expect((await get('bernat', '/credit/bernat')).status).toBe(200)
    expect((await get('bernat', '/credit/alba')).status).toBe(403)
    expect((await get('eva', '/credit/xavier')).status).toBe(404)
    expect((await site.ask('GET', '/credit')).status).not.toBe(200)
  })

  it('tells what was forgiven, by whom and why, and escapes it', async () => {
    const request = { persons: ['bernat'], reason: 'illness <b>' }
    await forgiveCredit(site.helpline, acting('eva', 'coordinator'), request)
    const { text } = await get('bernat', '/credit')
    expect(text).toContain('−1.5 forgiven by Eva Serra, 09:50: illness &lt;b>')
  })

  it('is read while a timetable that counts is broken: the last good state, or what is wrong', async () => {
    site.helpline.write('graelles/graella-2026-11-16.yaml', 'week: [')
    site.helpline.write('graelles/shiftcredit-2026-11-16.yaml', '- no map')
    const { status } = await get('eva', '/credit')
    expect(status).toBeGreaterThanOrEqual(400)
  })
})

describe('credit as CSV', () => {
  it('has every person’s weeks for coordinators, the own ones for others', async () => {
    const all = await get('eva', '/api/credit.csv')
    expect(all.headers.get('content-type')).toContain('text/csv')
    expect(all.headers.get('content-disposition')).toContain('credit.csv')
    const lines = all.text.split('\r\n')
    expect(lines[0]).toBe('person,name,week,due,done,covered_for_others,covered_by_others,forgiven,balance')
    expect(lines).toContain('alba,Alba Pi,2026-11-16,,,,,,2')
    expect(lines).toContain('alba,Alba Pi,2026-11-23,4.6,5,0,0,0,2.4')
    const own = await get('bernat', '/api/credit.csv')
    expect(own.text).toContain('bernat,Bernat Roca,2026-11-23,6,6,0,0,0,-1.5')
    expect(own.text).not.toContain('alba')
  })

  it('never lets a name become a formula or break its row', () => {
    const figures = { due: 0, done: 0, coveredForOthers: 0, coveredByOthers: 0, forgiven: 0, balance: -1 }
    const ledger = { person: 'alba', opening: -1, weeks: [], ...figures }
    const people = { ...noPeople(), names: new Map([['alba', '=cmd|"x", y']]) }
    expect(creditCsv(people, [ledger], '2030-01-07').split('\r\n')[1]).toBe(
      'alba,"\'=cmd|""x"", y",2030-01-07,,,,,,-1',
    )
  })
})
