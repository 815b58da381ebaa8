import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterMachine } from '../../src/composition/remoteAccess.ts'
import { receiveCall } from '../../src/operations/calls/receiveCall.ts'
import { type Helpline, helplineFiles, openHelpline, writeFiles } from '../harness/helpline.ts'
import { type Sshd, sshdPath, sshdSuite, startSshd } from '../harness/sshd.ts'
import { type Ran, runAt } from './runAt.ts'

const week = 'graelles/graella-2026-11-23.yaml'

describe.skipIf(sshdPath === null)(`fetch-home (${sshdSuite})`, () => {
  let sshd: Sshd
  let helpline: Helpline

  beforeAll(async () => {
    sshd = await startSshd()
  })
  afterAll(() => sshd.close())
  beforeEach(async () => {
    helpline = await openHelpline()
    rmSync(sshd.folder, { recursive: true })
    mkdirSync(sshd.folder)
    writeFiles(sshd.folder, helplineFiles)
  })
  afterEach(() => helpline.close())

  function fetch(line = '', source = sshd.folder): Promise<Ran> {
    const { user, host, port, keyFile, fingerprint } = sshd.access
    const words = line.split(' ').filter((word) => word !== '')
    const key = words.includes('--accept-host-key') ? [] : ['--accept-host-key', fingerprint ?? '']
    const options = ['--ssh-port', String(port), '--key', keyFile ?? '', ...key]
    return runAt(helpline, ['fetch-home', `${user}@${host}:${source}`, ...options, ...words], {
      enterMachine: (entry) =>
        enterMachine(entry, { home: helpline.home, cwd: helpline.home, sshAgent: null }),
    })
  }

  /** What the other installation says, changed at a time before or after now. */
  function there(name: string, text: string, minutesLater = 1): void {
    writeFiles(sshd.folder, { [name]: text })
    const seconds = Date.now() / 1000 + minutesLater * 60
    utimesSync(join(sshd.folder, name), seconds, seconds)
  }

  const backups = () => readdirSync(join(helpline.home, 'graelles/backups'))

  it('takes what is new or newer there, keeps copies of what ours said, and tells it file by file', async () => {
    there('data/noservice.conf', '2026-12-24\tChristmas Eve\n')
    there('graelles/graella-2026-11-30.yaml', helpline.read(week).replace('2026-11-23', '2026-11-30'))
    there('graelles/old/graella-2026-11-16.yaml', helpline.read(week).replace('2026-11-23', '2026-11-16'))
    there('graelles/shiftcredit-2026-11-16.yaml', 'alba: 2\n')
    there('persons.yaml', helpline.read('persons.yaml').replace('Alba Pi', 'Alba Pi i Sol'))
    const { exitCode, out, err } = await fetch()
    expect([exitCode, err]).toEqual([0, []])
    expect(out).toEqual([
      'config.yaml: was the same already.',
      'persons.yaml: replaced; what it said before is in graelles/backups.',
      `${week}: was the same already.`,
      'graelles/graella-2026-11-30.yaml: taken; there was none here.',
      'graelles/shiftcredit-2026-11-16.yaml: taken; there was none here.',
      'graelles/old/graella-2026-11-16.yaml: taken; there was none here.',
      'indisponibilitats.conf: was the same already.',
      'holidays.conf: was the same already.',
      'data/noservice.conf: taken; there was none here.',
    ])
    expect(helpline.read('persons.yaml')).toContain('Alba Pi i Sol')
    const [copy = ''] = backups()
    expect(copy).toMatch(/-persons\.yaml$/)
    expect(readFileSync(join(helpline.home, 'graelles/backups', copy), 'utf8')).toContain('alba: Alba Pi,')
    const lines = await helpline.stores.audit.list({ verbs: ['takeOverFile'], limit: 99 })
    expect(lines.map(({ subject, who }) => `${who} ${subject}`)).toContain('cli:marta persons.yaml')
    expect(helpline.happenings).toContainEqual({ kind: 'file-changed', file: 'persons.yaml' })
    expect(helpline.happenings).toContainEqual({
      kind: 'timetable-created',
      week: '2026-11-30',
      by: 'cli:marta',
    })
  })

  it('takes only the groups that are named, as the original calls them too', async () => {
    there('persons.yaml', helpline.read('persons.yaml').replace('Alba Pi', 'Alba Pi i Sol'))
    there('holidays.conf', '2026-12-25\tChristmas\n')
    expect((await fetch('holidays')).out).toHaveLength(1)
    expect(helpline.read('holidays.conf')).toContain('Christmas')
    expect(helpline.read('persons.yaml')).not.toContain('Sol')
    expect((await fetch('persons busy')).out).toHaveLength(2)
    expect(helpline.read('persons.yaml')).toContain('Sol')
    expect((await fetch('all')).out.length).toBeGreaterThan(4)
  })

  it('keeps what was changed here later than there, unless it is told to replace it', async () => {
    there('holidays.conf', '2026-12-25\tChristmas\n', -60)
    const ours = helpline.read('holidays.conf')
    const kept = await fetch('holidays')
    expect(kept.exitCode).toBe(1)
    expect(kept.err.join('\n')).toMatch(/holidays\.conf: NOT taken.*--force/s)
    expect(helpline.read('holidays.conf')).toBe(ours)
    const forced = await fetch('holidays --force')
    expect([forced.exitCode, forced.out[0]]).toEqual([0, expect.stringContaining('replaced')])
    expect(helpline.read('holidays.conf')).toContain('Christmas')
    expect(backups()).toHaveLength(1)
  })

  it('replaces what it brought itself, as long as nobody has changed it here', async () => {
    there('data/noservice.conf', '2026-12-24\tfirst\n', -60)
    await fetch('holidays')
    there('data/noservice.conf', '2026-12-24\tsecond\n', -30)
    expect((await fetch('holidays')).exitCode).toBe(0)
    expect(helpline.read('data/noservice.conf')).toContain('second')
    helpline.write('data/noservice.conf', '2026-12-24\tours\n')
    there('data/noservice.conf', '2026-12-24\tthird\n', -30)
    expect((await fetch('holidays')).exitCode).toBe(1)
    expect(helpline.read('data/noservice.conf')).toContain('ours')
  })

  it('takes no file that cannot be read, says where it is wrong, and takes the others', async () => {
    const ours = helpline.read(week)
    there('persons.yaml', 'names: {alba: Alba Pi}\nextensions: [{\n')
    there(week, 'week: 2026-11-23\n')
    there('holidays.conf', '2026-12-25\tChristmas\nsoon\n')
    const { exitCode, err } = await fetch()
    expect(exitCode).toBe(1)
    expect(err.join('\n')).toMatch(/persons\.yaml: NOT taken.*line 3/)
    expect(err.join('\n')).toMatch(/graella-2026-11-23\.yaml: NOT taken.*`hours`/)
    expect(err.join('\n')).toMatch(/holidays\.conf, line 2 is skipped/)
    expect(helpline.read(week)).toBe(ours)
    expect(helpline.read('persons.yaml')).toContain('Bernat Roca')
    expect(helpline.read('holidays.conf')).toContain('Christmas')
  })

  it('takes nothing at all of bytes that are no text, or of a file without people', async () => {
    writeFileSync(join(sshd.folder, 'holidays.conf'), Buffer.from([0x32, 0xff, 0xfe]))
    there('persons.yaml', '{}\n')
    const { err } = await fetch('holidays people --force')
    expect(err.join('\n')).toMatch(/holidays\.conf: NOT taken/)
    expect(err.join('\n')).toMatch(/persons\.yaml: NOT taken/)
    expect(helpline.read('persons.yaml')).toContain('Bernat Roca')
  })

  it('takes the calls of the day where none was ever kept, and leaves them out where calls are', async () => {
    const calls =
      "'3040':\n- {data: '2026-11-25T08:31:02Z', telefon: '600111222', partner: '', contracte: '', motius: ''}\n"
    there('callinfo/dailycalls.yaml', calls)
    expect((await fetch('calls')).out).toEqual(['callinfo/dailycalls.yaml: taken; there was none here.'])
    expect(helpline.read('callinfo/dailycalls.yaml')).toBe(calls)
    await receiveCall(helpline, { extension: '3040', phone: '600111333', callId: 'c1' })
    there('callinfo/dailycalls.yaml', "'3041': []\n", 2)
    const later = await fetch('calls --force')
    expect([later.exitCode, later.out[0]]).toEqual([0, expect.stringContaining('left out')])
    expect(helpline.read('callinfo/dailycalls.yaml')).toBe(calls)
  })

  it('takes over a whole home of the original', async () => {
    rmSync(sshd.folder, { recursive: true })
    cpSync('test/fixtures/original-home', sshd.folder, { recursive: true })
    const { exitCode, out } = await fetch('--force')
    expect(exitCode).toBe(0)
    expect(out.join('\n')).toContain('graelles/graella-2030-01-28.yaml: taken')
    for (const name of ['persons.yaml', 'graelles/graella-2030-01-07.yaml', 'data/forced-turns.yaml']) {
      expect(helpline.read(name)).toBe(readFileSync(join(sshd.folder, name), 'utf8'))
    }
  })

  it('believes no machine whose key nobody has confirmed, and says how to', async () => {
    const unpinned = `SHA256:${'B'.repeat(43)}`
    const changed = await fetch(`--accept-host-key ${unpinned}`)
    expect(changed.exitCode).toBe(1)
    expect(changed.err.join()).toContain('STOP')
    const unknown = await runAt(
      helpline,
      ['fetch-home', `x@127.0.0.1:${sshd.folder}`, '--ssh-port', String(sshd.port)],
      {
        enterMachine: (entry) =>
          enterMachine(entry, { home: helpline.home, cwd: helpline.home, sshAgent: null }),
      },
    )
    expect(unknown.exitCode).toBe(1)
    expect(unknown.err.join()).toContain(`--accept-host-key ${sshd.fingerprint()}`)
    expect(unknown.err.join()).toContain(sshd.knownHostsLine().trim())
    helpline.write('known_hosts', sshd.knownHostsLine())
    const { user, host, port, keyFile } = sshd.access
    const pinned = await runAt(
      helpline,
      ['fetch-home', `${user}@${host}:${sshd.folder}`, '--ssh-port', String(port), '--key', keyFile ?? ''],
      {
        enterMachine: (entry) =>
          enterMachine(entry, { home: helpline.home, cwd: helpline.home, sshAgent: null }),
      },
    )
    expect(pinned.exitCode).toBe(0)
  })

  it('refuses a folder that is not there, or that is no home', async () => {
    const nowhere = await fetch('', `${sshd.folder}/nowhere`)
    expect([nowhere.exitCode, nowhere.err.join()]).toEqual([1, expect.stringContaining('/nowhere')])
    mkdirSync(join(sshd.folder, 'empty'))
    const empty = await fetch('--json', `${sshd.folder}/empty`)
    expect(JSON.parse(empty.out[0] ?? '')).toMatchObject({ error: { kind: 'nothing-there' } })
  })
})

