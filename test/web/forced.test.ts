import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'

const file = 'data/forced-turns.yaml'
const forced = `timetable:
  dl: [[alba], [null], [ningu], [null]]
  dx: [[carla], [null], [null], [null]]
log: ['2026-11-20 09:00:00.000000+00:00: eva ha canviat dl 09:00-10:15 L1 de lliure a alba']
`

let site: Site
let cookie: string

beforeEach(async () => {
  site = await openSite({ files: { [file]: forced } })
  cookie = await site.signIn('eva')
})
afterEach(() => site.close())

const page = async (path: string) => (await site.ask('GET', path, { cookie })).text
const wish = (path: string, from: string, to: string) =>
  site.ask('POST', `/forced/${path}`, { cookie, form: { from, to } })

describe('the page of the forced turns', () => {
  it('shows who is wished, what is free and kept empty, what no plan will keep, and who changed it', async () => {
    const text = await page('/forced')
    expect(text).toContain('L1, Alba Pi. Change')
    expect(text).toContain('L1, empty. Change')
    expect(text).toContain('L1, free. Change')
    expect(text).toContain(
      'Wednesday 09:00–10:15, L1: Carla Mas is wished there but is away then (team meeting).',
    )
    expect(text).toMatch(/<strong>Eva Serra<\/strong> · Monday 09:00–10:15, L1/)
    expect(text).toMatch(/<s>free<\/s>/)
  })

  it('is in the navigation of coordinators; others may look at it', async () => {
    expect(await page('/timetable')).toContain('href="/forced"')
    const dani = await site.signIn('dani')
    expect((await site.ask('GET', '/timetable', { cookie: dani })).text).not.toContain('href="/forced"')
    const { text } = await site.ask('GET', '/forced', { cookie: dani })
    expect(text).toContain('Coordinators change them')
    expect(text).not.toContain('/forced/dl/0/0')
    expect(text).not.toContain('team meeting')
    expect((await site.ask('GET', '/forced/dx/0/0', { cookie: dani })).text).toContain('Not possible')
    expect((await site.ask('GET', '/forced')).text).not.toContain('id="forced"')
  })

  it.each([
    ['ca', 'Torns fixos', 'Afegeix una línia'],
    ['es', 'Turnos fijos', 'Añadir una línea'],
  ])('speaks %s', async (language, title, add) => {
    site.helpline.write(
      'config.yaml',
      site.helpline.read('config.yaml').replace('language: en', `language: ${language}`),
    )
    expect(await page('/forced')).toContain(title)
    expect(await page('/forced')).toContain(add)
  })

  it('offers everybody as far as the turn concerns them', async () => {
    const text = await page('/forced/dx/0/0')
    const groups = text.match(/<legend>[^<]*/g)
    expect(groups).toEqual([
      '<legend>Can be there',
      '<legend>Without ideal load, so no plan will put them there',
    ])
    expect(await page('/forced/dx/0/0')).toContain('Now: Carla Mas')
    site.helpline.write('oneshot.conf', '+bernat dx 1000 # choir\n')
    expect(await page('/forced/dx/0/0')).toMatch(/Away then, every week.*Bernat Roca.*choir/s)
    expect(await page('/forced/dl/1/0')).toContain('1 forced turn<')
    expect(await page('/forced/dx/9/0')).toContain('Not possible')
  })

  it('writes a wish with its line in the log, and takes it back', async () => {
    const { text } = await wish('dl/1/0', '', 'bernat')
    expect(text).toContain('Monday 10:15–11:30, L1: Bernat Roca instead of free.')
    expect(site.helpline.read(file)).toContain('eva ha canviat dl 10:15-11:30 L1 de lliure a bernat')
    await wish('dl/1/0', 'bernat', '')
    expect(site.helpline.read(file)).toContain('de bernat a lliure')
    expect((await wish('dl/2/0', 'ningu', 'gil')).text).toContain('Gil Nou has no ideal load')
  })

  it.each([
    ['dl/0/0', 'bernat', 'carla', 'Meanwhile'],
    ['dl/0/0', 'alba', 'mallory', 'mallory'],
    ['dl/9/0', '', 'carla', 'Not possible'],
    ['dl/0/0', 'alba', 'alba', 'Not possible'],
  ])('refuses %s from %j to %j and changes nothing', async (place, from, to, said) => {
    expect((await wish(place, from, to)).text).toContain(said)
    expect(site.helpline.read(file)).toBe(forced)
  })

  it('adds a line, and removes the last one unless somebody is wished there', async () => {
    const added = await site.ask('POST', '/forced/lines/add', { cookie })
    expect(added.text).toContain('Lines of the forced turns: L1, L2.')
    await wish('dm/0/1', '', 'dani')
    const refused = await site.ask('POST', '/forced/lines/remove', { cookie })
    expect(refused.text).toContain('L2 is in use: Dani Font')
    await wish('dm/0/1', 'dani', '')
    expect((await site.ask('POST', '/forced/lines/remove', { cookie })).text).toContain('forced turns: L1.')
    expect((await site.ask('POST', '/forced/lines/remove', { cookie })).text).toContain('only line')
  })

  it('is changed by coordinators only', async () => {
    const dani = await site.signIn('dani')
    const form = { from: 'alba', to: 'dani' }
    const edited = await site.ask('POST', '/forced/dl/0/0', { cookie: dani, form })
    expect(edited.text).toContain('Not possible')
    const lines = await site.ask('POST', '/forced/lines/add', { cookie: dani })
    expect(lines.text).toContain('refused')
    expect(site.helpline.read(file)).toBe(forced)
  })
})
