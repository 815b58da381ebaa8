import { describe, expect, it } from 'vitest'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at, auditLine, pause } from './storeFixtures.ts'

/** The stores of what happened: audit, pauses, queue changes, programmes, absent phones. `of` gives the stores of the running test. */
export function historyContract(of: () => Stores): void {
  describe('audit', () => {
    it('lists the newest line first, in the order in which lines were written', async () => {
      for (const after of ['first', 'second', 'third']) {
        await of().save((tx) => tx.audit.append(auditLine({ after })))
      }
      const lines = await of().audit.list({ limit: 2 })
      expect(lines.map((line) => line.after)).toEqual(['third', 'second'])
    })

    it('finds lines by verb, subject and span, whose end is outside', async () => {
      await of().save(async (tx) => {
        await tx.audit.append(auditLine({ verb: 'a', subject: 'x', at: at('09:00:00') }))
        await tx.audit.append(auditLine({ verb: 'b', subject: 'x', at: at('10:00:00') }))
        await tx.audit.append(auditLine({ verb: 'c', subject: 'y', at: at('11:00:00') }))
      })
      const verbs = async (query: object) =>
        (await of().audit.list({ limit: 9, ...query })).map((line) => line.verb)
      expect(await verbs({ verbs: ['a', 'c'] })).toEqual(['c', 'a'])
      expect(await verbs({ verbs: [] })).toEqual([])
      expect(await verbs({ subject: 'x' })).toEqual(['b', 'a'])
      expect(await verbs({ since: at('10:00:00'), until: at('11:00:00') })).toEqual(['b'])
    })

    it('keeps texts as they are, whatever alphabet and length, without NUL', async () => {
      const after = `"o'brien" 😀 ${'à'.repeat(5000)}`
      await of().save((tx) => tx.audit.append(auditLine({ before: 'a\0b', after })))
      const [line] = await of().audit.list({ limit: 1 })
      expect(line).toMatchObject({ before: 'ab', after })
    })
  })

  describe('pauses', () => {
    it('lists open ones, oldest first', async () => {
      const younger = pause('p2', { since: at('10:00:00'), until: at('10:15:00') })
      await of().save(async (tx) => {
        await tx.pauses.start(younger)
        await tx.pauses.start(pause('p1'))
        await tx.pauses.start(pause('p0', { since: at('08:00:00') }))
        await tx.pauses.end('p0', at('08:30:00'), 'tomatic')
      })
      expect(await of().pauses.open()).toEqual([pause('p1'), younger])
    })

    it('ends a pause once', async () => {
      await of().save(async (tx) => {
        await tx.pauses.start(pause('p1'))
        await tx.pauses.end('p1', at('09:10:00'), 'alba')
        await tx.pauses.end('p1', at('09:50:00'), 'bernat')
      })
      expect(await of().pauses.find('p1')).toEqual({ ...pause('p1'), endedAt: at('09:10:00') })
      expect(await of().pauses.find('p9')).toBeNull()
    })

    it('finds those that overlap a span', async () => {
      await of().save(async (tx) => {
        await tx.pauses.start(pause('before', { since: at('08:00:00') }))
        await tx.pauses.end('before', at('09:00:00'), 'alba')
        await tx.pauses.start(pause('across', { since: at('08:30:00') }))
        await tx.pauses.end('across', at('09:30:00'), 'alba')
        await tx.pauses.start(pause('open', { since: at('09:45:00') }))
        await tx.pauses.start(pause('after', { since: at('10:00:00') }))
      })
      const found = await of().pauses.during(at('09:00:00'), at('10:00:00'))
      expect(found.map(({ id }) => id)).toEqual(['across', 'open'])
    })
  })

  it('gives the changes of the queue from an instant on in the order in which they were made, whatever their times', async () => {
    const change = (id: string, time: string) => ({
      id,
      at: at(time),
      kind: 'add' as const,
      person: 'alba',
      by: 'bernat',
    })
    const clear = { id: 'c3', at: at('11:00:00'), kind: 'clear' as const, person: null, by: 'bernat' }
    await of().save(async (tx) => {
      await tx.queueChanges.add(change('c1', '09:00:00'))
      await tx.queueChanges.add(clear)
      await tx.queueChanges.add(change('c2', '10:00:00'))
    })
    expect(await of().queueChanges.since(at('10:00:00'))).toEqual([clear, change('c2', '10:00:00')])
  })

  it('gives the last programme and those of a span', async () => {
    const first = { shiftStart: '2030-01-07T08:00:00Z', at: at('08:00:00'), planned: ['alba', 'bernat'] }
    const second = { shiftStart: null, at: at('13:00:00'), planned: [] }
    expect(await of().programmes.last()).toBeNull()
    await of().save(async (tx) => {
      await tx.programmes.add(first)
      await tx.programmes.add(second)
    })
    expect(await of().programmes.last()).toEqual(second)
    expect(await of().programmes.during(at('08:00:00'), at('13:00:00'))).toEqual([first])
  })

  it('sums absent phones by person and date', async () => {
    await of().save(async (tx) => {
      await tx.absentPhones.addSeconds('2030-01-07', 'bernat', 30)
      await tx.absentPhones.addSeconds('2030-01-07', 'alba', 60)
      await tx.absentPhones.addSeconds('2030-01-07', 'bernat', 12)
      await tx.absentPhones.addSeconds('2030-01-08', 'bernat', 1)
    })
    expect(await of().absentPhones.on('2030-01-07')).toEqual([
      { person: 'alba', seconds: 60 },
      { person: 'bernat', seconds: 42 },
    ])
  })
}
