import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let cookie: string

beforeEach(async () => {
  site = await openSite()
  await settleQueue(site.helpline, 'start')
  cookie = await site.signIn('eva')
})

afterEach(() => site.close())

describe('GET', () => {
  it('/api/version says which version serves', async () => {
    expect((await site.ask('GET', '/api/version', { cookie })).json()).toEqual({ version: '1.2.3' })
  })

  it('/api/queue gives the agents with every field', async () => {
    const answer = await site.ask('GET', '/api/queue', { cookie })
    expect(answer.json()).toMatchObject({
      currentQueue: [
        { key: 'alba', extension: '3040', name: 'Alba Pi', paused: false, disconnected: false, flags: [] },
        { key: 'bernat', extension: '3041' },
      ],
    })
  })

  it('/api/queue shows at once what was changed through another door', async () => {
    await site.ask('GET', '/api/queue', { cookie })
    const pause = { person: 'bernat', minutes: 10, reason: '', confirmed: false }
    await pauseAgent(site.helpline, acting('bernat'), pause)
    const answer = await site.ask('GET', '/api/queue', { cookie })
    expect(answer.json()).toMatchObject({ currentQueue: [{ paused: false }, { paused: true }] })
  })

  it('/api/queue says so when the exchange does not answer', async () => {
    site.helpline.pbx.setReachable(false)
    const answer = await site.ask('GET', '/api/queue', { cookie })
    expect(answer.status).toBe(503)
    expect(answer.json()).toMatchObject({ error: 'pbx-unreachable' })
  })

  it('/api/graella gives weeks, and one in the shape of the original', async () => {
    expect((await site.ask('GET', '/api/graella/list', { cookie })).json()).toEqual({ weeks: ['2026-11-23'] })
    expect((await site.ask('GET', '/api/graella/2026-11-23', { cookie })).json()).toMatchObject({
      week: '2026-11-23',
      hours: ['09:00', '10:15', '11:30', '12:45', '14:00'],
      turns: ['L1', 'L2'],
      timetable: {
        dl: [
          ['alba', 'bernat'],
          ['carla', 'dani'],
          ['alba', 'ningu'],
          ['eva', 'dani'],
        ],
      },
      overload: { alba: 0.4 },
      names: { alba: 'Alba Pi' },
    })
  })

  it.each([
    ['/api/graella/2026-11-30', 404, 'no-such-week'],
    ['/api/graella/2026-11-24', 400, 'bad-input'],
    ['/api/graella/..%2Fpersons', 400, 'bad-input'],
    ['/api/queue/pause/alba', 404, 'not-found'],
    ['/api/nothing', 404, 'not-found'],
  ])('%s answers %i %s', async (path, status, error) => {
    const answer = await site.ask('GET', path, { cookie })
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ error, message: expect.stringMatching(/\w/) })
  })
})

describe('changing a slot', () => {
  const path = '/api/graella/2026-11-23/dx/0/1/dani'

  it('gives the changed timetable', async () => {
    const answer = await site.ask('PATCH', path, { cookie, json: { from: 'bernat' } })
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ overload: { alba: 0.4, bernat: -1, dani: 1 } })
  })

  it('without what it replaces is refused, saying what is missing', async () => {
    for (const options of [{ cookie }, { cookie, json: {} }]) {
      const answer = await site.ask('PATCH', path, options)
      expect(answer.status).toBe(400)
      expect(answer.json()).toMatchObject({ error: 'bad-input', message: expect.stringMatching(/from/) })
    }
  })

  it.each([
    ['dx/0/1/dani', { from: 'carla' }, 409, 'changed-meanwhile'],
    ['dx/1/0/eva', { from: 'bernat' }, 409, 'confirm-busy'],
    ['dx/0/1/alba', { from: 'bernat' }, 422, 'already-in-turn'],
    ['dx/0/1/mallory', { from: 'bernat' }, 404, 'unknown-person'],
    ['dx/8/1/dani', { from: 'bernat' }, 404, 'no-such-cell'],
    ['xx/0/1/dani', { from: 'bernat' }, 400, 'bad-input'],
    ['dv/0/1/dani', { from: 'festiu' }, 422, 'holiday'],
  ])('%s with %o answers %i %s', async (place, json, status, error) => {
    const answer = await site.ask('PATCH', `/api/graella/2026-11-23/${place}`, { cookie, json })
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ error })
  })
})

describe('making a week', () => {
  it('answers 201 once and 409 after', async () => {
    const made = await site.ask('POST', '/api/graella/2026-11-30', { cookie, json: { copyOf: '2026-11-23' } })
    expect(made.status).toBe(201)
    expect(made.json()).toMatchObject({ week: '2026-11-30' })
    expect((await site.ask('POST', '/api/graella/2026-11-30', { cookie })).status).toBe(409)
  })

  it('is refused to operators', async () => {
    const dani = await site.signIn('dani')
    expect((await site.ask('POST', '/api/graella/2026-11-30', { cookie: dani })).status).toBe(403)
  })
})

describe('changing the queue', () => {
  it('gives the queue as it is then', async () => {
    const added = await site.ask('POST', '/api/queue/add/carla', { cookie })
    expect(added.json()).toMatchObject({
      currentQueue: [{ key: 'alba' }, { key: 'bernat' }, { key: 'carla' }],
    })
    const paused = await site.ask('POST', '/api/queue/pause/carla', { cookie, json: { minutes: 10 } })
    expect(paused.json()).toMatchObject({ currentQueue: [{}, {}, { key: 'carla', paused: true }] })
    const resumed = await site.ask('POST', '/api/queue/resume/carla', { cookie })
    expect(resumed.json()).toMatchObject({ currentQueue: [{}, {}, { key: 'carla', paused: false }] })
    const removed = await site.ask('POST', '/api/queue/remove/carla', { cookie })
    expect(removed.json()).toMatchObject({ currentQueue: [{ key: 'alba' }, { key: 'bernat' }] })
  })

  it.each([
    ['add/alba', 409, 'already-in-queue'],
    ['pause/carla', 404, 'not-in-queue'],
    ['resume/alba', 409, 'not-paused'],
    ['add/gil', 422, 'without-extension'],
  ])('%s answers %i %s', async (path, status, error) => {
    const answer = await site.ask('POST', `/api/queue/${path}`, { cookie })
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ error })
  })
})