describe('a line of fetch-home', () => {
  let helpline: Helpline

  beforeEach(async () => {
    helpline = await openHelpline()
  })
  afterEach(() => helpline.close())

  it.each([
    ['www.example.org:/srv', 2],
    ['me@www.example.org', 2],
    ['me@www.example.org:/srv sausages', 2],
    ['me@www.example.org:/srv --ssh-port 70000', 2],
    ['me@www.example.org:/srv --accept-host-key 16:27:ac', 2],
    ['me@www.example.org:/srv --password-file nowhere', 1],
    ['', 2],
  ])('is refused: %s', async (line, exitCode) => {
    const ran = await runAt(helpline, ['fetch-home', ...line.split(' ').filter((word) => word !== '')])
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.err.join()).not.toBe('')
    expect(ran.faults).toEqual([])
  })

  it('names machine, folder, key and password', async () => {
    helpline.write('secret', 'open sesame\n')
    const entries: unknown[] = []
    const line = 'me@[::1]:~/helpline --password-file secret --ssh-port 2222 --key my.key'
    await runAt(helpline, ['fetch-home', ...line.split(' ')], {
      enterMachine(entry) {
        entries.push(entry)
        return Promise.reject(new Error('not really'))
      },
    })
    expect(entries).toEqual([
      {
        user: 'me',
        host: '::1',
        port: 2222,
        keyFile: 'my.key',
        password: 'open sesame',
        fingerprint: null,
      },
    ])
  })
})
