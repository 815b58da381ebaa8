import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { dailyAt } from '../../src/jobs/clockTimes.ts'
import type { Job } from '../../src/jobs/job.ts'
import { allJobs } from '../../src/jobs/jobs.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline
const runs: string[] = []
const dropped: string[] = []
const failed: string[] = []

beforeEach(async () => {
  helpline = await openHelpline()
  for (const list of [runs, dropped, failed]) list.length = 0
})

afterEach(() => helpline.close())

function local(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO('Europe/Madrid').toPlainTime().toString({ smallestUnit: 'minute' })
}

function job(name: string, expressions: string[], lateness: Job['lateness']): Job {
  return {
    name,
    lateness,
    schedule: () => expressions,
    async run(dueAt) {
      runs.push(`${name} ${local(dueAt)}`)
    },
  }
}

function scheduler(jobs: readonly Job[], stores: Stores = helpline.stores) {
  return createScheduler({
    clock: helpline.clock,
    stores,
    jobs,
    report: {
      dropped: (name, minutesLate) => dropped.push(`${name} ${minutesLate}`),
      failed: (name, error) => failed.push(`${name} ${error}`),
    },
  })
}

describe('the scheduler', () => {
  it('runs what has come due since it looked last, once', async () => {
    const { tick } = scheduler([job('a', ['52 9 * * *', '53 9 * * *'], 4)])
    await tick()
    helpline.clock.advanceTo('2026-11-25T09:53:20')
    await tick()
    await tick()
    expect(runs).toEqual(['a 09:52', 'a 09:53'])
  })

  it('drops and notes an announcement that is too late, and brings state up to date once, for now', async () => {
    const { tick } = scheduler([
      job('announce', ['55 9 * * *'], 4),
      job('state', ['55 9 * * *', '0 10 * * *'], 'state'),
    ])
    await tick()
    helpline.clock.advanceTo('2026-11-25T10:00')
    await tick()
    expect(runs).toEqual(['state 10:00'])
    expect(dropped).toEqual(['announce 5'])
  })

  it('misses nothing and repeats nothing over a restart', async () => {
    await scheduler([job('a', ['51 9 * * *', '52 9 * * *'], 4)]).tick()
    helpline.clock.advanceTo('2026-11-25T09:51:10')
    await scheduler([job('a', ['51 9 * * *', '52 9 * * *'], 4)]).tick()
    helpline.clock.advanceTo('2026-11-25T09:52:10')
    await scheduler([job('a', ['51 9 * * *', '52 9 * * *'], 4)]).tick()
    expect(runs).toEqual(['a 09:51', 'a 09:52'])
  })

  it('starts anew when the clock was set back', async () => {
    await scheduler([]).tick()
    const earlier = helpline.clock.now().subtract({ hours: 2 })
    await helpline.stores.save((tx) => tx.marks.write('jobs', helpline.clock.now().add({ hours: 2 })))
    expect(Temporal.Instant.compare(earlier, helpline.clock.now())).toBe(-1)
    helpline.clock.advanceBy({ minutes: 1 })
    await scheduler([job('a', ['51 9 * * *'], 4)]).tick()
    expect(runs).toEqual(['a 09:51'])
  })

  it('does what is due once though the disk keeps nothing of it', async () => {
    const full = { ...helpline.stores, save: () => Promise.reject(new Error('disk full')) }
    const { tick } = scheduler([job('a', ['51 9 * * *', '52 9 * * *'], 'state')], full)
    await tick()
    helpline.clock.advanceTo('2026-11-25T09:51')
    await tick()
    await tick()
    helpline.clock.advanceTo('2026-11-25T09:52')
    await tick()
    expect(runs).toEqual(['a 09:51', 'a 09:52'])
    expect(failed).toContain('jobs Error: disk full')
  })

  it('reports a job that fails and goes on with the others', async () => {
    const broken = { ...job('broken', ['51 9 * * *'], 4), run: () => Promise.reject(new Error('boom')) }
    const { tick } = scheduler([broken, job('fine', ['51 9 * * *'], 4)])
    await tick()
    helpline.clock.advanceTo('2026-11-25T09:51')
    await tick()
    expect(failed).toEqual(['broken Error: boom'])
    expect(runs).toEqual(['fine 09:51'])
  })

  it('does not run twice what two ticks at once would both see', async () => {
    const { tick } = scheduler([job('a', ['51 9 * * *'], 4)])
    await tick()
    helpline.clock.advanceTo('2026-11-25T09:51')
    await Promise.all([tick(), tick()])
    expect(runs).toEqual(['a 09:51'])
  })
})

describe('times of the day', () => {
  it('before midnight and after it fall on the neighbouring day', async () => {
    const { value } = await helpline.stores.files.configuration()
    expect(dailyAt(value, [9 * 60 + 5])).toEqual(['5 9 * * 1,2,3,4,5'])
    expect(dailyAt(value, [-5])).toEqual(['55 23 * * 0,1,2,3,4'])
    expect(dailyAt(value, [24 * 60 + 10])).toEqual(['10 0 * * 2,3,4,5,6'])
  })
})

describe('a morning of the helpline', () => {
  it('programs each shift, announces the next, closes and reports, holidays left in peace', async () => {
    const { tick } = scheduler(allJobs(helpline))
    const notices: string[] = []
    async function liveUntil(end: string): Promise<void> {
      const target = Temporal.PlainDateTime.from(end).toZonedDateTime('Europe/Madrid').toInstant()
      while (Temporal.Instant.compare(helpline.clock.now(), target) < 0) {
        helpline.clock.advanceBy({ minutes: 1 })
        await tick()
        for (const item of await helpline.stores.outbox.due(helpline.realNow(), 99)) {
          notices.push(`${local(helpline.clock.now())} ${item.notice.kind} ${item.address.to}`)
          await helpline.stores.save((tx) => tx.outbox.delivered(item.id, helpline.realNow()))
        }
      }
    }
    await tick()
    await liveUntil('2026-11-25T10:15')
    expect(notices).toEqual([
      '10:10 shift-soon channel',
      '10:10 your-shift-soon person',
      '10:10 your-shift-soon person',
    ])
    expect(await helpline.members()).toEqual(['3041', '3042'])
    notices.length = 0
    await liveUntil('2026-11-25T14:11')
    expect(await helpline.members()).toEqual([])
    expect(notices.filter((notice) => !notice.includes('person'))).toEqual([
      '11:25 shift-soon channel',
      '12:40 shift-soon channel',
      '14:10 day-report channel',
    ])
    notices.length = 0
    helpline.clock.advanceTo('2026-11-26T08:50')
    await tick()
    await liveUntil('2026-11-26T09:00')
    expect(await helpline.members()).toEqual(['3040', '3043'])
    helpline.clock.advanceTo('2026-11-27T08:50')
    notices.length = 0
    await tick()
    notices.length = 0
    await liveUntil('2026-11-27T09:01')
    expect(notices).toEqual([])
    expect(await helpline.members()).toEqual([])
    expect(failed).toEqual([])
  })
})
