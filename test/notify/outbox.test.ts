import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address, OutboxItem } from '../../src/domain/notices.ts'
import type { PostedMessage } from '../../src/domain/ports/stores.ts'
import { MAX_ATTEMPTS } from '../../src/notify/backoff.ts'
import { DeliveryError } from '../../src/notify/channel.ts'
import { createOutbox, type OutboxDependencies, type OutboxWarning } from '../../src/notify/outbox.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { createManualAlarm } from './manualAlarm.ts'

const toChannel: Address = { to: 'channel' }
const toAlba: Address = { to: 'person', person: 'alba' }

let helpline: Helpline
let warnings: OutboxWarning[]
let said: string[]
let nowMs: number

beforeEach(async () => {
  helpline = await openHelpline()
  warnings = []
  said = []
  nowMs = 1_000_000
})
afterEach(() => helpline.close())

async function put(
  text: string,
  address: Address = toChannel,
  dropAfterMs: number | null = null,
): Promise<void> {
  const notice = { kind: 'says', text, by: 'alba' } as const
  await helpline.stores.save((tx) => tx.outbox.add({ id: text, address, notice, dropAfterMs }))
}

function textOf(item: Pick<OutboxItem, 'notice'>): string {
  return item.notice.kind === 'says' ? item.notice.text : item.notice.kind
}

type Deliver = (text: string) => Promise<PostedMessage | null>

function open(deliver: Deliver = async () => null, changes: Partial<OutboxDependencies> = {}) {
  const alarms = createManualAlarm()
  const outbox = createOutbox({
    stores: helpline.stores,
    clock: helpline.clock,
    realNow: () => nowMs,
    alarm: alarms.alarm,
    warn: (warning) => warnings.push(warning),
    channelFor: () => ({
      name: 'test',
      async deliver(item) {
        const posted = await deliver(textOf(item))
        said.push(textOf(item))
        return posted
      },
    }),
    ...changes,
  })
  return { outbox, alarms }
}

function failing(texts: string[], error: () => Error): Deliver {
  return async (text) => {
    if (texts.includes(text)) throw error()
    return null
  }
}

const offline = () => new Error('no network')

async function waiting(): Promise<string[]> {
  return (await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 100)).map(textOf)
}

