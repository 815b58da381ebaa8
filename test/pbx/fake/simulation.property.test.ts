import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PbxEvent } from '../../../src/domain/ports/pbxEvents.ts'
import { statusOf } from '../../../src/domain/queue/queue.ts'
import { helplineProfile } from '../../../src/pbx/fake/profile.ts'
import { runs } from '../../harness/campaign.ts'
import { createExchange, type Exchange, members } from './exchange.ts'

const extensions = ['201', '202', '203', '204']
const queues = ['main', 'second']
const extension = fc.constantFrom(...extensions)
const queue = fc.constantFrom(...queues)

/** Busy, nervous and unreliable, so that an hour holds everything. */
const profile = {
  ...helplineProfile(),
  missChance: 0.2,
  maxWaiting: 3,
  outage: { meanHoursBetween: 0.3, duration: { min: 30, max: 200 } },
}

const command = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'remove', 'pause', 'resume'), queue, extension }),
  fc.record({ kind: fc.constant('set'), queue, to: fc.subarray(extensions) }),
  fc.record({ kind: fc.constantFrom('plug', 'unplug', 'ring'), extension }),
)
const step = fc.record({ waitMs: fc.integer({ min: 0, max: 900_000 }), command })
const story = fc.array(step, { minLength: 1, maxLength: 25 })
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

async function obey({ pbx }: Exchange, order: Command): Promise<void> {
  if ('to' in order) return pbx.setQueue(order.queue, members(...order.to))
  if (!('queue' in order)) {
    if (order.kind === 'ring') pbx.ringNow({ extension: order.extension })
    else pbx.setAgentRegistered(order.extension, order.kind === 'plug')
    return
  }
  if (order.kind === 'add') return pbx.add(order.queue, order.extension)
  if (order.kind === 'remove') return pbx.remove(order.queue, order.extension)
  if (order.kind === 'pause') return pbx.pause(order.queue, order.extension)
  return pbx.resume(order.queue, order.extension)
}

async function everything({ pbx }: Exchange): Promise<unknown> {
  const shown = await Promise.all(queues.map((name) => pbx.queue(name)))
  const calls = await Promise.all(queues.map((name) => pbx.calls(name, '2026-03-04')))
  const stats = await Promise.all(queues.map((name) => pbx.stats(name, '2026-03-04')))
  return { shown, calls, stats }
}

function told({ events }: Exchange): unknown {
  return events.map((event) => ({ ...event, at: event.at.toString() }))
}

describe('the simulated exchange, whatever happens', () => {
  it('is the same after one long jump as after many short ones with looks in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), story, fc.integer({ min: 2, max: 7 }), async (seed, steps, pieces) => {
        const unwatched = createExchange(profile, seed, false)
        const jumping = createExchange(profile, seed)
        const creeping = createExchange(profile, seed)
        for (const { waitMs, command: order } of steps) {
          const target = creeping.clock.now().add({ milliseconds: waitMs })
          for (let piece = 1; piece < pieces; piece += 1) {
            creeping.clock.advanceBy({ milliseconds: Math.floor(waitMs / pieces) })
            await creeping.pbx.queue('main')
            await creeping.pbx.queue('unused')
          }
          for (const exchange of [unwatched, jumping, creeping]) {
            exchange.clock.advanceTo(target)
            await obey(exchange, order)
          }
        }
        for (const exchange of [unwatched, jumping, creeping]) exchange.clock.advanceBy({ hours: 1 })
        expect(await everything(creeping)).toEqual(await everything(unwatched))
        expect(await everything(jumping)).toEqual(await everything(unwatched))
        expect(told(creeping)).toEqual(told(jumping))
      }),
      runs({ short: 12, full: 2000 }),
    )
  })

  it('rings only the free, one call at a phone, and each ring has one end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), story, async (seed, steps) => {
        const exchange = createExchange(profile, seed)
        await exchange.pbx.setQueue('main', members('201', '202', '203'))
        for (const { waitMs, command: order } of steps) {
          exchange.clock.advanceBy({ milliseconds: waitMs })
          await obey(exchange, order)
          for (const name of queues) {
            for (const agent of await exchange.pbx.queue(name)) {
              const states = [agent.available, agent.ringing, agent.incall, agent.disconnected]
              expect(states.filter(Boolean)).toHaveLength(1)
              expect(statusOf(agent)).not.toBe('unknown')
            }
          }
        }
        checkGrammar(exchange.events)
      }),
      runs({ short: 12, full: 2000 }),
    )
  })

  it('never rings a member who is paused in the only queue of the call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), story, async (seed, steps) => {
        const exchange = createExchange(profile, seed)
        await exchange.pbx.setQueue('main', [...members('201', '202'), { extension: '203', paused: true }])
        for (const { waitMs, command: order } of steps) {
          exchange.clock.advanceBy({ milliseconds: waitMs })
          if (!('to' in order) && !('queue' in order)) await obey(exchange, order)
        }
        const reached = exchange.events.filter((event) => event.kind === 'ring' && event.extension === '203')
        expect(reached).toEqual([])
      }),
      runs({ short: 12, full: 2000 }),
    )
  })
})

/** Each phone has one call at a time, each call one phone, and nothing rings at a phone that is out. */
function checkGrammar(events: readonly PbxEvent[]): void {
  const ringing = new Map<string, string>()
  const talking = new Map<string, string>()
  const out = new Set<string>()
  for (const event of events) {
    if (event.kind === 'registration') {
      expect(out.has(event.extension)).toBe(event.registered)
      if (event.registered) out.delete(event.extension)
      else out.add(event.extension)
    } else if (event.kind === 'ring') {
      expect(out.has(event.extension) || ringing.has(event.extension) || talking.has(event.extension)).toBe(
        false,
      )
      expect([...ringing.values(), ...talking.values()]).not.toContain(event.callId)
      ringing.set(event.extension, event.callId)
    } else if (event.kind === 'hangup') {
      expect(talking.get(event.extension)).toBe(event.callId)
      talking.delete(event.extension)
    } else {
      if (event.extension === null) {
        expect([...ringing.values(), ...talking.values()]).not.toContain(event.callId)
        continue
      }
      expect(ringing.get(event.extension)).toBe(event.callId)
      ringing.delete(event.extension)
      if (event.kind === 'answer') talking.set(event.extension, event.callId)
    }
  }
}
