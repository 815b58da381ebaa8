import { describe, expect, it } from 'vitest'
import { createExchange, members, steadyProfile } from './exchange.ts'

describe('a call', () => {
  it('rings, is answered, talked and wrapped up, each at its time', async () => {
    const { clock, pbx, events, states } = createExchange()
    await pbx.setQueue('main', members('201'))
    expect(await states()).toEqual(['201 available'])
    expect(pbx.ringNow({ phone: '600000042' })).toMatchObject({ kind: 'ringing', extension: '201' })
    expect(await states()).toEqual(['201 ringing'])
    clock.advanceBy({ seconds: 5 })
    expect(await states()).toEqual(['201 incall'])
    clock.advanceBy({ seconds: 60 })
    expect(await states()).toEqual(['201 available wrapup'])
    clock.advanceBy({ seconds: 20 })
    expect(await states()).toEqual(['201 available'])
    expect(events.map(({ kind, at }) => `${at.toString().slice(11, 19)} ${kind}`)).toEqual([
      '08:50:00 ring',
      '08:50:05 answer',
      '08:51:05 hangup',
    ])
    expect(await pbx.queue('main')).toMatchObject([
      { ncalls: 1, secondsInCalls: 60, secondsSinceLastCall: 20 },
    ])
    expect(await pbx.calls('main', '2026-03-04')).toMatchObject([
      {
        phone: '600000042',
        extension: '201',
        startedAt: '2026-03-04T08:50:00Z',
        waitSeconds: 5,
        talkSeconds: 60,
        outcome: 'answered',
      },
    ])
  })

  it('rings whoever has been free for longest', async () => {
    const { clock, pbx, events } = createExchange()
    await pbx.setQueue('main', members('201', '202', '203'))
    for (let call = 0; call < 5; call += 1) {
      pbx.ringNow()
      clock.advanceBy({ minutes: 2 })
    }
    const rung = events.flatMap((event) => (event.kind === 'ring' ? [event.extension] : []))
    expect(rung).toEqual(['201', '202', '203', '201', '202'])
  })

  it('waits while nobody is free, and is served in the order of arrival, not during wrap-up', async () => {
    const { clock, pbx, events } = createExchange()
    await pbx.setQueue('main', members('201'))
    pbx.ringNow({ phone: '600000001' })
    expect(pbx.ringNow({ phone: '600000002' })).toMatchObject({ kind: 'waiting' })
    pbx.ringNow({ phone: '600000003' })
    clock.advanceBy({ seconds: 84 })
    expect(events.filter((event) => event.kind === 'ring')).toHaveLength(1)
    clock.advanceBy({ seconds: 1 })
    expect(events.at(-1)).toMatchObject({ kind: 'ring', phone: '600000002', extension: '201' })
  })

  it('is abandoned when patience ends, while waiting or while ringing', async () => {
    const { clock, pbx, events, states } = createExchange({
      ...steadyProfile,
      missChance: 1,
      ringSeconds: 60,
    })
    await pbx.setQueue('main', members('201'))
    pbx.ringNow({ phone: '600000001' })
    pbx.ringNow({ phone: '600000002' })
    clock.advanceBy({ seconds: 100 })
    expect(events.map((event) => event.kind)).toEqual(['ring', 'miss', 'ring', 'lost', 'ring', 'lost'])
    expect(events.at(3)).toMatchObject({ extension: '201', outcome: 'abandoned', waitSeconds: 100 })
    expect(await states()).toEqual(['201 available'])
    expect((await pbx.calls('main', '2026-03-04')).map((call) => call.outcome)).toEqual([
      'abandoned',
      'abandoned',
    ])
  })

  it('is dropped by the exchange after the longest wait, and turned away when too many wait', async () => {
    const profile = { ...steadyProfile, maxWaitSeconds: 50, maxWaiting: 2 }
    const { clock, pbx, events } = createExchange(profile)
    await pbx.setQueue('main', [])
    pbx.ringNow()
    pbx.ringNow()
    expect(pbx.ringNow()).toMatchObject({ kind: 'turned-away' })
    clock.advanceBy({ seconds: 50 })
    const outcomes = events.map((event) => (event.kind === 'lost' ? event.outcome : event.kind))
    expect(outcomes).toEqual(['bounced', 'timedout', 'timedout'])
  })

  it('goes to another agent when one lets it ring out', async () => {
    const { clock, pbx, events } = createExchange({ ...steadyProfile, missChance: 1 })
    await pbx.setQueue('main', members('201', '202'))
    pbx.ringNow()
    clock.advanceBy({ seconds: 20 })
    expect(events).toMatchObject([
      { kind: 'ring', extension: '201' },
      { kind: 'miss', extension: '201' },
      { kind: 'ring', extension: '202' },
    ])
  })
})

describe('ringing on demand', () => {
  it('rings the asked phone even if others have been free for longer or it is wrapping up', async () => {
    const { clock, pbx } = createExchange()
    await pbx.setQueue('main', members('201', '202'))
    expect(pbx.ringNow({ extension: '202' })).toMatchObject({ kind: 'ringing', extension: '202' })
    clock.advanceBy({ seconds: 70 })
    expect(pbx.ringNow({ extension: '202' })).toMatchObject({ kind: 'ringing', extension: '202' })
    clock.advanceBy({ seconds: 60 })
    expect(await pbx.queue('main')).toMatchObject([{ incall: false }, { incall: true }])
  })

  it('says why a phone cannot ring', async () => {
    const { pbx } = createExchange()
    expect(pbx.ringNow()).toEqual({ kind: 'cannot-ring', reason: 'no-queue' })
    await pbx.setQueue('main', members('201', '202', '203'))
    await pbx.pause('main', '202')
    pbx.setAgentRegistered('203', false)
    pbx.ringNow({ extension: '201' })
    const reasons = ['201', '202', '203', '204'].map((extension) => pbx.ringNow({ extension }))
    expect(reasons.map((outcome) => outcome.kind === 'cannot-ring' && outcome.reason)).toEqual([
      'busy',
      'paused',
      'disconnected',
      'not-in-queue',
    ])
    expect(pbx.ringNow({ queue: 'never-filled' })).toEqual({ kind: 'cannot-ring', reason: 'no-queue' })
  })
})

describe('listening', () => {
  it('wakes the exchange only while somebody listens', async () => {
    const { clock, pbx } = createExchange()
    expect(clock.pending()).toBe(1)
    const stop = pbx.onEvent(() => {})
    stop()
    expect(clock.pending()).toBe(1)
  })

  it('tells what a listener brings about after the event at hand, to every listener in the same order', async () => {
    const { pbx, events } = createExchange()
    await pbx.setQueue('main', members('201', '202'))
    const second: string[] = []
    pbx.onEvent((event) => {
      if (event.kind === 'ring' && event.extension === '201') pbx.setAgentRegistered('201', false)
    })
    pbx.onEvent((event) => second.push(event.kind))
    pbx.ringNow()
    expect(second).toEqual(['ring', 'miss', 'registration', 'ring'])
    expect(events.map((event) => event.kind)).toEqual(second)
  })
})
