import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runTerminal, type Terminal } from '../../src/cli/runTerminal.ts'
import type { Request } from '../../src/cli/socket/protocol.ts'
import { demoFolder } from '../../src/demo/home/prepare.ts'
import { DomainError } from '../../src/domain/errors.ts'
import { parseTimetable } from '../../src/storage/files/formats/timetable.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { probesOf } from './doctor/probesOf.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

async function type(args: readonly string[], changes: Partial<Terminal> = {}) {
  const out: string[] = []
  const err: string[] = []
  const done: string[] = []
  const exit = await runTerminal(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { LANG: 'ca_ES.UTF-8', SECRET: 'x' },
    user: 'marta',
    version: '1.2.3',
    cwd: '/cwd',
    look: (path) => (path === '/home' ? { kind: 'folder', names: ['config.yaml'] } : { kind: 'missing' }),
    demoFolder,
    async serve(home, options) {
      done.push(`serve ${home.kind} ${home.folder} ${options.port}`)
      return 0
    },
    probes: () => probesOf(),
    ask: async () => null,
    async open(home, access) {
      done.push(`open ${home} ${access}`)
      return {
        deps: helpline,
        defaultBaseUrl: 'http://localhost:4555',
        async close() {
          done.push('close')
        },
      }
    },
    readFile: async () => null,
    parseTimetable,
    logFault: () => 'ref-1',
    ...changes,
  })
  return { exit, out, err, done }
}

describe('runTerminal', () => {
  it('opens the home for as long as a command runs, for what it does', async () => {
    expect((await type(['timetable', 'list', '--home', '/home'])).done).toEqual(['open /home read', 'close'])
    expect((await type(['says', 'x', '--home', '/home'])).done).toEqual(['open /home write', 'close'])
    expect((await type(['queue', 'pause', 'nobody', '--home', '/home'])).done).toEqual([
      'open /home write',
      'close',
    ])
  })

  it('lets a running server do it, with no more of the environment than the language', async () => {
    const asked: Request[] = []
    const { exit, done } = await type(['queue', 'show', '--home', '/home'], {
      async ask(home, request, streams) {
        expect(home).toBe('/home')
        asked.push(request)
        streams.out('answer')
        return 0
      },
    })
    expect([exit, done]).toEqual([0, []])
    expect(asked).toEqual([
      {
        args: ['queue', 'show', '--home', '/home'],
        user: 'marta',
        cwd: '/cwd',
        env: { LANG: 'ca_ES.UTF-8' },
      },
    ])
  })

  it('serves the home that was chosen, and nothing where the line is wrong', async () => {
    expect((await type(['serve', '-p', '80'])).done).toEqual(['serve demo var/demo 80'])
    expect((await type(['serve', '--home', '/home'])).done).toEqual(['serve home /home null'])
    const wrong = await type(['serve', '--port', 'x'])
    expect([wrong.exit, wrong.done]).toEqual([2, []])
    const missing = await type(['serve', '--home', '/nowhere', '--json'])
    expect([missing.exit, missing.done]).toEqual([1, []])
    expect(JSON.parse(missing.out.join())).toMatchObject({ error: { kind: 'home-missing' } })
  })

  it('says in the language of the environment how to name a home, with exit code 2', async () => {
    const { exit, err } = await type(['queue', 'show'])
    expect([exit, err.join()]).toEqual([2, expect.stringContaining('carpeta')])
    expect(err.join()).toContain('--home')
  })

  it('prints help and version without a home', async () => {
    expect((await type(['--version'])).out).toEqual(['1.2.3'])
    expect((await type(['queue', 'show', '--help'])).exit).toBe(0)
  })

  it('examines without opening the home', async () => {
    const { exit, out, done } = await type(['doctor', '--home', '/home', '--json'])
    expect([exit, out.length, done]).toEqual([0, 1, []])
  })

  it('turns a fault of the home into a sentence', async () => {
    const { exit, err } = await type(['says', 'x', '--home', '/home'], {
      open: () => Promise.reject(new DomainError('home-locked', { home: '/home' })),
    })
    expect([exit, err.join()]).toEqual([1, expect.stringContaining('/home')])
    const gone = await type(['says', 'x', '--home', '/home'], {
      ask: () => Promise.reject(new DomainError('server-gone')),
    })
    expect([gone.exit, gone.done]).toEqual([1, []])
    expect(gone.err.join()).not.toContain('ref-1')
  })
})
