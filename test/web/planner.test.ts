import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportedWeeks } from '../harness/oddWeeks.ts'
import { createScriptedSolver, type ScriptedWeek } from '../harness/scriptedSolver.ts'
import { until } from '../harness/until.ts'
import { openSite, type Site } from './site.ts'

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

const form = { week: '2026-12-02', lines: '2', seconds: '9', description: 'try <b>', 'first-dj': 'dj' }

/** Launches a run in the form and returns its address. */
async function launched(): Promise<string> {
  const { status, headers } = await site.ask('POST', '/planner', { cookie, form })
  expect(status).toBe(200)
  return headers.get('hx-redirect') ?? ''
}

async function planned(): Promise<string> {
  const address = await launched()
  const week = await until('the week begins', async () => weeks.at(-1))
  week.find()
  week.end('proven')
  await site.helpline.planner.follow(address.split('/').at(-1) ?? '', () => {})
  return address
}

const page = async (path: string) => (await site.ask('GET', path, { cookie })).text

describe('the planner’s pages', () => {
  it('say what to do while nothing was planned, and list runs when they are', async () => {
    expect(await page('/planner')).toContain('No week has been planned yet')
    await launched()
    const list = await page('/planner/list')
    expect(list).toContain('Week of 30 November')
    expect(list).toContain('try &lt;b>')
    expect(list).toContain('Eva Serra')
  })

  it('take week, lines, time and days to fill first from the form', async () => {
    await launched()
    const week = await until('the week begins', async () => weeks[0])
    expect(week.limits).toMatchObject({ seconds: 9 })
    expect(week.problem).toMatchObject({ lines: 2, firstDays: ['dj'] })
  })

  it('follow a run: its best so far, then cost, curve, marks and penalties', async () => {
    const address = await launched()
    ;(await until('the week begins', async () => weeks[0])).find()
    const going = await page(`${address}/run`)
    expect(going).toContain('planning')
    expect(going).toContain('Best so far')
    expect(going).toContain('Stop, keep the best')
    weeks[0]?.end('proven')
    await site.helpline.planner.follow(address.split('/').at(-1) ?? '', () => {})
    const done = await page(address)
    expect(done).toMatch(/Cost \d+ · proven: no timetable is better/)
    expect(done).toContain('class="cost-line"')
    expect(done).toContain('class="drawback"')
    expect(done).toContain('one line is empty')
    expect(done).toContain('The loads leave 20 turns without anybody.')
  })

  it('publish after showing the differences, and say when the week was changed meanwhile', async () => {
    const address = await planned()
    const dialog = await page(`${address}/publish`)
    expect(dialog).toContain('The week has no timetable yet.')
    const seen = /&quot;seen&quot;:&quot;([^&]*)&quot;/.exec(dialog)?.[1] ?? ''
    expect(seen).toBe('none')
    const done = await site.ask('POST', `${address}/publish`, { cookie, form: { seen } })
    expect(done.headers.get('hx-redirect')).toBe('/timetable/2026-11-30')
    expect((await site.helpline.stores.files.timetable('2026-11-30'))?.value.cost).not.toBeNull()
    const file = 'graelles/graella-2026-11-30.yaml'
    site.helpline.write(file, site.helpline.read(file).replace("'alba'", "'eva'"))
    const refused = await site.ask('POST', `${address}/publish`, { cookie, form: { seen } })
    expect(refused.text).toContain('was changed since this run began')
    expect(refused.text).toContain('Publish all the same')
  })

  it('stop, discard and remove runs', async () => {
    const address = await launched()
    await until('the week begins', async () => weeks[0])
    expect((await site.ask('POST', `${address}/stop`, { cookie })).status).toBe(204)
    await until('it is stopped', async () => (await page(address)).includes('stopped, best kept'))
    expect((await site.ask('POST', `${address}/kill`, { cookie })).text).toContain('over already')
    const removed = await site.ask('POST', `${address}/remove`, { cookie })
    expect(removed.headers.get('hx-redirect')).toBe('/planner')
    expect((await site.ask('GET', address, { cookie })).status).toBe(404)
  })

  it('refuse in words what cannot be planned', async () => {
    await launched()
    const again = await site.ask('POST', '/planner', { cookie, form })
    expect(again.text).toContain('is being planned already')
    const none = await site.ask('POST', '/planner', {
      cookie,
      form: { ...form, lines: '0', week: '2026-12-09' },
    })
    expect(none.text).toContain('at least one line')
    expect((await site.ask('POST', '/planner', { cookie, form: { ...form, week: 'soon' } })).status).toBe(400)
  })

  it.each(reportedWeeks)('tell on the page of the run: $name', async ({ files, told }) => {
    for (const [name, text] of Object.entries(files)) site.helpline.write(name, text)
    const address = await launched()
    const id = address.split('/').at(-1) ?? ''
    const begun = await until('the week is over or begins', async () => {
      const run = await site.helpline.stores.plannerRuns.find(id)
      return run?.state === 'finished' || weeks.length > 0
    })
    expect(begun).toBe(true)
    weeks[0]?.end('proven')
    await site.helpline.planner.follow(id, () => {})
    expect(await page(address)).toContain(told)
  })

  it('are closed to operators, who are not shown the way either', async () => {
    const address = await planned()
    const other = await site.signIn('dani')
    expect((await site.ask('GET', '/planner', { cookie: other })).status).toBe(403)
    expect((await site.ask('GET', address, { cookie: other })).status).toBe(403)
    const tried = await site.ask('POST', `${address}/publish`, { cookie: other, form: { seen: 'none' } })
    expect(tried.status).toBe(403)
    expect((await site.ask('GET', '/timetable', { cookie: other })).text).not.toContain('href="/planner"')
    expect(await page('/timetable')).toContain('href="/planner"')
  })
})
