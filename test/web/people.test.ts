import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removePerson } from '../../src/operations/people/removePerson.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeEach(async () => {
  site = await openSite()
})

afterEach(() => site.close())

async function get(person: string, path: string) {
  return site.ask('GET', path, { cookie: await site.signIn(person) })
}

async function post(person: string, path: string, form: Record<string, string>) {
  return site.ask('POST', path, { cookie: await site.signIn(person), form })
}

const people = async () => (await site.helpline.stores.files.people()).value

describe('the list of people', () => {
  it('has everybody with what colleagues need, and finds them by name, key, extension or e-mail', async () => {
    const { text } = await get('dani', '/people')
    expect(text).toContain('6 people')
    expect(text).toMatch(/<a href="\/people\/alba">Alba Pi<\/a><\/th><td>3040<\/td><td>alba@example.org/)
    for (const search of ['PI', 'alba', '3040', 'alba@', 'àlba']) {
      const found = await get('dani', `/people?q=${encodeURIComponent(search)}`)
      expect(found.text).toContain('href="/people/alba"')
      expect(found.text).not.toContain('href="/people/carla"')
    }
    expect((await get('dani', '/people?q=zzz')).text).toContain('Nobody matches')
  })

  it('lets coordinators, and only them, add somebody whose key is free', async () => {
    const form = { key: 'hug', name: 'Hug Sala', extension: '3050', email: '' }
    expect((await get('dani', '/people')).text).not.toContain('/new-person')
    expect((await post('dani', '/people', form)).text).toContain('Only coordinators may do that')
    expect((await get('eva', '/people')).text).toContain('/new-person')
    const added = await post('eva', '/people', form)
    expect(added.headers.get('hx-redirect')).toBe('/people/hug')
    expect((await people()).names.get('hug')).toBe('Hug Sala')
    expect((await people()).emails.has('hug')).toBe(false)
    const twice = await post('eva', '/people', { key: 'alba', name: 'Alba Font' })
    expect(twice.text).toContain('The key alba already belongs to Alba Pi.')
    expect((await people()).names.get('alba')).toBe('Alba Pi')
    const bad = await post('eva', '/people', { key: 'Álba Ñ', name: 'x' })
    expect(bad.text).toContain('is not a valid key')
  })

  it('lets coordinators, and only them, remove somebody, after asking', async () => {
    expect((await get('eva', '/people/gil/remove')).text).toContain('Remove Gil Nou?')
    expect((await post('dani', '/people/gil/remove', {})).text).toContain('Only coordinators may do that')
    const removed = await post('eva', '/people/gil/remove', {})
    expect(removed.headers.get('hx-redirect')).toBe('/people')
    expect((await people()).names.has('gil')).toBe(false)
    expect((await post('eva', '/people/gil/remove', {})).text).toContain('I know nobody called')
  })
})

describe('what a person leaves behind', () => {
  it('is told before they are removed, and can be cleaned away with them (facts §9 row 36)', async () => {
    const asked = await get('eva', '/people/carla/remove')
    expect(asked.text).toContain('Left of Carla Mas – absences: 1, forced turns: 0, shifts to come: 4.')
    await post('eva', '/people/carla/remove', { clean: 'true' })
    expect(site.helpline.read('indisponibilitats.conf')).not.toContain('carla')
    expect(site.helpline.read('graelles/graella-2026-11-23.yaml')).toContain(
      "[[alba, dani], [bernat, 'ningu']",
    )
  })
})

