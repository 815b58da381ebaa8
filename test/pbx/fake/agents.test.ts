import { describe, expect, it } from 'vitest'
import { createExchange, members, steadyProfile } from './exchange.ts'

describe('pausing and leaving', () => {
  it('lets the conversation end and then keeps the phone silent', async () => {
    const { clock, pbx, events, states } = createExchange()
    await pbx.setQueue('main', members('201'))
    pbx.ringNow()
    clock.advanceBy({ seconds: 5 })
    await pbx.pause('main', '201')
    expect(await states()).toEqual(['201 incall paused'])
    pbx.ringNow()
    clock.advanceBy({ seconds: 90 })
    expect(await states()).toEqual(['201 available paused'])
    expect(events.map((event) => event.kind)).toEqual(['ring', 'answer', 'hangup'])
    await pbx.resume('main', '201')
    expect(await states()).toEqual(['201 ringing'])
  })

  it('sends what rings at somebody who pauses, leaves or is replaced on to the next', async () => {
    const { clock, pbx, events } = createExchange()
    await pbx.setQueue('main', members('201', '202', '203', '204'))
    pbx.ringNow()
    clock.advanceBy({ seconds: 1 })
    await pbx.pause('main', '201')
    await pbx.remove('main', '202')
    await pbx.setQueue('main', members('201', '204'))
    const told = events.map((event) => `${event.kind} ${'extension' in event ? event.extension : ''}`)
    expect(told).toEqual(['ring 201', 'miss 201', 'ring 202', 'miss 202', 'ring 203', 'miss 203', 'ring 204'])
  })

  it('keeps the phone of somebody removed in conversation busy for other queues', async () => {
    const { clock, pbx, states } = createExchange()
    await pbx.setQueue('main', members('201'))
    pbx.ringNow()
    clock.advanceBy({ seconds: 5 })
    await pbx.clear('main')
    await pbx.add('second', '201')
    expect(await states('second')).toEqual(['201 incall'])
    expect(await pbx.queue('second')).toMatchObject([{ ncalls: 0 }])
    clock.advanceBy({ seconds: 60 })
    expect(await pbx.calls('main', '2026-03-04')).toHaveLength(1)
    expect(await pbx.calls('second', '2026-03-04')).toEqual([])
  })

  it('rings a member of two queues for the one where they are not paused', async () => {
    const { pbx, events } = createExchange()
    await pbx.setQueue('main', members('201'))
    await pbx.setQueue('second', members('201'))
    await pbx.pause('main', '201')
    expect(pbx.ringNow({ queue: 'main' })).toMatchObject({ kind: 'waiting' })
    expect(pbx.ringNow({ queue: 'second' })).toMatchObject({ kind: 'ringing', extension: '201' })
    expect(events).toMatchObject([{ kind: 'ring', queue: 'second' }])
  })
})

describe('registration', () => {
  it('shows who is not registered, and never rings there', async () => {
    const { pbx, events, states } = createExchange()
    await pbx.setQueue('main', members('201', '202'))
    pbx.setAgentRegistered('201', false)
    pbx.setAgentRegistered('201', false)
    expect(await states()).toEqual(['201 disconnected', '202 available'])
    pbx.ringNow()
    expect(events).toMatchObject([
      { kind: 'registration', extension: '201', registered: false },
      { kind: 'ring', extension: '202' },
    ])
    pbx.setAgentRegistered('201', true)
    expect(await states()).toEqual(['201 available', '202 ringing'])
  })

  it('ends the conversation and stops the ringing of a phone that drops out', async () => {
    const { clock, pbx, events, states } = createExchange()
    await pbx.setQueue('main', members('201', '202'))
    pbx.ringNow()
    clock.advanceBy({ seconds: 15 })
    pbx.ringNow()
    pbx.setAgentRegistered('201', false)
    pbx.setAgentRegistered('202', false)
    expect(await states()).toEqual(['201 disconnected', '202 disconnected'])
    expect(events.map((event) => event.kind)).toEqual([
      'ring',
      'answer',
      'ring',
      'hangup',
      'registration',
      'miss',
      'registration',
    ])
    expect(await pbx.calls('main', '2026-03-04')).toMatchObject([{ talkSeconds: 10 }])
  })

  it('drops idle members out now and then by itself for a few minutes', async () => {
    const outage = { meanHoursBetween: 1, duration: { min: 60, max: 300 } }
    const { clock, pbx, events } = createExchange({ ...steadyProfile, outage })
    await pbx.setQueue('main', members('201', '202', '203'))
    clock.advanceBy({ hours: 8 })
    const changes = events.flatMap((event) => (event.kind === 'registration' ? [event] : []))
    expect(changes.length).toBeGreaterThan(8)
    for (const back of changes.filter((change) => change.registered)) {
      const gone = changes.findLast((c) => c.extension === back.extension && c.at.until(back.at).sign > 0)
      expect(gone?.registered).toBe(false)
      const seconds = gone ? gone.at.until(back.at).total('seconds') : 0
      expect(seconds).toBeGreaterThanOrEqual(60)
      expect(seconds).toBeLessThanOrEqual(300)
    }
  })

  it('spares whoever rings or talks: no call is cut by an outage', async () => {
    const outage = { meanHoursBetween: 0.02, duration: { min: 10, max: 20 } }
    const { clock, pbx, events } = createExchange({ ...steadyProfile, outage })
    await pbx.setQueue('main', members('201', '202', '203'))
    for (let call = 0; call < 50; call += 1) {
      pbx.ringNow()
      clock.advanceBy({ minutes: 2 })
    }
    const talked = events.flatMap((event) => (event.kind === 'hangup' ? [event.talkSeconds] : []))
    expect(talked.length).toBeGreaterThan(40)
    expect(new Set(talked)).toEqual(new Set([60]))
    expect(events.filter((event) => event.kind === 'miss')).toEqual([])
  })

  it('leaves a phone that was plugged out by hand out', async () => {
    const outage = { meanHoursBetween: 0.1, duration: { min: 60, max: 300 } }
    const { clock, pbx, states } = createExchange({ ...steadyProfile, outage })
    await pbx.setQueue('main', members('201'))
    pbx.setAgentRegistered('201', false)
    clock.advanceBy({ hours: 8 })
    expect(await states()).toEqual(['201 disconnected'])
  })
})
