import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../src/domain/absences/fingerprint.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeEach(async () => {
  site = await openSite()
})

afterEach(() => site.close())

const weeklyFile = 'indisponibilitats.conf'
const choir = { when: 'dl', slot: '0', how: 'required', reason: 'choir' }

/** The mark of a person's first line. */
async function markOf(person: string): Promise<string> {
  const { value } = await site.helpline.stores.files.absencesIn('weekly')
  const line = value.find((absence) => absence.person === person)
  if (!line) throw new Error('no line')
  return fingerprintOf(line)
}

describe('the page of absences', () => {
  it('shows mine, and the shifts that they collide with', async () => {
    site.helpline.write(weeklyFile, '+bernat dj 0100 # choir\n')
    const cookie = await site.signIn('bernat')
    const { text } = await site.ask('GET', '/absences', { cookie })
    expect(text).toContain('Every Thursday, from 10:15 to 11:30')
    expect(text).toContain('You are on the phone then, in a timetable that is already published:')
    expect(text).toContain('<a href="/timetable/2026-11-23">tomorrow from 10:15 to 11:30</a>')
    expect(text).not.toContain('name="person"')
  })

  it('shows those of anybody to coordinators, with the lines that are skipped', async () => {
    site.helpline.write(weeklyFile, `${site.helpline.read(weeklyFile)}<i>ghost</i> dl # x\n`)
    const cookie = await site.signIn('eva')
    const { text } = await site.ask('GET', '/absences?person=carla', { cookie })
    expect(text).toContain('Absences of Carla Mas')
    expect(text).toContain('team meeting')
    expect(text).toContain('line 3 is skipped')
    expect(text).not.toContain('<i>ghost')
  })

  it('is closed to others, and to whoever is not signed in', async () => {
    const cookie = await site.signIn('bernat')
    expect((await site.ask('GET', '/absences?person=carla', { cookie })).status).toBe(403)
    expect(
      (await site.ask('GET', '/absences?person=ghost', { cookie: await site.signIn('eva') })).status,
    ).toBe(404)
    expect((await site.ask('GET', '/absences')).text).not.toContain('id="absences"')
  })

  it('shows days off without a way to change them', async () => {
    site.helpline.write('indisponibilitats-vacances.conf', '+dani dm # absencia odoo\n')
    const { text } = await site.ask('GET', '/absences', { cookie: await site.signIn('dani') })
    expect(text).toContain('Days off, from the ERP')
    expect(text).not.toContain('/remove')
  })
})

describe('an absence on the page', () => {
  it('is added by the form, and can be taken back', async () => {
    const cookie = await site.signIn('bernat')
    const form = await site.ask('GET', '/absences/bernat/new', { cookie })
    expect(form.text).toContain('value="2026-11-26"')
    const answer = await site.ask('POST', '/absences/bernat/new', { cookie, body: '', form: choir })
    expect(site.helpline.read(weeklyFile)).toContain('+bernat dl 1000 # choir\n')
    expect(answer.text).toContain('Noted: ⛔ Every Monday, from 09:00 to 10:15: choir (cannot)')
    expect(answer.text).toContain(`/absences/bernat/${await markOf('bernat')}/remove`)
  })

  it('may take several slots, or one date', async () => {
    const cookie = await site.signIn('bernat')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = 'when=once&date=2026-12-01&slot=1&slot=3&how=optional&reason=trip'
    await site.ask('POST', '/absences/bernat/new', { cookie, headers, body })
    expect(site.helpline.read('oneshot.conf')).toBe('bernat 2026-12-01 0101 # trip\n')
  })

  it.each([
    [{ ...choir, reason: '' }, 'Write the reason'],
    [{ ...choir, reason: 'two\nlines' }, 'in a single line'],
    [{ ...choir, when: 'ds' }, 'no day on which the helpline opens'],
    [{ ...choir, when: 'once', date: '' }, 'Choose the date'],
    [{ ...choir, slot: '9' }, 'Choose at least one slot'],
  ])('that is wrong (%j) keeps the form with what was written, and says so', async (form, sentence) => {
    const before = site.helpline.read(weeklyFile)
    const cookie = await site.signIn('bernat')
    const { text } = await site.ask('POST', '/absences/bernat/new', { cookie, form })
    expect(text).toContain(sentence)
    expect(text).toContain('hx-post="/absences/bernat/new"')
    expect(site.helpline.read(weeklyFile)).toBe(before)
  })

  it('is changed where it stands, and never another one by an old page', async () => {
    const cookie = await site.signIn('carla')
    const url = `/absences/carla/${await markOf('carla')}`
    expect((await site.ask('GET', url, { cookie })).text).toContain('value="team meeting"')
    await site.ask('POST', url, { cookie, form: choir })
    expect(site.helpline.read(weeklyFile)).toBe('+carla dl 1000 # choir\neva dx 0100 # school\n')
    const late = await site.ask('POST', url, { cookie, form: { ...choir, reason: 'late' } })
    expect(late.text).toContain('Nothing was overwritten')
    expect(site.helpline.read(weeklyFile)).toBe('+carla dl 1000 # choir\neva dx 0100 # school\n')
  })

  it('is removed, with an undo that brings it back', async () => {
    const cookie = await site.signIn('carla')
    const removed = await site.ask('POST', `/absences/carla/${await markOf('carla')}/remove`, { cookie })
    expect(site.helpline.read(weeklyFile)).toBe('eva dx 0100 # school\n')
    expect(removed.text).toContain('hx-post="/absences/carla/new"')
    const form = { when: 'dx', date: '', turns: '1000', how: 'required', reason: 'team meeting' }
    await site.ask('POST', '/absences/carla/new', { cookie, form })
    expect(site.helpline.read(weeklyFile)).toContain('+carla dx 1000 # team meeting\n')
  })

  it('of somebody else is only changed by coordinators', async () => {
    const before = site.helpline.read(weeklyFile)
    const cookie = await site.signIn('bernat')
    const url = `/absences/carla/${await markOf('carla')}`
    for (const path of ['/absences/carla/new', url, `${url}/remove`]) {
      const { text } = await site.ask('POST', path, { cookie, form: choir })
      expect(text).toContain('Only coordinators may do that')
    }
    expect((await site.ask('GET', `/absences/carla/list`, { cookie })).text).not.toContain('team meeting')
    expect(site.helpline.read(weeklyFile)).toBe(before)
    await site.ask('POST', url, { cookie: await site.signIn('eva'), form: choir })
    expect(site.helpline.read(weeklyFile)).toContain('+carla dl 1000 # choir')
  })
})
