import { afterEach, describe, expect, it } from 'vitest'
import type { Weekday } from '../../src/domain/calendar/weekday.ts'
import { turnAt } from '../../src/domain/timetable/timetable.ts'
import { openSite, type Site, type SiteOptions } from './site.ts'

let site: Site

async function open(options: SiteOptions = {}): Promise<Site> {
  site = await openSite(options)
  return site
}

afterEach(() => site.close())

const cell = '/timetable/2026-11-23/dx/0/1'
const file = 'graelles/graella-2026-11-23.yaml'

/** The cells of a slot as they are saved. */
async function turn(day: Weekday, hour: number, week = '2026-11-23') {
  const loaded = await site.helpline.stores.files.timetable(week)
  return loaded && turnAt(loaded.value, day, hour)
}

async function edit(person: string, form: Record<string, string>, path = cell) {
  const cookie = await site.signIn(person)
  return site.ask('POST', path, { cookie, form, headers: { 'hx-request': 'true' } })
}

describe('the week’s page', () => {
  it('shows this week with the present slot, my shifts, holes and holidays', async () => {
    await open()
    const { text } = await site.ask('GET', '/', { cookie: await site.signIn('bernat') })
    expect(text).toContain('Week of 23 November · this week')
    expect(text).toMatch(/<td class="day today present">/)
    expect(text).toMatch(/class="chip person mine person-336699"/)
    expect(text).toMatch(/class="chip nobody"/)
    expect(text).toMatch(/rowspan="4" class="day closed"/i)
    expect(text).toContain('Local holiday')
  })

  it('puts today first and what is over last in the list of a phone', async () => {
    await open()
    const { text } = await site.ask('GET', '/', { cookie: await site.signIn('bernat') })
    const list = text.slice(text.indexOf('class="week-list"'))
    const days = [...list.matchAll(/<span class="day-name">(\w+)</g)].map((match) => match[1])
    expect(days).toEqual(['Wednesday', 'Thursday', 'Friday', 'Monday', 'Tuesday'])
  })

  it('carries neither scripts nor styles in the page itself', async () => {
    await open()
    const answer = await site.ask('GET', '/', { cookie: await site.signIn('alba') })
    expect(answer.text).not.toMatch(/ style="| on\w+="|<script>|<style|javascript:/)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  it('shows names as text, whatever is in them', async () => {
    const persons = "names: {alba: '<b>Alba</b> & co'}\nextensions: {alba: '3040'}\n"
    await open({ files: { 'persons.yaml': persons } })
    const { text } = await site.ask('GET', '/', { cookie: await site.signIn('alba') })
    expect(text).toContain('&lt;b>Alba&lt;/b> &amp; co')
    expect(text).not.toContain('<b>Alba')
  })

  it('names file and line of a broken timetable and goes on with its last good state', async () => {
    await open()
    const cookie = await site.signIn('alba')
    await site.ask('GET', '/', { cookie })
    site.helpline.write(file, 'week: [')
    const { text } = await site.ask('GET', '/', { cookie })
    expect(text).toMatch(/role="alert">graelles\/graella-2026-11-23\.yaml, line 1: expected/)
    expect(text).toContain('Dani')
  })

  it('says what to do about a week without timetable, to coordinators how to make it', async () => {
    await open()
    const path = '/timetable/2026-12-07'
    expect((await site.ask('GET', path, { cookie: await site.signIn('eva') })).text).toContain(
      'Make one as a copy',
    )
    const { text } = await site.ask('GET', path, { cookie: await site.signIn('dani') })
    expect(text).toContain('A coordinator can make one here.')
    expect(text).not.toContain('New week')
  })

  it('opens the next week once this one is over, Friday at closing', async () => {
    await open({ start: '2026-11-27T13:59' })
    const next = site.helpline.read('graelles/graella-2026-11-23.yaml').replace('2026-11-23', '2026-11-30')
    site.helpline.write('graelles/graella-2026-11-30.yaml', next)
    const cookie = await site.signIn('alba')
    expect((await site.ask('GET', '/', { cookie })).text).toContain('Week of 23 November · this week</h1>')
    await site.helpline.clock.runTo('2026-11-27T14:00')
    expect((await site.ask('GET', '/', { cookie })).text).toContain('Week of 30 November · next week</h1>')
  })

  it('of a retired week is in the archive, where coordinators too only look at it', async () => {
    await open()
    const retired = site.helpline.read('graelles/graella-2026-11-23.yaml').replace('2026-11-23', '2026-11-02')
    site.helpline.write('graelles/old/graella-2026-11-02.yaml', retired)
    const cookie = await site.signIn('alba')
    const present = await site.ask('GET', '/', { cookie })
    expect(present.text).toMatch(/Archive<.*href="\/timetable\/2026-11-02"/)
    const { text } = await site.ask('GET', '/timetable/2026-11-02', { cookie })
    expect(text).toContain('This week is in the archive')
    expect(text).toContain('Dani Font')
    expect(text).not.toContain('data-cell=')
    const grid = await site.ask('GET', '/timetable/2026-11-02/grid', { cookie })
    expect(grid.text).not.toContain('data-cell=')
  })

  it('of a past week can be looked at but not changed by operators', async () => {
    await open({ start: '2026-12-02T09:50' })
    const path = '/timetable/2026-11-23'
    const { text } = await site.ask('GET', path, { cookie: await site.signIn('dani') })
    expect(text).toContain('You can look at this week')
    expect(text).not.toContain('data-cell=')
    expect((await edit('dani', { from: 'bernat', to: 'dani' })).text).toContain('That week is over')
    expect((await site.ask('GET', path, { cookie: await site.signIn('eva') })).text).toContain(
      'data-cell="dx/0/1"',
    )
  })

  it.each(['2026-11-24', 'latest', '..%2F..%2Fpersons'])('refuses %s as a week', async (week) => {
    await open()
    const answer = await site.ask('GET', `/timetable/${week}`, { cookie: await site.signIn('alba') })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('cannot be understood')
  })
})

describe('the person picker', () => {
  it('says who is free, who is not and why, and who already is in the slot', async () => {
    await open()
    const path = '/timetable/2026-11-23/dx/1/0'
    const { text } = await site.ask('GET', path, { cookie: await site.signIn('alba') })
    expect(text).toContain('Wednesday 25 November, 10:15–11:30, L1')
    const groups = [...text.matchAll(/<legend>([^<]+)<\/legend>(.*?)<\/fieldset>/gs)].map(
      ([, title, body]) => [title, [...(body ?? '').matchAll(/data-words="(\w+)/g)].map((match) => match[1])],
    )
    expect(groups).toEqual([
      ['Free', ['alba', 'dani']],
      ['Rather not', ['eva']],
      ['Already in this slot', ['carla']],
    ])
    expect(text).toContain('school')
    expect(text).toMatch(/<button[^>]*person-ff8800[^>]*disabled/)
  })

  it('says so when the cell is gone', async () => {
    await open()
    const cookie = await site.signIn('alba')
    expect((await site.ask('GET', '/timetable/2026-11-23/dx/0/7', { cookie })).text).toContain(
      'does not exist',
    )
  })
})

describe('an edit', () => {
  it('is saved, shown, logged for people, and can be undone', async () => {
    await open()
    const answer = await edit('alba', { from: 'bernat', to: 'dani' })
    expect(answer.text).toContain('<hx-partial hx-target="#dialog-body" hx-swap="innerHTML"></hx-partial>')
    expect(answer.text).toContain('Wednesday 25 November, 09:00–10:15, L2: Dani Font instead of Bernat Roca.')
    expect(answer.text).toMatch(/<strong>Alba Pi<\/strong> · Wednesday 09:00–10:15, L2/)
    expect(answer.text).toContain('&quot;from&quot;:&quot;dani&quot;,&quot;to&quot;:&quot;bernat&quot;')
    expect(await turn('dx', 0)).toEqual(['alba', 'dani'])
    await edit('alba', { from: 'dani', to: 'bernat', confirmed: 'true' })
    expect(await turn('dx', 0)).toEqual(['alba', 'bernat'])
  })

  it('of a cell that somebody else changed tells who changed it to what, and overwrites nothing', async () => {
    await open()
    await edit('eva', { from: 'bernat', to: 'carla', confirmed: 'true' })
    const answer = await edit('alba', { from: 'bernat', to: 'dani' })
    expect(answer.text).toContain('Meanwhile Eva Serra changed it (09:50): Carla Mas is there now.')
    expect(answer.text).toContain('Put Dani Font instead of Carla Mas')
    expect(await turn('dx', 0)).toEqual(['alba', 'carla'])
  })

  it('with somebody who is busy asks first, and is saved when confirmed', async () => {
    await open()
    const path = '/timetable/2026-11-23/dx/1/0'
    const asked = await edit('alba', { from: 'bernat', to: 'eva' }, path)
    expect(asked.text).toContain('It does not suit Eva Serra: school.')
    expect(await turn('dx', 1)).toEqual(['bernat', 'carla'])
    await edit('alba', { from: 'bernat', to: 'eva', confirmed: 'true' }, path)
    expect(await turn('dx', 1)).toEqual(['eva', 'carla'])
  })

  it.each([
    ['dx/0/1', 'bernat', 'alba', 'already on the phone'],
    ['dv/0/0', 'festiu', 'dani', 'no phone service'],
    ['dx/0/1', 'bernat', 'mallory', 'I know nobody called'],
    ['dx/9/9', 'bernat', 'dani', 'does not exist'],
    ['dx/0/1', 'bernat', 'bernat', 'It already was so'],
  ])('of %s from %s to %s is answered with a sentence', async (place, from, to, sentence) => {
    await open()
    const before = site.helpline.read(file)
    const answer = await edit('alba', { from, to }, `/timetable/2026-11-23/${place}`)
    expect(answer.text).toContain(sentence)
    expect(site.helpline.read(file)).toBe(before)
  })

  it('without the value that it replaces is refused', async () => {
    await open()
    const answer = await edit('alba', { to: 'dani' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('from')
  })

  it('while the file is broken is refused, naming the line', async () => {
    await open()
    const cookie = await site.signIn('alba')
    await site.ask('GET', '/', { cookie })
    site.helpline.write(file, 'week: [')
    const answer = await edit('alba', { from: 'bernat', to: 'dani' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('line 1')
    expect(site.helpline.read(file)).toBe('week: [')
  })
})

describe('a new week', () => {
  it('is made by coordinators, as a copy or empty', async () => {
    await open()
    const cookie = await site.signIn('eva')
    const dialog = await site.ask('GET', '/timetable/new', { cookie })
    expect(dialog.text).toContain('value="2026-11-30"')
    const form = { week: '2026-11-30', copyOf: '2026-11-23' }
    const made = await site.ask('POST', '/timetable', { cookie, form })
    expect(made.headers.get('hx-redirect')).toBe('/timetable/2026-11-30')
    expect(await turn('dx', 0, '2026-11-30')).toEqual(['alba', 'bernat'])
    const again = await site.ask('POST', '/timetable', { cookie, form })
    expect(again.text).toContain('already has a timetable')
  })

  it('is refused to operators', async () => {
    await open()
    const cookie = await site.signIn('dani')
    const answer = await site.ask('POST', '/timetable', { cookie, form: { week: '2026-11-30', copyOf: '' } })
    expect(answer.text).toContain('Only coordinators may do that')
  })
})
