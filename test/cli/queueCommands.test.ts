import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../src/domain/permissions.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { type Ran, runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})
afterEach(() => helpline.close())

const run = (line: string): Promise<Ran> => runAt(helpline, line.split(' '))
const lastAudit = async () => (await helpline.stores.audit.list({ limit: 1 }))[0]

describe('queue show', () => {
  it('prints a tab-separated table under its field names', async () => {
    const { exitCode, out, err } = await run('queue show')
    expect([exitCode, err]).toEqual([0, []])
    expect(out[0]).toBe(
      'key\textension\tname\tpaused\tdisconnected\tavailable\tringing\tincall\tncalls\tsecondsInCalls\tsecondsSinceLastCall\tflags',
    )
    expect(out[1]?.split('\t').slice(0, 4)).toEqual(['alba', '3040', 'Alba Pi', 'false'])
    expect(out).toHaveLength(3)
  })

  it('prints nothing for an empty queue, and one document with --json', async () => {
    await run('queue clear')
    expect((await run('queue show')).out).toEqual([])
    const { out } = await run('queue show --json')
    expect(out).toHaveLength(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ queue: 'tomatic', agents: [] })
  })
})

describe('queue pause and resume', () => {
  it('take a key, a name or an extension, and are audited as the terminal’s user', async () => {
    expect((await run('queue pause 3040 15m at the dentist')).out).toEqual(['Alba Pi is paused until 10:05.'])
    expect(await helpline.members()).toEqual(['3040p', '3041'])
    expect(await lastAudit()).toMatchObject({
      who: 'cli:marta',
      door: 'cli',
      verb: 'pauseAgent',
      subject: 'alba',
    })
    expect((await lastAudit())?.after).toContain('at the dentist')
    expect((await run('queue resume alba')).out).toEqual(['Alba Pi takes calls again.'])
    expect((await run('queue pause Bernat')).out).toEqual(['Bernat Roca is paused to the end of the shift.'])
    expect(await helpline.members()).toEqual(['3040', '3041p'])
  })

  it('ask to confirm the last one, and obey --yes', async () => {
    await run('queue pause alba')
    const asked = await run('queue pause bernat')
    expect(asked.exitCode).toBe(1)
    expect(asked.err.join()).toContain('--yes')
    expect(await helpline.members()).toEqual(['3040p', '3041'])
    expect((await run('queue pause bernat --yes')).exitCode).toBe(0)
    expect(await helpline.members()).toEqual(['3040p', '3041p'])
  })

  it('refuse a bad duration as wrong usage', async () => {
    const { exitCode, err } = await run('queue pause alba tomorrow')
    expect(exitCode).toBe(2)
    expect(err.join()).toContain('“tomorrow”')
    expect(err.join()).toContain('tomatic queue pause --help')
  })

  it.each([
    ['queue pause mraia', 'mraia', 'unknown-person'],
    ['queue pause bernta', 'Bernat Roca', 'unknown-person'],
    ['queue pause gil', 'Gil Nou', 'without-extension'],
    ['queue pause carla', 'Carla Mas', 'not-in-queue'],
    ['queue resume alba', 'Alba Pi', 'not-paused'],
    ['queue add alba', 'Alba Pi', 'already-in-queue'],
    ['queue remove dani', 'Dani Font', 'not-in-queue'],
  ])('refuse %j with a sentence about %s, and in JSON', async (line, part, kind) => {
    const plain = await run(line)
    expect([plain.exitCode, plain.out]).toEqual([1, []])
    expect(plain.err.join()).toContain(part)
    const json = await run(`${line} --json`)
    expect(json.exitCode).toBe(1)
    expect(json.out).toHaveLength(1)
    expect(JSON.parse(json.out[0] ?? '')).toMatchObject({ error: { kind, text: plain.err[0] } })
  })
})

describe('queue add, remove and clear', () => {
  it('last until the next change of shift', async () => {
    expect((await run('queue add dani')).exitCode).toBe(0)
    expect((await run('queue remove alba')).exitCode).toBe(0)
    expect(await helpline.members()).toEqual(['3041', '3043'])
    expect((await run('queue clear')).exitCode).toBe(0)
    expect(await helpline.members()).toEqual([])
    helpline.clock.advanceTo('2026-11-25T10:15')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual(['3041', '3042'])
  })
})

describe('queue preview and set', () => {
  it('preview the keys of a moment and set nothing', async () => {
    expect((await run('queue preview')).out).toEqual(['alba, bernat'])
    expect((await run('queue preview -t 12:45')).out).toEqual(['dani, eva'])
    expect((await run('queue preview -d 2026-11-24 -t 11:30')).out).toEqual(['alba, eva'])
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('set the queue of a moment so that no routine check undoes it', async () => {
    await run('queue pause bernat')
    expect((await run('queue set -t 10:15')).out).toEqual(['In the queue now: Bernat Roca and Carla Mas.'])
    expect(await helpline.members()).toEqual(['3041p', '3042'])
    const settled = await settleQueue(helpline, 'check')
    expect(settled.drifted).toBe(false)
    expect(await helpline.members()).toEqual(['3041p', '3042'])
    const lines = await helpline.stores.audit.list({ verbs: ['setQueue'], limit: 5 })
    expect(lines).toMatchObject([{ who: 'cli:marta', before: 'alba, bernat', after: 'bernat, carla' }])
    expect(lines[0]?.who).not.toBe(theClock.name)
  })

  it('set again whom the timetable gives now, in place of what was done by hand', async () => {
    await run('queue add dani')
    await run('queue remove alba')
    expect((await run('queue set')).exitCode).toBe(0)
    expect(await helpline.members()).toEqual(['3040', '3041'])
    expect((await settleQueue(helpline, 'check')).drifted).toBe(false)
  })

  it.each([
    ['-t 20:00', 'closed'],
    ['-d 2026-11-27 -t 10:00', 'closed'],
    ['-d 2027-01-13 -t 10:00', 'no-timetable'],
  ])('refuse a moment without anybody (%s), and leave the queue alone', async (options, reason) => {
    for (const verb of ['set', 'preview']) {
      const { exitCode, out } = await run(`queue ${verb} ${options} --json`)
      expect(exitCode).toBe(1)
      expect(JSON.parse(out[0] ?? '')).toMatchObject({ error: { kind: 'nobody-planned', reason } })
    }
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('refuse what is no date or time', async () => {
    expect((await run('queue set -d 2026-02-30')).exitCode).toBe(2)
    expect((await run('queue preview -t 25:00')).exitCode).toBe(2)
  })
})
