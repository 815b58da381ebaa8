import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (...args: string[]) => runAt(helpline, args)

describe('person', () => {
  it('set makes a person with a name, and changes only what is named', async () => {
    expect((await run('person', 'set', 'hugo', '--name', 'Hugo Vila', '--extension', '3050')).out).toEqual([
      'Hugo Vila is in (hugo).',
    ])
    const line = ['--email', 'hugo@example.org', '--group', 'it', '--group', 'web', '--table', '-1']
    expect(
      (await run('person', 'set', 'hugo', ...line, '--color', '#ff0000', '--language', 'es')).exitCode,
    ).toBe(0)
    const { out } = await run('person', 'list')
    expect(out[0]).toBe('key\tname\textension\temail\tgroups\tidealload\ttable\tcolor\tlanguage')
    expect(out.find((row) => row.startsWith('hugo\t'))).toBe(
      'hugo\tHugo Vila\t3050\thugo@example.org\tit,web\t\t-1\tff0000\tes',
    )
  })

  it('set removes with an empty value', async () => {
    expect((await run('person', 'set', 'Dani', '--extension', '', '--group', '')).exitCode).toBe(0)
    const { out } = await run('person', 'list', '--json')
    const dani = expect.objectContaining({ key: 'dani', name: 'Dani Font', extension: null, groups: [] })
    expect(JSON.parse(out[0] ?? '')).toEqual({ persons: expect.arrayContaining([dani]) })
  })

  it('set takes a key that nobody has for a mistake, unless there is a name', async () => {
    const { exitCode, err } = await run('person', 'set', 'bernta', '--extension', '3050')
    expect([exitCode, err.join()]).toEqual([1, expect.stringContaining('Bernat')])
  })

  it.each([
    [['alba'], 2],
    [['alba', '--language', 'fr'], 2],
    [['alba', '--table', 'corner'], 2],
    [['alba', '--ideal-load', 'many'], 2],
    [['alba', '--extension', '3041'], 1],
    [['alba', '--email', 'nonsense'], 1],
    [['Bad Key', '--name', 'X'], 1],
  ])('set refuses %j', async (args, exitCode) => {
    expect((await run('person', 'set', ...args)).exitCode).toBe(exitCode)
  })

  it('remove removes, but not the last coordinator', async () => {
    expect((await run('person', 'remove', 'gil')).out).toEqual(['Gil Nou is removed.'])
    expect((await run('person', 'remove', 'eva')).exitCode).toBe(0)
    expect((await run('person', 'remove', 'alba')).exitCode).toBe(1)
    expect((await run('person', 'remove', 'nobody-here')).exitCode).toBe(1)
  })
})

describe('says', () => {
  const addresses = async () =>
    (await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 10)).map(({ address, notice }) => [
      address,
      notice.kind === 'says' ? notice.text : '',
    ])

  it('says one text in the channel, or a text to whom comes first', async () => {
    await run('says', 'Good morning')
    await run('says', '#coordinators', 'come', 'here')
    await run('says', '#helpline', 'all')
    await run('says', 'Bernat', 'phone home')
    expect(await addresses()).toEqual([
      [{ to: 'channel' }, 'Good morning'],
      [{ to: 'coordinators' }, 'come here'],
      [{ to: 'channel' }, 'all'],
      [{ to: 'person', person: 'bernat' }, 'phone home'],
    ])
  })

  it('tells when it will be said only later', async () => {
    const { out } = await runAt(helpline, ['says', 'x'], { isServing: false })
    expect(out).toEqual(['It will be said when Tomàtic runs.'])
  })

  it('refuses an unknown receiver and an empty text', async () => {
    expect((await run('says', 'Good', 'morning')).exitCode).toBe(1)
    expect((await run('says', '#nowhere', 'x')).exitCode).toBe(1)
    expect((await run('says', ' ')).exitCode).toBe(1)
    expect(await addresses()).toEqual([])
  })
})

describe('login-link', () => {
  it('gives a link under the configured address', async () => {
    const { out } = await run('login-link', 'alba')
    expect(out[1]).toMatch(/^http:\/\/tomatic\.example\.org\/login\/token-/)
    expect((await run('login-link', 'albq')).exitCode).toBe(1)
  })
})

describe('audit', () => {
  it('shows the newest lines in order, by who, verb and time', async () => {
    await run('person', 'set', 'alba', '--table', '3')
    helpline.clock.advanceBy({ hours: 1 })
    await run('says', 'hello')
    await runAt(helpline, ['says', 'other'], { user: 'pep' })
    const rows = async (...args: string[]) =>
      (await run('audit', ...args)).out.slice(1).map((row) => row.split('\t'))
    expect((await rows()).map(([at, who, , verb]) => [at, who, verb])).toEqual([
      ['2026-11-25 09:50:00', 'cli:marta', 'setPerson'],
      ['2026-11-25 10:50:00', 'cli:marta', 'says'],
      ['2026-11-25 10:50:00', 'cli:pep', 'says'],
    ])
    expect(await rows('--who', 'pep')).toHaveLength(1)
    expect(await rows('--verb', 'says')).toHaveLength(2)
    expect(await rows('--since', '30m')).toHaveLength(2)
    expect((await rows('-n', '1')).map(([, who]) => who)).toEqual(['cli:pep'])
  })

  it('refuses bad options', async () => {
    expect((await run('audit', '--since', 'once')).exitCode).toBe(2)
    expect((await run('audit', '-n', '0')).exitCode).toBe(2)
  })
})

describe('runCommand', () => {
  it('prints version and help, also as JSON', async () => {
    expect((await run('--version')).out).toEqual(['1.2.3'])
    expect((await run('--version', '--json')).out).toEqual(['{"version":"1.2.3"}'])
    expect((await run('--help')).out.join('\n')).toContain('queue pause PERSON')
    expect((await run('--help', '--json')).out).toHaveLength(1)
  })

  it('answers wrong usage with exit code 2, and one JSON document', async () => {
    const { exitCode, out, err } = await run('queue', 'puase', '--json')
    expect(exitCode).toBe(2)
    expect(out).toHaveLength(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ error: { kind: 'unknown-command' } })
    expect(err.join()).toContain('queue pause')
  })

  it('does not serve or examine from inside a server', async () => {
    for (const command of ['serve', 'doctor']) expect((await run(command)).exitCode).toBe(1)
  })

  it('tells an exchange that does not answer, in the configured language', async () => {
    helpline.pbx.setReachable(false)
    helpline.write('config.yaml', helpline.read('config.yaml').replace('language: en', 'language: ca'))
    const { exitCode, err } = await run('queue', 'show')
    expect([exitCode, err.join()]).toEqual([1, expect.stringContaining('centraleta')])
  })

  it('keeps the cause of any other fault in the log and gives its reference', async () => {
    const broken = { ...helpline, pbx: { ...helpline.pbx, queue: () => Promise.reject(new Error('secret')) } }
    const { exitCode, err, faults } = await runAt(helpline, ['queue', 'show'], { deps: broken })
    expect(exitCode).toBe(1)
    expect(err.join()).toContain('ref-1')
    expect(err.join()).not.toContain('secret')
    expect(faults).toHaveLength(1)
  })

  it('warns of a people’s file that is broken now and goes on with its last good state', async () => {
    await run('person', 'list')
    helpline.write('persons.yaml', 'names: {alba: [\n')
    const { exitCode, out, err } = await run('person', 'list')
    expect(exitCode).toBe(0)
    expect(out.join()).toContain('Alba Pi')
    expect(err.join()).toContain('persons.yaml')
  })
})
