import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createScriptedSolver, type ScriptedWeek } from '../harness/scriptedSolver.ts'
import { until } from '../harness/until.ts'
import { openSite, type Site } from './site.ts'

const api = '/api/planner/api'
let site: Site
let weeks: ScriptedWeek[]
let cookie: string

beforeEach(async () => {
  const solver = createScriptedSolver()
  weeks = solver.weeks
  site = await openSite({ solve: solver.solve })
  cookie = await site.signIn('eva')
})

afterEach(() => site.close())

const get = (path: string) => site.ask('GET', api + path, { cookie })
const post = (path: string, json: unknown = {}) => site.ask('POST', api + path, { cookie, json })

async function launched(input: Record<string, unknown> = {}): Promise<string> {
  const answer = await post('/run', { monday: '2026-11-30', nlines: 2, ...input })
  expect(answer.status).toBe(201)
  return String(Object(answer.json()).execution_id)
}

/** A run that is over, with the timetable of the scripted solver. */
async function planned(input: Record<string, unknown> = {}): Promise<string> {
  const id = await launched(input)
  const week = await until('the week begins', async () => weeks.at(-1))
  week.find()
  week.end('proven')
  await site.helpline.planner.follow(id, () => {})
  return id
}

describe('the planner over REST', () => {
  it('is launched for any date of the week, with lines, description, days to fill first, steps and seed', async () => {
    const days = { search_days: 'dj, xx ,dv', description: 'try', steps: 50, seed: 3 }
    const id = await launched({ monday: '2026-12-02', ...days })
    const week = await until('the week begins', async () => weeks[0])
    expect(week.limits).toEqual({ seconds: null, steps: 50, seed: 3 })
    expect(week.problem).toMatchObject({ lines: 2, firstDays: ['dj', 'dv'] })
    expect((await get(`/status/${id}`)).json()).toMatchObject({
      name: id,
      state: 'Running',
      week: '2026-11-30',
      description: 'try',
      totalCells: 40,
      completedCells: null,
      unfilledCell: null,
    })
  })

  it('takes what is asked for from the address, too, as the original did', async () => {
    const address = `${api}/run?monday=2026-11-30&nlines=3&description=by+hand`
    const answer = await site.ask('POST', address, { cookie, json: {} })
    expect(answer.status).toBe(201)
    const week = await until('the week begins', async () => weeks[0])
    expect(week.problem.lines).toBe(3)
  })

  it('lists runs, and says of one what it has found, as the original names it', async () => {
    const id = await planned()
    const status = (await get(`/status/${id}`)).json()
    expect(status).toMatchObject({
      state: 'Stopped',
      ending: 'finished',
      solutionCost: expect.any(Number),
      lowerBound: expect.any(Number),
      optimal: true,
      unfilledCell: expect.stringMatching(/^d[lmxjv] \d\d:\d\d$/),
      penalties: expect.arrayContaining([[expect.any(Number), expect.stringContaining('forats')]]),
      timeOfLastSolution: expect.stringMatching(/Z$/),
    })
    expect((await get('/list')).json()).toEqual({ tasks: [status] })
    expect((await get('/list?monday=2026-12-04')).json()).toEqual({ tasks: [status] })
    expect((await get('/list?monday=2026-12-07')).json()).toEqual({ tasks: [] })
    expect((await get('/list?monday=next')).status).toBe(400)
    expect((await get(`/solution/${id}`)).json()).toMatchObject({
      week: '2026-11-30',
      hours: ['09:00', '10:15', '11:30', '12:45', '14:00'],
      turns: ['L1', 'L2'],
      timetable: { dl: expect.arrayContaining([['alba', 'bernat']]) },
    })
  })

  it('calls a week Complete that has no empty line', async () => {
    const id = await launched({ nlines: 1 })
    const week = await until('the week begins', async () => weeks[0])
    week.find(week.problem.days.map(() => Array.from({ length: 4 }, () => ['alba'])))
    week.end('steps')
    await site.helpline.planner.follow(id, () => {})
    expect((await get(`/status/${id}`)).json()).toMatchObject({
      unfilledCell: 'Complete',
      totalCells: 20,
      completedCells: 20,
    })
  })

  it('stops, kills and removes runs', async () => {
    const first = await launched()
    ;(await until('the week begins', async () => weeks[0])).find()
    expect((await post(`/remove/${first}`)).status).toBe(409)
    expect((await post(`/stop/${first}`)).json()).toEqual({ ok: true })
    await site.helpline.planner.follow(first, () => {})
    expect((await get(`/status/${first}`)).json()).toMatchObject({ ending: 'stopped' })
    expect((await post(`/stop/${first}`)).json()).toMatchObject({ error: 'run-over' })
    expect((await post(`/remove/${first}`)).json()).toEqual({ ok: true })
    const second = await launched()
    await until('the week begins', async () => weeks[1])
    expect((await post(`/kill/${second}`)).json()).toEqual({ ok: true })
    await site.helpline.planner.follow(second, () => {})
    expect((await get(`/solution/${second}`)).json()).toMatchObject({ error: 'nothing-found' })
  })

  it('publishes, and over a week that was changed since only when its differences have been seen', async () => {
    const id = await planned({ monday: '2026-11-23' })
    const file = 'graelles/graella-2026-11-23.yaml'
    site.helpline.write(file, site.helpline.read(file).replace('dj: [[alba,', 'dj: [[eva,'))
    const refused = await post(`/upload/${id}`)
    expect(refused.status).toBe(409)
    const { seen, differences, message } = Object(refused.json())
    expect(message).toContain('was changed since this run began')
    expect(differences).toContainEqual(expect.objectContaining({ day: 'dj', from: '09:00' }))
    expect((await post(`/upload/${id}`, { seen: 'x' })).status).toBe(409)
    expect((await post(`/upload/${id}`, { seen })).json()).toMatchObject({ ok: true, week: '2026-11-23' })
    const audit = await site.helpline.stores.audit.list({ verbs: ['publishRun'], limit: 5 })
    expect(audit).toMatchObject([{ who: 'eva', door: 'web', subject: '2026-11-23' }])
  })
})

