import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../src/domain/notices.ts'
import type { AuditLine, Stores } from '../../src/domain/ports/stores.ts'
import type { Pause } from '../../src/domain/queue/queue.ts'

export interface OpenedForContract {
  readonly stores: Stores
  close(): Promise<void>
}

const at = (text: string) => Temporal.Instant.from(`2030-01-07T${text}Z`)

function auditLine(changes: Partial<AuditLine> = {}): AuditLine {
  return {
    at: at('09:00:00'),
    who: 'alba',
    door: 'chat',
    verb: 'pauseAgent',
    subject: 'bernat',
    before: '',
    after: 'paused',
    ...changes,
  }
}

function pause(id: string, changes: Partial<Pause> = {}): Pause {
  return { id, person: 'alba', since: at('09:00:00'), until: null, reason: 'dentist', by: 'alba', ...changes }
}

const says: Notice = { kind: 'says', text: 'hola', by: 'alba' }

/** What every database behind `Stores` must do; `open` gives empty stores. */
export function storesContract(name: string, open: () => Promise<OpenedForContract>): void {
  describe(`stores on ${name}`, () => {
    let opened: OpenedForContract
    let stores: Stores

    beforeEach(async () => {
      opened = await open()
      stores = opened.stores
    })
    afterEach(() => opened.close())

    describe('save', () => {
      it('keeps all that the work wrote, and returns what the work returned', async () => {
        const result = await stores.save(async (tx) => {
          await tx.audit.append(auditLine())
          await tx.marks.write('jobs', at('09:01:00'))
          return 'paused'
        })
        expect(result).toBe('paused')
        expect(await stores.audit.list({ limit: 9 })).toEqual([auditLine()])
        expect(await stores.marks.read('jobs')).toEqual(at('09:01:00'))
      })

      it('keeps nothing of work that failed', async () => {
        const failed = stores.save(async (tx) => {
          await tx.audit.append(auditLine())
          await tx.pauses.start(pause('p1'))
          throw new Error('no')
        })
        await expect(failed).rejects.toThrow('no')
        expect(await stores.audit.list({ limit: 9 })).toEqual([])
        expect(await stores.pauses.open()).toEqual([])
      })

      it('shows the work what it has written itself', async () => {
        const seen = await stores.save(async (tx) => {
          await tx.pauses.start(pause('p1'))
          return tx.pauses.open()
        })
        expect(seen).toEqual([pause('p1')])
      })

      it('runs one work at a time, in order', async () => {
        const addTen = (index: number) =>
          stores.save(async (tx) => {
            const before = (await tx.absentPhones.on('2030-01-07'))[0]?.seconds ?? 0
            await tx.absentPhones.addSeconds('2030-01-07', 'alba', 10)
            return { index, before }
          })
        const results = await Promise.all([0, 1, 2, 3, 4].map(addTen))
        expect(results).toEqual([0, 1, 2, 3, 4].map((index) => ({ index, before: index * 10 })))
      })

      it('goes on after work that failed', async () => {
        await expect(stores.save(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
        await stores.save((tx) => tx.audit.append(auditLine()))
        expect(await stores.audit.list({ limit: 9 })).toHaveLength(1)
      })

      it('refuses to be used inside itself instead of waiting for ever', async () => {
        const nested = stores.save(() => stores.save(async () => 1))
        await expect(nested).rejects.toThrow('Inside save')
        const outer = stores.save(() => stores.pauses.open())
        await expect(outer).rejects.toThrow('Inside save')
      })

      it('refuses stores that outlive their save', async () => {
        const late = await stores.save(async (tx) => tx.audit)
        await expect(late.append(auditLine())).rejects.toThrow()
        expect(await stores.audit.list({ limit: 9 })).toEqual([])
      })
    })

    describe('audit', () => {
      it('lists the newest line first, in the order in which lines were written', async () => {
        for (const after of ['first', 'second', 'third']) {
          await stores.save((tx) => tx.audit.append(auditLine({ after })))
        }
        const lines = await stores.audit.list({ limit: 2 })
        expect(lines.map((line) => line.after)).toEqual(['third', 'second'])
      })

      it('finds lines by verb, subject and span, whose end is outside', async () => {
        await stores.save(async (tx) => {
          await tx.audit.append(auditLine({ verb: 'a', subject: 'x', at: at('09:00:00') }))
          await tx.audit.append(auditLine({ verb: 'b', subject: 'x', at: at('10:00:00') }))
          await tx.audit.append(auditLine({ verb: 'c', subject: 'y', at: at('11:00:00') }))
        })
        const verbs = async (query: object) =>
          (await stores.audit.list({ limit: 9, ...query })).map((line) => line.verb)
        expect(await verbs({ verbs: ['a', 'c'] })).toEqual(['c', 'a'])
        expect(await verbs({ verbs: [] })).toEqual([])
        expect(await verbs({ subject: 'x' })).toEqual(['b', 'a'])
        expect(await verbs({ since: at('10:00:00'), until: at('11:00:00') })).toEqual(['b'])
      })

      it('keeps texts as they are, whatever alphabet and length, without NUL', async () => {
        const after = `"o'brien" 😀 ${'à'.repeat(5000)}`
        await stores.save((tx) => tx.audit.append(auditLine({ before: 'a\0b', after })))
        const [line] = await stores.audit.list({ limit: 1 })
        expect(line).toMatchObject({ before: 'ab', after })
      })
    })

    describe('pauses', () => {
      it('lists open ones, oldest first', async () => {
        const younger = pause('p2', { since: at('10:00:00'), until: at('10:15:00') })
        await stores.save(async (tx) => {
          await tx.pauses.start(younger)
          await tx.pauses.start(pause('p1'))
          await tx.pauses.start(pause('p0', { since: at('08:00:00') }))
          await tx.pauses.end('p0', at('08:30:00'), 'tomatic')
        })
        expect(await stores.pauses.open()).toEqual([pause('p1'), younger])
      })

      it('ends a pause once', async () => {
        await stores.save(async (tx) => {
          await tx.pauses.start(pause('p1'))
          await tx.pauses.end('p1', at('09:10:00'), 'alba')
          await tx.pauses.end('p1', at('09:50:00'), 'bernat')
        })
        expect(await stores.pauses.find('p1')).toEqual({ ...pause('p1'), endedAt: at('09:10:00') })
        expect(await stores.pauses.find('p9')).toBeNull()
      })

      it('finds those that overlap a span', async () => {
        await stores.save(async (tx) => {
          await tx.pauses.start(pause('before', { since: at('08:00:00') }))
          await tx.pauses.end('before', at('09:00:00'), 'alba')
          await tx.pauses.start(pause('across', { since: at('08:30:00') }))
          await tx.pauses.end('across', at('09:30:00'), 'alba')
          await tx.pauses.start(pause('open', { since: at('09:45:00') }))
          await tx.pauses.start(pause('after', { since: at('10:00:00') }))
        })
        const found = await stores.pauses.during(at('09:00:00'), at('10:00:00'))
        expect(found.map(({ id }) => id)).toEqual(['across', 'open'])
      })
    })

    it('gives queue changes since an instant, oldest first', async () => {
      const change = (id: string, time: string) => ({
        id,
        at: at(time),
        kind: 'add' as const,
        person: 'alba',
        by: 'bernat',
      })
      const clear = { id: 'c3', at: at('11:00:00'), kind: 'clear' as const, person: null, by: 'bernat' }
      await stores.save(async (tx) => {
        await tx.queueChanges.add(change('c1', '09:00:00'))
        await tx.queueChanges.add(clear)
        await tx.queueChanges.add(change('c2', '10:00:00'))
      })
      expect(await stores.queueChanges.since(at('10:00:00'))).toEqual([change('c2', '10:00:00'), clear])
    })

    it('gives the last programme and those of a span', async () => {
      const first = { shiftStart: '2030-01-07T08:00:00Z', at: at('08:00:00'), planned: ['alba', 'bernat'] }
      const second = { shiftStart: null, at: at('13:00:00'), planned: [] }
      expect(await stores.programmes.last()).toBeNull()
      await stores.save(async (tx) => {
        await tx.programmes.add(first)
        await tx.programmes.add(second)
      })
      expect(await stores.programmes.last()).toEqual(second)
      expect(await stores.programmes.during(at('08:00:00'), at('13:00:00'))).toEqual([first])
    })

    it('sums absent phones by person and date', async () => {
      await stores.save(async (tx) => {
        await tx.absentPhones.addSeconds('2030-01-07', 'bernat', 30)
        await tx.absentPhones.addSeconds('2030-01-07', 'alba', 60)
        await tx.absentPhones.addSeconds('2030-01-07', 'bernat', 12)
        await tx.absentPhones.addSeconds('2030-01-08', 'bernat', 1)
      })
      expect(await stores.absentPhones.on('2030-01-07')).toEqual([
        { person: 'alba', seconds: 60 },
        { person: 'bernat', seconds: 42 },
      ])
    })

    describe.each(['links', 'sessions'] as const)('%s', (table) => {
      it('finds a ticket until it expires', async () => {
        await stores.save((tx) => tx[table].add('secret', { person: 'alba', expiresAtMs: 1000 }))
        expect(await stores[table].find('secret', 999)).toEqual({ person: 'alba', expiresAtMs: 1000 })
        expect(await stores[table].find('secret', 1000)).toBeNull()
        expect(await stores[table].find('Secret', 999)).toBeNull()
      })

      it('gives a ticket to one taker only', async () => {
        await stores.save((tx) => tx[table].add('secret', { person: 'alba', expiresAtMs: 1000 }))
        const take = () => stores.save((tx) => tx[table].consume('secret', 10))
        expect(await Promise.all([take(), take()])).toEqual([{ person: 'alba', expiresAtMs: 1000 }, null])
        expect(await stores[table].find('secret', 10)).toBeNull()
        expect(await stores.save((tx) => tx[table].consume('other', 10))).toBeNull()
      })
    })

    it('knows a session from a link', async () => {
      await stores.save((tx) => tx.links.add('secret', { person: 'alba', expiresAtMs: 1000 }))
      expect(await stores.sessions.find('secret', 0)).toBeNull()
    })

    it('remembers a delivery for an hour', async () => {
      const hourMs = 3_600_000
      const remember = (nowMs: number) => stores.save((tx) => tx.deliveries.remember('Ev1', nowMs))
      expect(await remember(0)).toBe(true)
      expect(await remember(1)).toBe(false)
      expect(await remember(hourMs)).toBe(false)
      expect(await remember(hourMs + 1)).toBe(true)
    })

    it('knows the posted messages of a matter until it is forgotten', async () => {
      const first = { matter: 'pause:p1', person: 'alba', channel: 'D1', ts: '1.1' }
      const second = { matter: 'pause:p1', person: 'bernat', channel: 'D2', ts: '1.2' }
      await stores.save(async (tx) => {
        await tx.posted.remember(first)
        await tx.posted.remember(second)
        await tx.posted.remember(first)
        await tx.posted.remember({ ...first, matter: 'pause:p2' })
      })
      expect(await stores.posted.about('pause:p1')).toEqual([first, second])
      await stores.save((tx) => tx.posted.forget('pause:p1'))
      expect(await stores.posted.about('pause:p1')).toEqual([])
      expect(await stores.posted.about('pause:p2')).toHaveLength(1)
    })

    describe('outbox', () => {
      const add = (id: string) =>
        stores.save((tx) => tx.outbox.add({ id, address: { to: 'channel' }, notice: says, dropAfterMs: 5 }))

      it('gives what is due, oldest first, until it is delivered or dropped', async () => {
        for (const id of ['n3', 'n1', 'n2']) await add(id)
        const due = async (limit: number) => (await stores.outbox.due(0, limit)).map(({ id }) => id)
        expect(await due(2)).toEqual(['n3', 'n1'])
        await stores.save(async (tx) => {
          await tx.outbox.delivered('n3', 1)
          await tx.outbox.dropped('n1', 'late', 1)
        })
        expect(await due(9)).toEqual(['n2'])
      })

      it('gives back a notice as it was put in', async () => {
        await add('n1')
        expect(await stores.outbox.due(0, 1)).toEqual([
          { id: 'n1', address: { to: 'channel' }, notice: says, dropAfterMs: 5, attempts: 0 },
        ])
      })

      it('holds a failed one back until its next attempt, and counts', async () => {
        await add('n1')
        await stores.save((tx) => tx.outbox.failed('n1', 'rate limited', 100))
        expect(await stores.outbox.due(99, 9)).toEqual([])
        expect(await stores.outbox.due(100, 9)).toMatchObject([{ id: 'n1', attempts: 1 }])
      })
    })

    it('overwrites a mark', async () => {
      expect(await stores.marks.read('jobs')).toBeNull()
      await stores.save((tx) => tx.marks.write('jobs', at('09:00:00')))
      await stores.save((tx) => tx.marks.write('jobs', at('09:01:00')))
      expect(await stores.marks.read('jobs')).toEqual(at('09:01:00'))
    })
  })
}
