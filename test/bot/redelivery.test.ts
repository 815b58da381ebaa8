import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliveryId, isFirstDelivery } from '../../src/bot/redelivery.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'

const quiet = { info() {}, warn() {}, error() {} }

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})

afterEach(() => helpline.close())

describe('isFirstDelivery', () => {
  it('lets an event, a command, a click and a form through once', async () => {
    const deps = { stores: helpline.stores, realNow: () => 0, log: quiet }
    const bodies = [
      { type: 'event_callback', event_id: 'Ev1' },
      { command: '/tomatic', trigger_id: '1.2' },
      { type: 'block_actions', trigger_id: '1.3', actions: [{ action_ts: '9.1' }] },
      { type: 'view_submission', view: { id: 'V1', hash: 'h' } },
    ]
    for (const body of bodies) expect(await isFirstDelivery(deps, body)).toBe(true)
    for (const body of bodies) expect(await isFirstDelivery(deps, body)).toBe(false)
  })

  it('acts on it again after an hour, when nobody delivers it again any more', async () => {
    const body = { type: 'event_callback', event_id: 'Ev1' }
    const at = (ms: number) => ({ stores: helpline.stores, realNow: () => ms, log: quiet })
    expect(await isFirstDelivery(at(0), body)).toBe(true)
    expect(await isFirstDelivery(at(59 * 60_000), body)).toBe(false)
    expect(await isFirstDelivery(at(2 * 3_600_000), body)).toBe(true)
  })

  it('remembers across a restart', async () => {
    const body = { type: 'event_callback', event_id: 'Ev1' }
    await isFirstDelivery({ stores: helpline.stores, realNow: () => 0, log: quiet }, body)
    await helpline.opened.close()
    const again = await openHelpline({ home: helpline.home })
    expect(await isFirstDelivery({ stores: again.stores, realNow: () => 1, log: quiet }, body)).toBe(false)
    await again.close()
  })
})

describe('deliveryId', () => {
  it('is null for what has no name of its own', () => {
    expect(deliveryId({ type: 'block_suggestion' })).toBeNull()
    expect(deliveryId(null)).toBeNull()
    expect(deliveryId({ type: 'event_callback' })).toBeNull()
  })

  it('tells two clicks on one button apart', () => {
    const click = (ts: string) => deliveryId({ type: 'block_actions', actions: [{ action_ts: ts }] })
    expect(click('1')).not.toBe(click('2'))
  })
})
