import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { freePort } from '../harness/freePort.ts'
import { helplineFiles } from '../harness/helpline.ts'
import { openWorkplace, type Workplace } from './tomatic.ts'

let place: Workplace

beforeEach(() => {
  place = openWorkplace()
})
afterEach(() => place.clear())

/** Listens on a port while `work` runs. */
async function withPort<T>(work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  try {
    return await work(port)
  } finally {
    server.close()
  }
}

const config = helplineFiles['config.yaml'] ?? ''

describe('serve refuses, before anything is bound or written,', () => {
  const refusals: readonly {
    name: string
    files?: Record<string, string | null>
    args: readonly string[]
    env?: Record<string, string>
    code: number
    says: RegExp
  }[] = [
    {
      name: 'a named home that does not exist',
      args: ['--home', 'nowhere'],
      code: 1,
      says: /The home nowhere does not exist\. Make it, or name another one with --home/,
    },
    {
      name: 'a home of the environment that does not exist',
      args: [],
      env: { TOMATIC_HOME: 'nowhere' },
      code: 1,
      says: /The home nowhere does not exist/,
    },
    {
      name: 'a malformed config.yaml',
      files: { 'config.yaml': config.replace("'10:15'", "'25:15'") },
      args: ['--home', 'home'],
      code: 1,
      says: /config\.yaml, line 1, column \d+: expected .*, found “.25:15.”/,
    },
    {
      name: 'a home without config.yaml',
      files: { 'config.yaml': null },
      args: ['--home', 'home'],
      code: 1,
      says: /There is no config\.yaml in .*nTelefons/,
    },
    {
      name: 'a config.yaml without hours',
      files: { 'config.yaml': 'nTelefons: 2\n' },
      args: ['--home', 'home'],
      code: 1,
      says: /config\.yaml, line 1.*hours/,
    },
    {
      name: 'a malformed persons.yaml',
      files: { 'persons.yaml': 'names: {alba: Alba Pi}\nextensions: [{\n' },
      args: ['--home', 'home'],
      code: 1,
      says: /persons\.yaml, line \d+, column \d+: expected/,
    },
    {
      name: 'a demo in a folder of somebody else',
      args: ['--demo', '--home', 'home'],
      code: 1,
      says: /home holds files that the demo did not make, so it is left alone/,
    },
    {
      name: 'a speed that is none',
      args: ['--speed', 'fast'],
      code: 2,
      says: /“fast” cannot be --speed: write a number/,
    },
    { name: 'a speed of nothing', args: ['--speed', '0'], code: 2, says: /“0” cannot be --speed/ },
    {
      name: 'a speed for a real helpline',
      args: ['--home', 'home', '--speed', '60'],
      code: 2,
      says: /“--speed” is only for the demo/,
    },
    {
      name: 'a demo that others could reach',
      args: ['--demo', '--host', '0.0.0.0'],
      code: 1,
      says: /The demo has no sign-in, so it only listens on 127\.0\.0\.1, not on 0\.0\.0\.0/,
    },
    {
      name: 'an address that is not of this machine',
      args: ['--home', 'home', '--host', '192.0.2.1'],
      code: 1,
      says: /cannot listen on 192\.0\.2\.1/,
    },
    {
      name: 'half of the tokens of Slack',
      args: ['--home', 'home'],
      env: { SLACK_BOT_TOKEN: 'xoxb-1' },
      code: 1,
      says: /SLACK_APP_TOKEN is missing/,
    },
    {
      name: 'an unknown option',
      args: ['--spead', '60'],
      code: 2,
      says: /no option “--spead” here\. Did you mean “?--speed/,
    },
  ]

  it.each(refusals)('$name', async ({ files, args, env, code, says }) => {
    place.makeHome('home', files)
    const before = place.inventory()
    const port = await freePort()
    const ran = await place.run(['serve', '--port', String(port), ...args], env)
    expect(ran.err).toMatch(says)
    expect(ran.err).not.toMatch(/\bat .*\.js:\d+/)
    expect(ran.code).toBe(code)
    expect(ran.out).toBe('')
    expect(place.inventory()).toEqual(before)
  })

  it.each([
    ['for a home', ['--home', 'home']],
    ['for the demo', ['--demo', '--home', 'new']],
  ])('a port that is taken, %s', async (_, args) => {
    place.makeHome('home')
    const before = place.inventory()
    await withPort(async (port) => {
      const ran = await place.run(['serve', '--port', String(port), ...args])
      expect(ran.err).toContain(`Port ${port} is taken by another programme. Choose another one with --port.`)
      expect(ran.code).toBe(1)
    })
    expect(place.inventory()).toEqual(before)
  })

  it('a home that another process serves, which goes on', async () => {
    const home = place.makeHome('home')
    const server = await place.serve(['--home', home])
    const ran = await place.run(['serve', '--home', home, '--port', String(await freePort())])
    expect(ran.err).toMatch(/Another Tomàtic is already running on .*home\. Stop it first/)
    expect(ran.code).toBe(1)
    expect((await server.visitor().get('/')).status).toBe(200)
    expect((await server.stop()).code).toBe(0)
  })

  it('in the language of the terminal, and as one JSON document where that is asked for', async () => {
    const ran = await place.run(['serve', '--home', 'nowhere'], { LANG: 'ca_ES.UTF-8' })
    expect(ran.err).toMatch(/nowhere no existeix/)
    const json = await place.run(['serve', '--home', 'nowhere', '--json'])
    const Refused = z.object({ error: z.object({ kind: z.string(), text: z.string() }) })
    expect(Refused.parse(JSON.parse(json.out)).error.kind).toBe('home-missing')
    expect(json.code).toBe(1)
  })
})
