import { describe, expect, it } from 'vitest'
import { createFakePbx } from '../../../src/pbx/fake/fakePbx.ts'
import { createManualClock } from '../../harness/manualClock.ts'
import { members } from './exchange.ts'

async function simulateDay(seed: number) {
  const clock = createManualClock('2026-03-04T08:00')
  const ownerOf = (extension: string) => ({ key: extension, name: extension })
  const pbx = createFakePbx({ clock, seed, ownerOf })
  await pbx.setQueue('main', [])
  clock.advanceTo('2026-03-04T09:00')
  await pbx.setQueue('main', members('201', '202', '203', '204', '205', '206'))
  clock.advanceTo('2026-03-04T14:00')
  const agents = await pbx.queue('main')
  await pbx.clear('main')
  clock.advanceTo('2026-03-05T08:00')
  return { clock, pbx, agents, calls: await pbx.calls('main', '2026-03-04') }
}

describe('a day of calls', () => {
  it('looks like one: most are answered, some are lost, a few come too early or too late', async () => {
    const { pbx, calls } = await simulateDay(7)
    const stats = await pbx.stats('main', '2026-03-04')
    expect(stats.callsreceived).toBe(calls.length)
    expect(stats.callsreceived).toBeGreaterThan(180)
    expect(stats.answeredcalls / stats.callsreceived).toBeGreaterThan(0.7)
    expect(stats.abandonedcalls).toBeGreaterThan(0)
    expect(stats.earlycalls + stats.latecalls).toBeGreaterThan(0)
    expect(stats.averagetalktime).toBeGreaterThan(120)
    expect(stats.maxholdtime).toBeLessThanOrEqual(300)
  })

  it('shares the calls among the agents, and their counts add up', async () => {
    const { agents, calls } = await simulateDay(7)
    let total = 0
    for (const agent of agents) {
      total += agent.ncalls
      expect(agent.ncalls).toBeGreaterThan(15)
      const own = calls.filter((call) => call.extension === agent.extension)
      expect(own.length - agent.ncalls).toBeLessThanOrEqual(1)
    }
    const endedBy14 = calls.filter((call) => {
      const endMs = Date.parse(call.startedAt) + (call.waitSeconds + call.talkSeconds) * 1000
      return call.outcome === 'answered' && endMs <= Date.parse('2026-03-04T13:00:00Z')
    })
    expect(total).toBe(endedBy14.length)
  })

  it('repeats with the seed, brings other calls on the next day and none at the weekend', async () => {
    const first = await simulateDay(7)
    expect((await simulateDay(7)).calls).toEqual(first.calls)
    expect((await simulateDay(8)).calls).not.toEqual(first.calls)
    await first.pbx.setQueue('main', members('201', '202'))
    first.clock.advanceTo('2026-03-09T00:00')
    expect((await first.pbx.calls('main', '2026-03-05')).length).toBeGreaterThan(150)
    expect(await first.pbx.calls('main', '2026-03-07')).toEqual([])
    expect(await first.pbx.queue('main')).toMatchObject([{ ncalls: 0 }, { ncalls: 0 }])
  })

  it('gives the calls in the order of their start', async () => {
    const { calls } = await simulateDay(7)
    const starts = calls.map((call) => call.startedAt)
    expect(starts).toEqual([...starts].sort())
  })
})
