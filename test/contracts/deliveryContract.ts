import { describe, expect, it } from 'vitest'
import type { Notice } from '../../src/domain/notices.ts'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at } from './storeFixtures.ts'

const says: Notice = { kind: 'says', text: 'hola', by: 'alba' }

/** The stores of what goes in and out: tickets, deliveries, posted messages, outbox, marks. `of` gives the stores of the running test. */
export function deliveryContract(of: () => Stores): void {
  describe.each(['links', 'sessions'] as const)('%s', (table) => {
    it('finds a ticket until it expires', async () => {
      await of().save((tx) => tx[table].add('secret', { person: 'alba', expiresAtMs: 1000 }))
      expect(await of()[table].find('secret', 999)).toEqual({ person: 'alba', expiresAtMs: 1000 })
      expect(await of()[table].find('secret', 1000)).toBeNull()
      expect(await of()[table].find('Secret', 999)).toBeNull()
    })

    it('gives a ticket to one taker only', async () => {
      await of().save((tx) => tx[table].add('secret', { person: 'alba', expiresAtMs: 1000 }))
      const take = () => of().save((tx) => tx[table].consume('secret', 10))
      expect(await Promise.all([take(), take()])).toEqual([{ person: 'alba', expiresAtMs: 1000 }, null])
      expect(await of()[table].find('secret', 10)).toBeNull()
      expect(await of().save((tx) => tx[table].consume('other', 10))).toBeNull()
    })
  })

  it('knows a session from a link', async () => {
    await of().save((tx) => tx.links.add('secret', { person: 'alba', expiresAtMs: 1000 }))
    expect(await of().sessions.find('secret', 0)).toBeNull()
  })

  it('remembers a delivery for an hour', async () => {
    const hourMs = 3_600_000
    const remember = (nowMs: number) => of().save((tx) => tx.deliveries.remember('Ev1', nowMs))
    expect(await remember(0)).toBe(true)
    expect(await remember(1)).toBe(false)
    expect(await remember(hourMs)).toBe(false)
    expect(await remember(hourMs + 1)).toBe(true)
  })

  it('knows the posted messages of a matter until it is forgotten', async () => {
    const first = { matter: 'pause:p1', person: 'alba', channel: 'D1', ts: '1.1' }
    const second = { matter: 'pause:p1', person: 'bernat', channel: 'D2', ts: '1.2' }
    await of().save(async (tx) => {
      await tx.posted.remember(first)
      await tx.posted.remember(second)
      await tx.posted.remember(first)
      await tx.posted.remember({ ...first, matter: 'pause:p2' })
    })
    expect(await of().posted.about('pause:p1')).toEqual([first, second])
    await of().save((tx) => tx.posted.forget('pause:p1'))
    expect(await of().posted.about('pause:p1')).toEqual([])
    expect(await of().posted.about('pause:p2')).toHaveLength(1)
  })

  describe('outbox', () => {
    const add = (id: string) =>
      of().save((tx) => tx.outbox.add({ id, address: { to: 'channel' }, notice: says, dropAfterMs: 5 }))

    it('gives what is due, oldest first, until it is delivered or dropped', async () => {
      for (const id of ['n3', 'n1', 'n2']) await add(id)
      const due = async (limit: number) => (await of().outbox.due(0, limit)).map(({ id }) => id)
      expect(await due(2)).toEqual(['n3', 'n1'])
      await of().save(async (tx) => {
        await tx.outbox.delivered('n3', 1)
        await tx.outbox.dropped('n1', 'late', 1)
      })
      expect(await due(9)).toEqual(['n2'])
    })

    it('gives back a notice as it was put in', async () => {
      await add('n1')
      expect(await of().outbox.due(0, 1)).toEqual([
        { id: 'n1', address: { to: 'channel' }, notice: says, dropAfterMs: 5, attempts: 0 },
      ])
    })

    it('holds a failed one back until its next attempt, and counts', async () => {
      await add('n1')
      await of().save((tx) => tx.outbox.failed('n1', 'rate limited', 100))
      expect(await of().outbox.due(99, 9)).toEqual([])
      expect(await of().outbox.due(100, 9)).toMatchObject([{ id: 'n1', attempts: 1 }])
    })
  })

  it('knows what pages were published as, until they are forgotten', async () => {
    await of().save((tx) => tx.pages.remember('b.html', 'old', at('09:00:00')))
    await of().save(async (tx) => {
      await tx.pages.remember('b.html', 'new', at('09:01:00'))
      await tx.pages.remember('a.html', 'first', at('09:01:00'))
    })
    expect([...(await of().pages.published())]).toEqual([
      ['a.html', 'first'],
      ['b.html', 'new'],
    ])
    await of().save((tx) => tx.pages.forget('b.html'))
    expect([...(await of().pages.published()).keys()]).toEqual(['a.html'])
  })

  it('overwrites a mark', async () => {
    expect(await of().marks.read('jobs')).toBeNull()
    await of().save((tx) => tx.marks.write('jobs', at('09:00:00')))
    await of().save((tx) => tx.marks.write('jobs', at('09:01:00')))
    expect(await of().marks.read('jobs')).toEqual(at('09:01:00'))
  })
}
