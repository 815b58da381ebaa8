import { createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { freePort } from '../harness/freePort.ts'
import { until } from '../harness/until.ts'
import { inTime, openWorkplace, type Workplace } from './tomatic.ts'

let place: Workplace

beforeEach(() => {
  place = openWorkplace()
})
afterEach(() => place.clear())

const Show = z.object({
  at: z.string(),
  agents: z.array(z.object({ key: z.string(), paused: z.boolean() })),
})

async function show(home: string) {
  return Show.parse(JSON.parse((await place.run(['queue', 'show', '--home', home, '--json'])).out))
}

describe('the demo as a process', () => {
  it('serves page and chat at once, and ends within five seconds with streams and sockets open', async () => {
    const server = await place.serve([])
    expect(server.out()).toContain(`http://localhost:${server.port}/chat`)
    const browser = server.visitor()
    expect((await browser.get('/')).status).toBe(200)
    const chooser = await browser.get('/chat')
    expect(chooser.status).toBe(200)
    expect((await browser.get('/api/queue')).status).toBe(401)
    const member = /\/chat\/as\/(\w+)/.exec(chooser.text)?.[1]
    await browser.submit('/sign-in', { person: 'alba' })
    const live = await browser.listen()
    const chat = await browser.listen(`/chat/as/${member}/events`)
    const ran = await server.stop()
    expect(ran.code).toBe(0)
    expect(ran.err).toBe('')
    await until('the streams are over', () => live.isOver && chat.isOver)
  })

  it('goes on with --keep where it stopped, also after it was killed, and is made anew without', async () => {
    const home = place.path('demo')
    const server = await place.serve(['--demo', '--home', home, '--speed', '600'])
    await place.run(['queue', 'pause', 'alba', '--home', home])
    const start = Date.parse((await show(home)).at)
    const minutesOf = async () => (Date.parse((await show(home)).at) - start) / 60_000
    await until('forty minutes of its clock', async () => (await minutesOf()) > 40)
    const killedAt = await minutesOf()
    server.kill('SIGKILL')
    await server.ended

    // What it has noted last may be some seconds old, each of them ten minutes of its clock.
    const kept = await place.serve(['--demo', '--home', home, '--keep'])
    expect(await minutesOf()).toBeGreaterThan(10)
    expect(await minutesOf()).toBeLessThan(killedAt + 60)
    expect((await kept.stop()).code).toBe(0)

    const anew = await place.serve(['--demo', '--home', home])
    const first = await show(home)
    expect(new Date(Math.floor(Date.parse(first.at) / 60_000) * 60_000).toISOString()).toMatch(
      /T0[78]:5\d:00/,
    )
    expect(first.agents.find(({ key }) => key === 'alba')).toMatchObject({ paused: false })
    await anew.stop()
  })
})

describe('a helpline as a process', () => {
  it('starts again after kill -9 with everything that was saved', async () => {
    const home = place.makeHome('home')
    const server = await place.serve(['--home', home])
    expect(
      (
        await place.run([
          'timetable',
          'edit',
          '2026-11-23',
          'dj',
          '09:00',
          'L1',
          'eva',
          '--yes',
          '--home',
          home,
        ])
      ).code,
    ).toBe(0)
    server.kill('SIGKILL')
    await server.ended
    expect((await place.run(['audit', '--home', home])).out).toContain('editSlot')
    const again = await place.serve(['--home', home])
    const audit = await place.run(['audit', '--home', home, '--json'])
    expect(audit.out).toContain('editSlot')
    expect((await again.stop()).code).toBe(0)
  })

  it('ends when asked while Slack keeps it waiting at the start', async () => {
    const held = new Set<Socket>()
    const silent = createServer((socket) => held.add(socket))
    const port = await freePort()
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve))
    const home = place.makeHome('home')
    const child = place.start(['serve', '--home', home, '--port', String(await freePort())], {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    })
    await until('it asks Slack', () => held.size > 0)
    child.kill('SIGTERM')
    expect((await inTime(child)).code).toBe(0)
    for (const socket of held) socket.destroy()
    silent.close()
  })
})