describe('a request', () => {
  it('with a body that is no JSON answers 400', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await site.ask('POST', '/api/queue/pause/alba', { cookie, headers, body: '{' })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ error: 'bad-body' })
  })

  it('with a body beyond the limit answers 413', async () => {
    const json = { reason: 'x'.repeat(20_000) }
    const answer = await site.ask('POST', '/api/queue/pause/alba', { cookie, json })
    expect(answer.status).toBe(413)
  })

  it('with values of the wrong kind answers 400 and names the field', async () => {
    const answer = await site.ask('POST', '/api/queue/pause/alba', { cookie, json: { minutes: '10' } })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ message: expect.stringMatching(/minutes/) })
  })
})

describe('the absences of a person', () => {
  const weekly = [{ weekday: 'dx', turns: '0100', reason: 'school', optional: true }]
  const oneshot = [{ date: '2026-12-01', turns: '1111', reason: 'trip', optional: false }]

  it('are given as existing clients know them, and replaced as a whole', async () => {
    const before = (await site.ask('GET', '/api/busy/eva', { cookie })).json()
    expect(before).toEqual({ weekly, oneshot: [], errors: [] })
    const json = { weekly: [], oneshot }
    const posted = await site.ask('POST', '/api/busy/eva', { cookie, json })
    expect([posted.status, posted.json()]).toEqual([200, { result: 'ok', collisions: [] }])
    expect((await site.ask('GET', '/api/busy/eva', { cookie })).json()).toMatchObject(json)
    expect(site.helpline.read('indisponibilitats.conf')).toBe('+carla dx 1000 # team meeting\n')
    expect(site.helpline.read('oneshot.conf')).toBe('+eva 2026-12-01 1111 # trip\n')
  })

  it('tell the published shifts that they collide with', async () => {
    const json = {
      weekly: [{ weekday: 'dj', turns: '0010', reason: 'course', optional: false }],
      oneshot: [],
    }
    const posted = await site.ask('POST', '/api/busy/eva', { cookie, json })
    expect(posted.json()).toMatchObject({ collisions: [{ week: '2026-11-23', day: 'dj', hour: 2, line: 0 }] })
  })

  it.each([
    [{ weekly: [{ ...weekly[0], weekday: 'dz' }] }, 422, 'bad-absence'],
    [{ weekly: [{ ...weekly[0], date: '2026-12-01' }] }, 422, 'bad-absence'],
    [{ weekly: [{ weekday: 'dx', turns: '0100', optional: true }] }, 422, 'bad-absence'],
    [{ oneshot: [{ ...oneshot[0], reason: '' }] }, 422, 'bad-absence'],
  ])('are refused as a whole with %j: %i', async (json, status, error) => {
    const entries = { weekly: [], oneshot: [], ...json }
    const answer = await site.ask('POST', '/api/busy/eva', { cookie, json: entries })
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ result: 'error', error, message: expect.stringMatching(/\w/) })
    expect(site.helpline.read('indisponibilitats.conf')).toContain('eva dx 0100 # school')
  })

  it.each([{}, { weekly: [] }, { oneshot: [] }, []])('stay when %j leaves a list out', async (json) => {
    const answer = await site.ask('POST', '/api/busy/eva', { cookie, json })
    expect([answer.status, answer.json()]).toMatchObject([400, { error: 'bad-input' }])
    expect((await site.ask('POST', '/api/busy/eva', { cookie, body: 'weekly=' })).status).toBe(400)
    expect(site.helpline.read('indisponibilitats.conf')).toContain('eva dx 0100 # school')
  })

  it('of everybody are given to coordinators as the files are', async () => {
    const file = await site.ask('GET', '/api/busy/download/weekly', { cookie })
    expect([file.status, file.text]).toEqual([200, site.helpline.read('indisponibilitats.conf')])
    expect(file.headers.get('content-type')).toContain('text/plain')
    expect((await site.ask('GET', '/api/busy/download/oneshot', { cookie })).text).toBe('')
    expect((await site.ask('GET', '/api/busy/download/vacations', { cookie })).status).toBe(400)
    const dani = await site.signIn('dani')
    expect((await site.ask('GET', '/api/busy/download/weekly', { cookie: dani })).status).toBe(403)
  })

  it('are for oneself and coordinators; whose lines are skipped is for coordinators', async () => {
    site.helpline.write('oneshot.conf', 'carla 2026-13-01 # x\n')
    const dani = await site.signIn('dani')
    expect((await site.ask('GET', '/api/busy/carla', { cookie: dani })).status).toBe(403)
    const json = { weekly: [], oneshot: [] }
    expect((await site.ask('POST', '/api/busy/carla', { cookie: dani, json })).status).toBe(403)
    expect((await site.ask('GET', '/api/busy/dani', { cookie: dani })).json()).toMatchObject({ errors: [] })
    const seen = (await site.ask('GET', '/api/busy/carla', { cookie })).json()
    expect(seen).toMatchObject({ errors: [expect.stringContaining('oneshot.conf, line 1')] })
    expect((await site.ask('GET', '/api/busy/mallory', { cookie })).status).toBe(404)
    expect((await site.ask('GET', '/api/busy/eva')).status).toBe(401)
  })
})
