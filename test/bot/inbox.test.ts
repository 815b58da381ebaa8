import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInbox, type Inbox } from '../../src/bot/inbox.ts'
import { createWorkInHand } from '../../src/bot/workInHand.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'

const quiet = { info() {}, warn() {}, error() {} }
const body = { command: '/tomatic', text: 'queue', trigger_id: '1.2', user_id: 'U1' }

let helpline: Helpline
let inbox: Inbox
let acknowledged: string[]

beforeEach(async () => {
  helpline = await openHelpline()
  acknowledged = []
  inbox = createInbox(
    {
      ...helpline,
      realNow: () => 0,
      log: quiet,
      after: () => () => {},
      events: helpline.bus,
      directory: { personOf: async () => 'alba', languageOfUser: async () => 'en', forget() {} },
    },
    createWorkInHand(),
  )
})

afterEach(() => helpline.close())

async function receive(next: () => Promise<void>): Promise<void> {
  const ack = async () => {
    const kept = await helpline.stores.inbox.waiting()
    acknowledged.push(...kept.map(({ id }) => id))
  }
  // A middleware takes more than this one uses.
  await Reflect.apply(inbox.receive, null, [{ body, ack, next }])
}

const waiting = async () => (await helpline.stores.inbox.waiting()).map(({ id }) => id)

describe('the inbox', () => {
  it('keeps what is delivered before it is acknowledged, and until it is done', async () => {
    let during: string[] = []
    await receive(async () => {
      during = await waiting()
    })
    expect(acknowledged).toEqual(['command:1.2'])
    expect(during).toEqual(['command:1.2'])
    expect(await waiting()).toEqual([])
  })

  it('takes it out as one with what the operation saves', async () => {
    await receive(async () => {
      const refused = inbox.stores.save(async () => {
        throw new Error('the disk is full')
      })
      await expect(refused).rejects.toThrow('the disk is full')
      expect(await waiting()).toEqual(['command:1.2'])
      await inbox.stores.save((tx) => tx.marks.write('done', helpline.clock.now()))
      expect(await waiting()).toEqual([])
    })
  })

  it('lets nothing through twice, but what is taken up after a crash', async () => {
    let times = 0
    const next = async () => {
      times += 1
    }
    await receive(next)
    await receive(next)
    expect(times).toBe(1)
    await helpline.stores.save((tx) =>
      tx.inbox.keep({ id: 'command:1.2', body: JSON.stringify(body), atMs: 0 }),
    )
    await inbox.takeUp(() => receive(next))
    expect(times).toBe(2)
    expect(await waiting()).toEqual([])
  })

  it('keeps a form until it is done, and knows one that comes again', async () => {
    expect(await inbox.keepForm(body)).toBe(true)
    expect(await waiting()).toEqual(['command:1.2'])
    expect(await inbox.keepForm(body)).toBe(false)
  })
})