describe('the page of a person', () => {
  it('is where the profile was', async () => {
    const answer = await get('dani', '/profile')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people/dani'])
  })

  it('offers to each what they may change: the own profile, to coordinators everybody’s and more', async () => {
    const own = (await get('dani', '/people/dani')).text
    expect(own).toContain('name="email"')
    expect(own).not.toContain('name="idealload"')
    expect(own).toContain('href="/absences?person=dani"')
    expect(own).not.toContain('/people/dani/remove')
    const other = (await get('dani', '/people/alba')).text
    expect(other).toContain('alba@example.org')
    expect(other).not.toContain('name="email"')
    expect(other).not.toContain('id="calendar"')
    const all = (await get('eva', '/people/dani')).text
    expect(all).toContain('name="idealload"')
    expect(all).toContain('id="calendar"')
  })

  it('saves what was changed in the form and nothing else', async () => {
    const form = {
      name: 'Dani Font i Pou',
      'was.name': 'Dani Font',
      email: 'dani@example.org',
      'was.email': 'dani@example.org',
      table: '',
      'was.table': '',
      color: '#00ff00',
      'was.color': '00ff00',
      language: 'es',
      'was.language': '',
    }
    const saved = await post('dani', '/people/dani', form)
    expect(saved.headers.get('location')).toBe('/people/dani?saved=1')
    const [line] = await site.helpline.stores.audit.list({ verbs: ['setPerson'], limit: 1 })
    expect(line?.after).toBe('{"name":"Dani Font i Pou","language":"es"}')
    expect((await get('dani', '/people/dani?saved=1')).text).toContain('Guardado.')
  })

  it('lets coordinators set groups, load and extension', async () => {
    const form = {
      groups: 'night, it',
      'was.groups': '',
      idealload: '2,5',
      'was.idealload': '4',
      extension: '',
    }
    await post('eva', '/people/dani', { ...form, 'was.extension': '3043' })
    const { groups, idealloads, extensions } = await people()
    expect([groups.get('night'), groups.get('it')]).toEqual([['dani'], ['dani']])
    expect(idealloads.get('dani')).toBe(2.5)
    expect(extensions.has('dani')).toBe(false)
  })

  it.each([
    [
      'the profile of somebody else',
      '/people/alba',
      { name: 'A', 'was.name': 'Alba Pi' },
      403,
      'Only coordinators',
    ],
    ['the own groups', '/people/dani', { groups: 'admin', 'was.groups': '' }, 403, 'Only coordinators'],
    [
      'the own ideal load',
      '/people/dani',
      { idealload: '0', 'was.idealload': '4' },
      403,
      'Only coordinators',
    ],
    [
      'to an e-mail that another has',
      '/people/dani',
      { email: 'eva@example.org', 'was.email': 'x@y' },
      409,
      'dani@example.org is there now',
    ],
    [
      'to a table that is no number',
      '/people/dani',
      { table: 'window', 'was.table': '' },
      422,
      '“window” is not a valid table',
    ],
    ['of nobody', '/people/nobody', { name: 'A' }, 404, 'I know nobody called “nobody”'],
  ])('refuses to change %s, and changes nothing', async (_name, path, form, status, text) => {
    const before = await people()
    const answer = await post('dani', path, form)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(text)
    expect(await people()).toEqual(before)
  })

  it('keeps what was written when it is refused, with the reason', async () => {
    const form = {
      name: 'Dani F',
      'was.name': 'Dani Font',
      email: 'eva@example.org',
      'was.email': 'dani@example.org',
    }
    const answer = await post('dani', '/people/dani', form)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The e-mail eva@example.org already belongs to Eva Serra.')
    expect(answer.text).toContain('value="Dani F"')
    expect(answer.text).toContain('name="was.name" value="Dani Font"')
  })

  it('overwrites nothing that somebody else has changed meanwhile, and says who did', async () => {
    await post('eva', '/people/dani', { name: 'Daniel', 'was.name': 'Dani Font' })
    const answer = await post('dani', '/people/dani', { name: 'Dani F', 'was.name': 'Dani Font' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('name: Meanwhile Eva Serra changed it (09:50): Daniel is there now.')
    expect((await people()).names.get('dani')).toBe('Daniel')
    const other = await post('dani', '/people/dani', { table: '7', 'was.table': '' })
    expect(other.status).toBe(303)
  })

  it('leads nowhere once the person is gone', async () => {
    await removePerson(site.helpline, acting('eva', 'coordinator'), 'gil')
    const answer = await get('dani', '/people/gil')
    expect(answer.status).toBe(404)
  })
})

describe('the calendar on the page', () => {
  const addressIn = (text: string) => /value="(http:[^"]+)(\/calendar\/[\w-]+\.ics)"/.exec(text)

  it('is linked by an address that is shown when it is made, renewed, and revoked', async () => {
    expect((await get('dani', '/people/dani')).text).toContain('There is no calendar link yet.')
    const made = await post('dani', '/calendar-link', { owner: 'dani', what: 'make' })
    const [, base, path = ''] = addressIn(made.text) ?? []
    expect(base).toBe('http://tomatic.example.org')
    expect(made.text).toContain(`webcal://tomatic.example.org${path}`)
    expect((await site.ask('GET', path)).status).toBe(200)
    const page = (await get('dani', '/people/dani')).text
    expect(page).toContain('There is a calendar link, made today at 09:50.')
    expect(page).not.toContain(path)
    const again = await post('dani', '/calendar-link', { owner: 'dani', what: 'make' })
    expect(addressIn(again.text)).toBeNull()
    const renewed = await post('dani', '/calendar-link', { owner: 'dani', what: 'renew' })
    expect((await site.ask('GET', path)).status).toBe(404)
    const newPath = addressIn(renewed.text)?.[2] ?? ''
    const revoked = await post('dani', '/calendar-link', { owner: 'dani', what: 'revoke' })
    expect(revoked.text).toContain('The calendar link is revoked')
    expect((await site.ask('GET', newPath)).status).toBe(404)
  })

  it('of others and of the team is for coordinators', async () => {
    for (const owner of ['alba', '*']) {
      const refused = await post('dani', '/calendar-link', { owner, what: 'make' })
      expect(refused.text).toContain('Only coordinators may do that')
      expect(refused.text).not.toContain('id="calendar"')
      expect(addressIn((await post('eva', '/calendar-link', { owner, what: 'make' })).text)).not.toBeNull()
    }
    expect((await get('eva', '/people')).text).toContain('The team’s calendar')
    const audit = (await get('eva', '/audit?verb=makeCalendarLink')).text
    expect(audit).toMatch(/made a calendar link<\/td><td[^>]*>The team’s calendar</)
    expect((await get('dani', '/people')).text).not.toContain('The team’s calendar')
  })
})
