import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/domain/errors.ts'
import { createPublisher, type Publisher } from '../../../src/notify/page/publisher.ts'
import { type Helpline, openHelpline } from '../../harness/helpline.ts'
import { until } from '../../harness/until.ts'
import { createManualAlarm } from '../manualAlarm.ts'
import { createMemoryPlace, type MemoryPlace } from './memoryPlace.ts'

const week = 'graella-2026-11-23.html'
const weekFile = 'graelles/graella-2026-11-23.yaml'
const unreachable = new DomainError('remote-unreachable', {
  host: 'example.org',
  port: 22,
  reason: 'ECONNREFUSED',
})
const changed = new DomainError('remote-host-changed', { host: 'example.org', pinned: 'a', fingerprint: 'b' })

let helpline: Helpline
let place: MemoryPlace
let alarms: ReturnType<typeof createManualAlarm>
let warnings: string[]
let publisher: Publisher

beforeEach(async () => {
  helpline = await openHelpline()
  place = createMemoryPlace()
  warnings = []
  begin()
})
afterEach(async () => {
  await publisher.stop()
  await helpline.close()
})

/** Another one on the same home, as after a restart. */
function begin(): void {
  alarms = createManualAlarm()
  publisher = createPublisher({
    ...helpline,
    place,
    alarm: alarms.alarm,
    warn: (what) => warnings.push(what),
    noticeWaiting: () => {},
  })
}

function edit(from: string, to: string): void {
  helpline.write(weekFile, helpline.read(weekFile).replace(from, to))
}

async function notices(): Promise<unknown[]> {
  const items = await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 100)
  return items.map(({ address, notice }) => [address.to, notice.kind, 'code' in notice ? notice.code : ''])
}

async function failTimes(times: number, fault: Error): Promise<void> {
  place.fault = fault
  for (let count = 0; count < times; count += 1) await publisher.flush()
}

describe('the publisher', () => {
  it('publishes every week and their list at the start, each once', async () => {
    await publisher.flush()
    expect(place.written).toEqual([week, 'index.html'])
    expect(place.pages.get(week)).toContain('Alba Pi')
    await publisher.flush()
    begin()
    await publisher.flush()
    expect(place.written).toEqual([week, 'index.html'])
    expect(place.isOpen()).toBe(false)
  })

  it('publishes what has changed, many changes of a week as one page', async () => {
    await publisher.flush()
    place.written.length = 0
    for (const to of ['[gil, bernat]', '[gil, dani]', '[gil, eva]']) {
      edit('[alba, bernat]', to)
      publisher.wake()
    }
    expect(alarms.delays()).toEqual([1000])
    await publisher.flush()
    expect(place.written).toEqual([week])
    expect(place.pages.get(week)).toContain('Gil Nou')
  })

  it('publishes what was changed while it did not run, and the names of people', async () => {
    await publisher.flush()
    await publisher.stop()
    helpline.write('persons.yaml', helpline.read('persons.yaml').replace('Alba Pi', 'Alba Pi i Sol'))
    begin()
    await publisher.flush()
    expect(place.pages.get(week)).toContain('Alba Pi i Sol')
  })

  it('publishes everything anew where the place is another one', async () => {
    await publisher.flush()
    place = createMemoryPlace('www@new.example.org:/srv')
    begin()
    await publisher.flush()
    expect(place.written).toEqual([week, 'index.html'])
  })

  it('removes the pages of weeks that are gone, whoever had published them, and nothing else (facts §9 row 26)', async () => {
    helpline.write(
      'graelles/graella-2026-11-30.yaml',
      helpline.read(weekFile).replace('2026-11-23', '2026-11-30'),
    )
    place.pages.set('graella-2020-01-06.html', 'of the original')
    place.pages.set('photo.html', 'somebody else’s')
    await publisher.flush()
    expect([...place.pages.keys()].sort()).toEqual([
      week,
      'graella-2026-11-30.html',
      'index.html',
      'photo.html',
    ])
    rmSync(join(helpline.home, 'graelles/graella-2026-11-30.yaml'))
    await publisher.flush()
    expect([...place.pages.keys()].sort()).toEqual([week, 'index.html', 'photo.html'])
    rmSync(join(helpline.home, weekFile))
    await publisher.flush()
    expect(place.pages.has(week)).toBe(true)
  })

  it('leaves an index alone that is not ours', async () => {
    place.pages.set('index.html', '<h1>Our web site</h1>')
    await publisher.flush()
    expect(place.pages.get('index.html')).toBe('<h1>Our web site</h1>')
    expect(warnings).toEqual(['index.html is not ours and stays'])
  })

  it('keeps the page of a week whose file is broken', async () => {
    await publisher.flush()
    const good = place.pages.get(week)
    helpline.write(weekFile, 'week: [')
    await publisher.flush()
    begin()
    await publisher.flush()
    expect(place.pages.get(week)).toBe(good)
  })

  it('tries again after ever longer pauses, and what changes meanwhile does not hurry it', async () => {
    place.fault = unreachable
    await publisher.flush()
    publisher.wake()
    expect(alarms.delays()).toEqual([5000])
    await publisher.flush()
    expect(alarms.delays()).toEqual([10_000])
    place.fault = null
    alarms.ring(10_000)
    await publisher.flush()
    expect(place.written).toEqual([week, 'index.html'])
    expect(await notices()).toEqual([])
  })

  it('tells the coordinators once when it keeps failing, over a restart too, and when it works again (facts §9 row 25)', async () => {
    await failTimes(4, unreachable)
    expect(await notices()).toEqual([])
    await failTimes(3, unreachable)
    expect(await notices()).toEqual([['coordinators', 'pages-failing', 'remote-unreachable']])
    await publisher.stop()
    begin()
    await failTimes(6, unreachable)
    expect(await notices()).toHaveLength(1)
    place.fault = null
    await publisher.flush()
    expect(await notices()).toEqual([
      ['coordinators', 'pages-failing', 'remote-unreachable'],
      ['coordinators', 'pages-published-again', ''],
    ])
    const lines = await helpline.stores.audit.list({ limit: 9 })
    expect(lines.map(({ verb }) => verb)).toEqual(['publishingRecovered', 'publishingFailed'])
  })

  it('tells at once what does not pass by itself, also after something that might', async () => {
    await failTimes(5, unreachable)
    await failTimes(2, changed)
    await failTimes(6, unreachable)
    expect(await notices()).toEqual([
      ['coordinators', 'pages-failing', 'remote-unreachable'],
      ['coordinators', 'pages-failing', 'remote-host-changed'],
    ])
  })

  it('ends while the place does not answer, and does what is left the next time', async () => {
    const late: (() => void)[] = []
    const open = place.open
    place.open = () =>
      new Promise((resolve) => {
        late.push(() => resolve(open()))
      })
    const working = publisher.flush()
    await until('the place is asked', () => late.length === 1)
    await publisher.stop()
    await working
    for (const answer of late) answer()
    await until('the late answer is let go of', () => !place.isOpen())
    place.open = open
    begin()
    await publisher.flush()
    expect(place.written).toEqual([week, 'index.html'])
  })
})
