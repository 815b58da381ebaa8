import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.close())

const get = async (person: string, path: string) =>
  site.ask('GET', path, { cookie: await site.signIn(person) })

describe('the page that says why', () => {
  it('is linked where a cell is chosen, for whoever is there or for nobody', async () => {
    const { text } = await get('bernat', '/timetable/2026-11-23/dx/3/0')
    expect(text).toContain('href="/why/2026-11-23/dx/3/dani"')
    expect((await get('bernat', '/timetable/2026-11-23/dx/2/1')).text).toContain('/why/2026-11-23/dx/2/ningu')
  })

  it('says why somebody is there, what it would take for another, and why a line is empty', async () => {
    const dani = await get('bernat', '/why/2026-11-23/dx/3/dani')
    expect(dani.status).toBe(200)
    expect(dani.text).toContain('Dani Font is on Wednesday 12:45: with Carla Mas the week would cost less.')
    expect(dani.text).toContain('href="/timetable/2026-11-23"')
    const carla = await get('bernat', '/why/2026-11-23/dx/3/carla')
    expect(carla.text).toContain('Carla Mas is not on Wednesday 12:45.')
    const hole = await get('bernat', '/why/2026-11-23/dx/2/ningu')
    expect(hole.text).toContain('One line is empty on Wednesday 11:30')
    expect(hole.text).not.toContain('Carla Mas is on')
    expect((await get('bernat', '/why/2026-11-23/dx/3/ningu')).text).toContain('No line is empty')
  })

  it.each([
    ['/why/2026-12-07/dx/3/dani', 404],
    ['/why/2026-11-23/dv/3/dani', 404],
    ['/why/2026-11-23/dx/9/dani', 404],
    ['/why/2026-11-23/dx/3/nadia', 404],
    ['/why/2026-11-23/xx/3/dani', 400],
  ])('refuses %s with %i', async (path, status) => {
    expect((await get('bernat', path)).status).toBe(status)
  })

  it('is for people who are signed in', async () => {
    expect((await site.ask('GET', '/why/2026-11-23/dx/3/dani')).text).not.toContain(
      'the week would cost less',
    )
  })
})
