import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCreditUpTo } from '../../../src/operations/credit/readCredit.ts'
import { retireTimetables } from '../../../src/operations/credit/retireTimetables.ts'
import { readLedger } from '../../../src/operations/ledger/readLedger.ts'
import { shiftLoad } from '../../../src/operations/load/shiftLoad.ts'
import { editSlot } from '../../../src/operations/timetable/editSlot.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'

const week = '2026-11-23'

let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline({
    files: { 'graelles/shiftcredit-2026-11-16.yaml': 'alba: 2\ngil: -1.5\nningu: 3\n' },
  })
})
afterEach(() => helpline.close())

const eva = acting('eva', 'coordinator')
const edit = (hour: number, line: number, from: string, to: string) =>
  editSlot(helpline, eva, { week, day: 'dx', hour, line, from, to, confirmed: true })

describe('the ledger of a helpline', () => {
  it('starts from the credit file, and counts the turns of the timetables since', async () => {
    const { ledger } = await readLedger(helpline.stores, week)
    expect(ledger.since).toBe('2026-11-16')
    expect(ledger.people.get('alba')).toMatchObject({ opening: 2, done: 5, due: 4.6, balance: 2.4 })
    expect(ledger.people.get('dani')).toMatchObject({ opening: 0, done: 7, due: 7, balance: 0 })
  })

  it('keeps who attends the phone no more (row 50), and shows no placeholder (row 22)', async () => {
    const { ledger } = await readLedger(helpline.stores, week)
    expect(ledger.people.get('gil')).toMatchObject({ opening: -1.5, balance: -1.5, weeks: [] })
    expect(ledger.people.has('ningu')).toBe(false)
  })

  it('tells a turn that somebody took in the balance of both', async () => {
    await edit(0, 0, 'alba', 'carla')
    const { ledger, covers } = await readLedger(helpline.stores, week)
    expect(ledger.people.get('alba')).toMatchObject({ due: 4.6, done: 4, coveredByOthers: 1, balance: 1.4 })
    expect(ledger.people.get('carla')).toMatchObject({ due: 6, done: 7, coveredForOthers: 1, balance: 1 })
    expect(covers).toMatchObject([
      { week, day: 'dx', hour: 0, line: 0, covered: 'alba', coverer: 'carla', by: 'eva' },
    ])
  })

  it('forgets a cover that was taken back', async () => {
    await edit(0, 0, 'alba', 'carla')
    await edit(0, 0, 'carla', 'alba')
    const { ledger, covers } = await readLedger(helpline.stores, week)
    expect(covers).toEqual([])
    expect(ledger.people.get('alba')).toMatchObject({ coveredByOthers: 0, balance: 2.4 })
  })

  it('counts an empty slot that somebody takes as a turn more, and covers nobody', async () => {
    await edit(2, 1, 'ningu', 'bernat')
    const { ledger, covers } = await readLedger(helpline.stores, week)
    expect(covers).toEqual([])
    expect(ledger.people.get('bernat')).toMatchObject({ coveredForOthers: 0, balance: 1 })
  })

  it('stores no handover of an edit that is refused', async () => {
    await edit(0, 0, 'dani', 'carla')
    expect(await helpline.stores.ledger.handovers(week, week)).toEqual([])
  })

  it('ends with the credit that the load of the next week starts from, also after retiring', async () => {
    await edit(0, 0, 'alba', 'carla')
    const before = await readCreditUpTo(helpline.stores.files, week)
    helpline.clock.advanceTo('2026-12-09T12:00')
    await retireTimetables(helpline, eva, { week: null })
    const { ledger } = await readLedger(helpline.stores, week)
    expect(ledger.since).toBe(week)
    for (const [key, turns] of before.credit) {
      if (key !== 'ningu') expect(ledger.people.get(key)?.balance).toBe(turns)
    }
  })
})

describe('the ledger and the load', () => {
  it('tell the same credit of everybody for the next week', async () => {
    await edit(0, 0, 'alba', 'carla')
    const { ledger } = await readLedger(helpline.stores, week)
    const request = { week: '2026-11-30', lines: null, maxOverload: null, forgive: false }
    const { load } = await shiftLoad(helpline.stores.files, request)
    expect(load.people.size).toBeGreaterThan(0)
    for (const [key, { creditLoaded }] of load.people) {
      expect([key, ledger.people.get(key)?.balance ?? 0]).toEqual([key, creditLoaded])
    }
  })
})
