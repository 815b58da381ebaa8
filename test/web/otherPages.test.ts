import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addAbsence } from '../../src/operations/absences/addAbsence.ts'
import { editForcedTurn } from '../../src/operations/forcedTurns/editForcedTurn.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeEach(async () => {
  site = await openSite()
  await settleQueue(site.helpline, 'start')
})

afterEach(() => site.close())

describe('the language', () => {
  it.each([
    ['es-ES,es;q=0.9', 'Horario'],
    ['ca', 'Graella'],
    ['de', 'Timetable'],
  ])('of a browser that wants %s shows %s', async (wanted, title) => {
    const cookie = await site.signIn('dani')
    const { text } = await site.ask('GET', '/', { cookie, headers: { 'accept-language': wanted } })
    expect(text).toContain(title)
  })

  it('is the person’s own choice once they made one', async () => {
    const cookie = await site.signIn('dani')
    const saved = await site.ask('POST', '/people/dani', { cookie, form: { language: 'ca' } })
    expect(saved.headers.get('location')).toBe('/people/dani?saved=1')
    const { text } = await site.ask('GET', '/people/dani', { cookie, headers: { 'accept-language': 'es' } })
    expect(text).toContain('<html lang="ca">')
    expect((await site.helpline.stores.files.people()).value.languages.get('dani')).toBe('ca')
  })

  it('is never one that we do not speak', async () => {
    const cookie = await site.signIn('dani')
    expect((await site.ask('POST', '/people/dani', { cookie, form: { language: 'de' } })).status).toBe(422)
  })
})

describe('the audit', () => {
  it('tells coordinators what happened, by name, and filters it', async () => {
    const request = { person: 'bernat', minutes: 10, reason: 'dentist', confirmed: false }
    await pauseAgent(site.helpline, acting('bernat'), request)
    const cookie = await site.signIn('eva')
    const { text } = await site.ask('GET', '/audit', { cookie })
    expect(text).toContain('paused until 10:00 · dentist')
    expect(text).toContain('+ Alba Pi and Bernat Roca')
    const filtered = await site.ask('GET', '/audit?who=Bernat&verb=pauseAgent', { cookie })
    expect(filtered.text).toContain('dentist')
    expect(filtered.text).not.toContain('+ Alba Pi and Bernat Roca')
    const nothing = await site.ask('GET', '/audit?subject=carla', { cookie })
    expect(nothing.text).toContain('Nothing matches')
  })

  it('tells forced turns and absences as people read them', async () => {
    const wish = { day: 'dl', hour: 0, line: 0 } as const
    const eva = acting('eva', 'coordinator')
    await editForcedTurn(site.helpline, eva, { ...wish, from: '', to: 'dani' })
    await editForcedTurn(site.helpline, eva, { ...wish, from: 'dani', to: '' })
    const fields = { weekday: 'dj', turns: '1000', optional: false, reason: 'choir' }
    await addAbsence(site.helpline, eva, 'dani', { source: 'weekly', fields })
    const { text } = await site.ask('GET', '/audit', { cookie: await site.signIn('eva') })
    expect(text).toContain('Monday, 09:00–10:15, L1')
    expect(text).toContain('free → Dani Font')
    expect(text).toContain('Dani Font → free')
    expect(text).toContain('+dj 1000 # choir')
  })

  it('is closed to operators', async () => {
    const answer = await site.ask('GET', '/audit', { cookie: await site.signIn('dani') })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Only coordinators may do that')
  })
})

describe('the audit of a profile', () => {
  it('tells each field as it was and as it is', async () => {
    const cookie = await site.signIn('eva')
    await site.ask('POST', '/people/eva', { cookie, form: { language: 'es', 'was.language': '' } })
    await site.ask('POST', '/people/eva', { cookie, form: { language: 'en', 'was.language': 'es' } })
    const { text } = await site.ask('GET', '/audit?verb=setPerson', { cookie })
    expect(text).toContain('language: – → es')
    expect(text).toContain('language: es → en')
  })
})

describe('the permissions page', () => {
  it('shows what the operations check, with the settings that change it', async () => {
    const { text } = await site.ask('GET', '/permissions', { cookie: await site.signIn('dani') })
    expect(text).toContain('permissions.<wbr/>actOnOthers')
    expect(text).toMatch(/Read the audit<\/th><td class="muted">no<\/td><td[^>]*>✓ yes/)
  })
})

describe('what goes wrong', () => {
  it('is a page that leads back when an address leads nowhere', async () => {
    const answer = await site.ask('GET', '/nothing', { cookie: await site.signIn('dani') })
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('There is nothing here')
  })

  it('tells people a reference and the log the cause', async () => {
    const cookie = await site.signIn('eva')
    Object.assign(site.helpline.pbx, { queue: () => Promise.reject(new Error('secret detail')) })
    const answer = await site.ask('GET', '/queue', { cookie })
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('secret detail')
    const reference = site.logged.at(-1)?.reference
    expect(answer.text).toContain(String(reference))
    expect(site.logged.at(-1)?.error).toMatchObject({ message: 'secret detail' })
  })
})

describe('assets', () => {
  it.each([
    ['/assets/style.css', 'text/css'],
    ['/assets/people.css', 'text/css'],
    ['/assets/htmx.js', 'text/javascript'],
    ['/assets/client/main.js', 'text/javascript'],
    ['/assets/tomato.svg', 'image/svg+xml'],
  ])('%s is served as %s', async (path, type) => {
    const answer = await site.ask('GET', path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
  })

  it('do not reach out of their folder', async () => {
    expect((await site.ask('GET', '/assets/client/..%2f..%2f..%2fpackage.json')).status).not.toBe(200)
  })

  it('give each colour in use a class, and nothing that is not a colour', async () => {
    const { text } = await site.ask('GET', '/assets/people.css')
    expect(text).toContain('.person-fbe8bc{--person:#fbe8bc}')
  })
})
