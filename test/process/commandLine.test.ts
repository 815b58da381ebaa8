import { userInfo } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { until } from '../harness/until.ts'
import { openWorkplace, type Server, type Workplace } from './tomatic.ts'

const Queue = z.object({ currentQueue: z.array(z.object({ key: z.string(), paused: z.boolean() })) })
const Audit = z.object({
  lines: z.array(z.object({ who: z.string(), door: z.string(), verb: z.string(), subject: z.string() })),
})

describe('the command line, with a server on the home', () => {
  let place: Workplace
  let server: Server
  let home: string

  beforeAll(async () => {
    place = openWorkplace()
    home = place.path('demo')
    server = await place.serve(['--demo', '--home', home])
  })
  afterAll(() => place.clear())

  const run = (...args: string[]) => place.run([...args, '--home', home])

  it('acts through it: the pages see the change, and the audit says who it was', async () => {
    const browser = server.visitor()
    await browser.submit('/sign-in', { person: 'eva' })
    const ran = await run('queue', 'pause', 'alba', '10m', 'dentist')
    expect(ran).toMatchObject({ code: 0, err: '' })
    await until('the interface shows it', async () => {
      const { currentQueue } = Queue.parse((await browser.get('/api/queue')).json())
      return currentQueue.some(({ key, paused }) => key === 'alba' && paused)
    })
    const audit = Audit.parse(JSON.parse((await run('audit', '--json')).out))
    const who = `cli:${userInfo().username}`
    expect(audit.lines.at(-1)).toMatchObject({ who, door: 'cli', verb: 'pauseAgent', subject: 'alba' })
  })

  it('answers --json with exactly one document on stdout, refusals too', async () => {
    for (const args of [
      ['queue', 'show'],
      ['person', 'list'],
      ['queue', 'add', 'yolanda'],
      ['queue', 'pause', 'albba'],
    ]) {
      const ran = await run(...args, '--json')
      expect(ran.out.trim().split('\n')).toHaveLength(1)
      JSON.parse(ran.out)
      expect(ran.code).toBe(args[1] === 'show' || args[1] === 'list' ? 0 : 1)
    }
  })

  it('gives a sign-in link that works once', async () => {
    const { out } = await run('login-link', 'bernat')
    const path = /\/login\/[\w-]+/.exec(out)?.[0] ?? ''
    const browser = server.visitor()
    expect((await browser.submit(path)).status).toBe(303)
    expect((await browser.get('/queue')).status).toBe(200)
    expect((await server.visitor().submit(path)).status).toBe(410)
  })
})

describe('the command line, without a server', () => {
  let place: Workplace

  beforeAll(() => {
    place = openWorkplace()
    place.makeHome('home')
  })
  afterAll(() => place.clear())

  it('reads and edits the home by itself', async () => {
    const list = await place.run(['timetable', 'list', '--home', 'home'])
    expect(list).toMatchObject({ code: 0, err: '' })
    expect(list.out).toContain('2026-11-23')
    const edit = await place.run([
      'timetable',
      'edit',
      '2026-11-23',
      'dx',
      '09:00',
      'L2',
      'dani',
      '--yes',
      '--home',
      'home',
    ])
    expect(edit.code).toBe(0)
    expect((await place.run(['timetable', 'show', '2026-11-23', '--home', 'home'])).out).toContain('dani')
    expect((await place.run(['audit', '--home', 'home'])).out).toContain('editSlot')
  })

  it('names the file and line that it cannot read', async () => {
    place.makeHome('broken', { 'persons.yaml': 'names: {alba: Alba Pi}\nextensions: [{\n' })
    const ran = await place.run(['person', 'list', '--home', 'broken'])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/persons\.yaml, line \d+, column \d+/)
  })

  it.each([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['--help'], 0, /serve/],
    [['queue', 'pause', '--help'], 0, /DURATION/],
    [[], 2, /^$/],
    [['queeu', 'show'], 2, /^$/],
    [['queue', 'show'], 2, /^$/],
  ])('answers %j with exit code %d', async (args, code, out) => {
    const ran = await place.run(args)
    expect(ran.code).toBe(code)
    expect(ran.out).toMatch(out)
    expect(ran.err === '').toBe(code === 0)
  })
})