describe('the outbox', () => {
  it('delivers what waits, in order, once', async () => {
    for (const text of ['a', 'b', 'c']) await put(text)
    const { outbox } = open()
    await outbox.flush()
    await outbox.flush()
    expect(said).toEqual(['a', 'b', 'c'])
    expect(await waiting()).toEqual([])
  })

  it('never delivers an item twice, however often it is asked', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await put(text)
    const { outbox } = open()
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
    outbox.wake()
    await outbox.flush()
    expect(said).toEqual(['a', 'b', 'c', 'd'])
  })

  it('delivers what was put in while it was at work', async () => {
    await put('a')
    const { outbox } = open(async (text) => {
      if (text === 'a') {
        await put('b')
        outbox.wake()
      }
      return null
    })
    await outbox.flush()
    expect(said).toEqual(['a', 'b'])
  })

  it('has one delivery at a time under way to an address, and lets no address wait for another', async () => {
    let releaseChannel = () => {}
    const channelBlocked = new Promise<void>((resolve) => {
      releaseChannel = resolve
    })
    let albaTold = () => {}
    const albaHeard = new Promise<void>((resolve) => {
      albaTold = resolve
    })
    await put('slow')
    await put('after')
    await put('hello', toAlba)
    const { outbox } = open(async (text) => {
      if (text === 'slow') await channelBlocked
      if (text === 'hello') albaTold()
      return null
    })
    const flushed = outbox.flush()
    await albaHeard
    expect(said).not.toContain('after')
    releaseChannel()
    await flushed
    expect(said).toEqual(['hello', 'slow', 'after'])
  })

  it('drops what is too late by the helpline’s clock and notes it', async () => {
    const nineFifty = helpline.clock.now().epochMilliseconds
    await put('stale', toChannel, nineFifty - 1)
    await put('fresh', toChannel, nineFifty)
    const { outbox } = open()
    await outbox.flush()
    expect(said).toEqual(['fresh'])
    expect(warnings).toMatchObject([{ what: 'too-late', item: { id: 'stale' } }])
    expect(await waiting()).toEqual([])
  })

  it('tries again after a pause that doubles, and keeps the order meanwhile', async () => {
    await put('a')
    await put('b')
    const broken = ['a']
    const { outbox, alarms } = open(failing(broken, offline))
    await outbox.flush()
    expect(alarms.delays()).toEqual([5_000])
    nowMs += 4_999
    await outbox.flush()
    expect(said).toEqual([])
    nowMs += 1
    alarms.ring(5_000)
    await outbox.flush()
    expect(alarms.delays()).toEqual([10_000])
    broken.length = 0
    nowMs += 10_000
    await outbox.flush()
    expect(said).toEqual(['a', 'b'])
    expect(warnings).toEqual([])
  })

  it('keeps the order also when a new process takes over between two attempts', async () => {
    await put('a')
    await put('b')
    await open(failing(['a'], offline)).outbox.flush()
    const { outbox } = open()
    await outbox.flush()
    expect(said).toEqual([])
    nowMs += 5_000
    await outbox.flush()
    expect(said).toEqual(['a', 'b'])
  })

  it('waits as long as the other side asks', async () => {
    await put('a')
    const limited = () => new DeliveryError('rate_limited', { isFinal: false, retryAfterMs: 60_000 })
    const { outbox, alarms } = open(failing(['a'], limited))
    await outbox.flush()
    expect(alarms.delays()).toEqual([60_000])
  })

  it('gives up at once what cannot be delivered, says so, and goes on with the next', async () => {
    await put('a')
    await put('b')
    const gone = () => new DeliveryError('channel_not_found', { isFinal: true })
    const { outbox } = open(failing(['a'], gone))
    await outbox.flush()
    expect(said).toEqual(['b'])
    expect(warnings).toMatchObject([{ what: 'given-up', reason: 'channel_not_found', item: { id: 'a' } }])
  })

  it('gives up after a bounded number of attempts', async () => {
    await put('a')
    let attempts = 0
    const { outbox } = open(async () => {
      attempts += 1
      throw offline()
    })
    while ((await waiting()).length > 0) {
      await outbox.flush()
      nowMs += 15 * 60_000
    }
    expect(attempts).toBe(MAX_ATTEMPTS)
    expect(warnings).toMatchObject([{ what: 'given-up', reason: 'no network' }])
  })

  it('remembers a message whose matter may change, in the save that marks it delivered', async () => {
    await put('a')
    const message = { matter: 'pause:1', person: 'alba', channel: 'D1', ts: '1.2' }
    const told: PostedMessage[] = []
    const { outbox } = open(async () => message, { posted: (posted) => told.push(posted) })
    await outbox.flush()
    expect(await helpline.stores.posted.about('pause:1')).toEqual([message])
    expect(told).toEqual([message])
  })

  it('does not say again what was said when only the saving failed', async () => {
    await put('a')
    let isDiskFull = true
    const { stores } = helpline
    const { outbox } = open(async () => null, {
      stores: {
        outbox: stores.outbox,
        save: (work) => (isDiskFull ? Promise.reject(new Error('disk full')) : stores.save(work)),
      },
    })
    await outbox.flush()
    expect(warnings).toMatchObject([{ what: 'fault', item: { id: 'a' } }])
    isDiskFull = false
    nowMs += 30_000
    await outbox.flush()
    expect(said).toEqual(['a'])
    expect(await waiting()).toEqual([])
  })

  it('says again after a restart what a process that died may have said (at least once)', async () => {
    await put('a')
    const { stores } = helpline
    const died = open(async () => null, {
      stores: { outbox: stores.outbox, save: () => Promise.reject(new Error('killed')) },
    })
    await died.outbox.flush()
    await open().outbox.flush()
    expect(said).toEqual(['a', 'a'])
  })

  it('finds by its poll what nobody told of', async () => {
    const { outbox, alarms } = open()
    outbox.start()
    await outbox.flush()
    await put('a')
    alarms.ring(30_000)
    await outbox.flush()
    expect(said).toEqual(['a'])
    expect(alarms.delays()).toEqual([30_000])
    await outbox.stop()
  })

  it('starts nothing and leaves no alarm after it was stopped, and waits for what is under way', async () => {
    await put('a')
    await put('b')
    let release = () => {}
    let begun = () => {}
    const started = new Promise<void>((resolve) => {
      begun = resolve
    })
    const blocked = new Promise<void>((resolve) => {
      release = resolve
    })
    const { outbox, alarms } = open(async () => {
      begun()
      await blocked
      return null
    })
    outbox.start()
    await started
    const stopped = outbox.stop()
    release()
    await stopped
    expect(said).toEqual(['a'])
    expect(alarms.delays()).toEqual([])
    expect(await waiting()).toEqual(['b'])
  })

  it('survives a store that cannot be read', async () => {
    await put('a')
    const { outbox } = open(undefined, {
      stores: {
        outbox: { due: () => Promise.reject(new Error('unreadable')) },
        save: helpline.stores.save,
      },
    })
    await outbox.flush()
    expect(warnings).toMatchObject([{ what: 'fault', item: null }])
  })
})