describe('the planner over REST refuses', () => {
  it.each([
    [{ monday: 'soon' }, 400, 'bad-input'],
    [{ nlines: 'many' }, 400, 'bad-input'],
    [{ nlines: 0 }, 422, 'no-lines'],
    [{ seconds: 0 }, 400, 'bad-input'],
    [{ search_days: 7 }, 400, 'bad-input'],
  ])('%j with %i %s', async (input, status, error) => {
    const answer = await post('/run', { monday: '2026-11-30', ...input })
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ error, message: expect.stringMatching(/\w/) })
    expect(await site.helpline.stores.plannerRuns.list({ limit: 9 })).toEqual([])
  })

  it('a week that is being planned, and runs that are not there', async () => {
    await launched()
    expect((await post('/run', { monday: '2026-11-30' })).json()).toMatchObject({ error: 'being-planned' })
    for (const verb of ['stop', 'kill', 'remove', 'upload']) {
      expect((await post(`/${verb}/x`)).status).toBe(404)
      expect((await get(`/${verb}/x`)).status).toBe(404)
    }
    expect((await get('/status/x')).json()).toMatchObject({ error: 'no-such-run' })
  })

  it('operators in everything, and strangers', async () => {
    const id = await planned()
    const dani = await site.signIn('dani')
    for (const path of ['/list', `/status/${id}`, `/solution/${id}`]) {
      expect((await site.ask('GET', api + path, { cookie: dani })).status).toBe(403)
      expect((await site.ask('GET', api + path)).status).toBe(401)
    }
    const json = { monday: '2026-12-07' }
    for (const path of ['/run', `/stop/${id}`, `/kill/${id}`, `/remove/${id}`, `/upload/${id}`]) {
      expect((await site.ask('POST', api + path, { cookie: dani, json })).status).toBe(403)
      expect((await site.ask('POST', api + path, { json })).status).toBe(401)
    }
    expect((await site.helpline.stores.plannerRuns.list({ limit: 9 })).map((run) => run.id)).toEqual([id])
  })
})
