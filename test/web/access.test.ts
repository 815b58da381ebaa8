import { get } from 'node:http'
import type { Response } from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { createLoginLink } from '../../src/operations/access/loginLink.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site, type SiteOptions } from './site.ts'

let site: Site

async function open(options: SiteOptions = {}): Promise<Site> {
  site = await openSite(options)
  return site
}

afterEach(() => site.close())

async function linkFor(person: string): Promise<string> {
  const deps = { ...site.helpline, realNow: Date.now }
  const outcome = await createLoginLink(deps, acting(person), { person, baseUrl: '' })
  if (outcome.kind !== 'link') throw new Error(outcome.kind)
  return outcome.url
}

describe('signing in to the demo', () => {
  it('draws the chooser on the home page without a session', async () => {
    await open()
    const home = await site.ask('GET', '/')
    expect(home.status).toBe(200)
    expect(home.text).toContain('Who are you?')
    expect(home.text).toContain('value="bernat"')
    expect(home.text).not.toContain('<script')
  })

  it('opens a session that scripts and other sites do not get', async () => {
    await open()
    const answer = await site.ask('POST', '/sign-in', { form: { person: 'alba' } })
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('keeps the cookie to encrypted connections when the dashboard has such an address', async () => {
    const config = "hours: ['09:00', '14:00']\nnTelefons: 2\nbaseUrl: https://tomatic.example.org\n"
    await open({ files: { 'config.yaml': config } })
    const answer = await site.ask('POST', '/sign-in', { form: { person: 'alba' } })
    expect(answer.headers.get('set-cookie')).toMatch(/Secure/)
  })

  it('leads on to the page that was asked for, but never to another site', async () => {
    await open()
    const asked = await site.ask('GET', '/timetable/2026-11-23')
    expect(asked.status).toBe(401)
    expect(asked.text).toContain('value="/timetable/2026-11-23"')
    for (const [next, expected] of [
      ['/queue', '/queue'],
      ['/forced', '/forced'],
      ['/why/2026-11-23/dl/0/alba', '/why/2026-11-23/dl/0/alba'],
      ['/profile', '/profile'],
      ['/planner/0b1c', '/planner/0b1c'],
      ['/absences?person=eva', '/absences?person=eva'],
      ['/credit', '/credit'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
      ['/sign-out', '/'],
    ] as const) {
      const answer = await site.ask('POST', '/sign-in', { form: { person: 'alba', next } })
      expect(answer.headers.get('location')).toBe(expected)
    }
  })

  it('knows nobody who is not among the people', async () => {
    await open()
    const answer = await site.ask('POST', '/sign-in', { form: { person: 'mallory' } })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('ends at signing out', async () => {
    await open()
    const cookie = await site.signIn('alba')
    expect((await site.ask('GET', '/api/queue', { cookie })).status).toBe(200)
    await site.ask('POST', '/sign-out', { cookie })
    expect((await site.ask('GET', '/api/queue', { cookie })).status).toBe(401)
  })
})

describe('signing in by link', () => {
  it('says how to get one, and lets nobody choose who they are', async () => {
    await open({ chooseWho: null })
    const home = await site.ask('GET', '/')
    expect(home.text).toContain('/tomatic dashboard')
    expect(home.text).toContain('tomatic login-link PERSON')
    const forced = await site.ask('POST', '/sign-in', { form: { person: 'alba' } })
    expect(forced.headers.get('set-cookie')).toBeNull()
  })

  it('is not used up by looking at the link, works once, and not twice', async () => {
    await open({ chooseWho: null })
    const path = await linkFor('bernat')
    for (let look = 0; look < 2; look += 1) {
      const seen = await site.ask('GET', path)
      expect(seen.status).toBe(200)
      expect(seen.text).toContain('Hello, Bernat Roca')
    }
    const first = await site.ask('POST', path)
    expect(first.status).toBe(303)
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect((await site.ask('GET', '/', { cookie })).text).toContain('Bernat Roca')
    const second = await site.ask('POST', path)
    expect(second.status).toBe(410)
    expect(second.text).toContain('Ask for a new one')
    expect((await site.ask('GET', path)).status).toBe(410)
  })
})

describe('a stranger', () => {
  it('is refused by everything under /api, known or not, with a sentence', async () => {
    await open()
    for (const [method, path] of [
      ['GET', '/api/queue'],
      ['GET', '/api/version'],
      ['GET', '/api/graella/list'],
      ['POST', '/api/queue/pause/alba'],
      ['PATCH', '/api/graella/2026-11-23/dx/0/1/dani'],
      ['GET', '/api/nothing'],
    ] as const) {
      const answer = await site.ask(method, path)
      expect(answer.status, path).toBe(401)
      expect(answer.json()).toMatchObject({
        error: 'signed-out',
        message: expect.stringMatching(/signed in/),
      })
    }
  })

  it('learns nothing from what is wrong with the request either', async () => {
    await open()
    const headers = { 'content-type': 'application/json' }
    expect((await site.ask('POST', '/api/queue/pause/alba', { headers, body: '{bad' })).status).toBe(401)
    expect((await site.ask('GET', '/api/graella/%E0%A4%A')).status).toBe(401)
    expect((await site.ask('GET', '/timetable/%E0%A4%A')).status).toBe(404)
    expect(site.logged).toEqual([])
  })

  it('hears nothing of the live updates', async () => {
    await open()
    expect((await site.ask('GET', '/live')).status).toBe(401)
  })

  it('with an invented session is a stranger still', async () => {
    await open()
    const cookie = (await site.signIn('alba')).replace(/=.*/, '=token-99999')
    expect((await site.ask('GET', '/api/queue', { cookie })).status).toBe(401)
  })
})

describe('the demo, where nobody signs in', () => {
  it.each([
    ['rebound.example:4555', 403],
    ['127.0.0.1.rebound.example', 403],
    ['localhost:4555', 200],
    ['127.0.0.1', 200],
  ])('asked by the name %s answers %i', async (host, status) => {
    const chat = { path: '/chat', handler: (_: unknown, response: Response) => void response.send('said') }
    await open({ mounts: [chat] })
    expect(await statusFor(host, '/')).toBe(status)
    expect(await statusFor(host, '/chat')).toBe(status)
  })

  /** `fetch` sets `Host` itself. */
  function statusFor(host: string, path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      get(site.url + path, { headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
    })
  }
})

describe('a change asked for by another site', () => {
  const elsewhere = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  ]

  it.each(elsewhere)('is refused: %o', async (headers) => {
    await open()
    const cookie = await site.signIn('alba')
    const paused = await site.ask('POST', '/queue/alba/pause', { cookie, headers, form: {} })
    expect(paused.status).toBe(403)
    expect((await site.ask('POST', '/api/queue/add/alba', { cookie, headers })).status).toBe(403)
    expect(await site.helpline.stores.pauses.open()).toEqual([])
  })

  it('is refused at what else the server carries', async () => {
    await open({
      mounts: [{ path: '/chat', handler: (_request, response) => void response.send('said') }],
    })
    const headers = { origin: 'https://evil.example' }
    expect((await site.ask('POST', '/chat', { headers, form: {} })).status).toBe(403)
    expect((await site.ask('GET', '/chat', { headers })).text).toBe('said')
    expect((await site.ask('POST', '/chat', { form: {} })).text).toBe('said')
  })

  it('is told from one of our own pages', async () => {
    await open()
    const cookie = await site.signIn('alba')
    const headers = { origin: site.url, 'sec-fetch-site': 'same-origin' }
    expect((await site.ask('POST', '/api/queue/add/alba', { cookie, headers })).status).toBe(200)
  })
})
