import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editForcedTurn } from '../../src/operations/forcedTurns/editForcedTurn.ts'
import { removePerson } from '../../src/operations/people/removePerson.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline({ files: { 'oneshot.conf': '# once\ndani 2026-12-01 # trip\n' } })
})
afterEach(() => helpline.close())

const alba = acting('alba', 'coordinator')
const week = 'graelles/graella-2026-11-23.yaml'
const wish = { day: 'dl', hour: 0, line: 0, from: '', to: 'dani' } as const

/** Cells of Dani in shifts that begin after Wednesday 9:50. */
const coming = [
  { week: '2026-11-23', day: 'dx', hour: 3, line: 0 },
  { week: '2026-11-23', day: 'dj', hour: 0, line: 1 },
  { week: '2026-11-23', day: 'dj', hour: 2, line: 1 },
]

describe('removing a person', () => {
  it('tells what is left of them, and leaves it (facts §9 row 36)', async () => {
    await editForcedTurn(helpline, alba, wish)
    expect(await removePerson(helpline, alba, 'dani')).toEqual({
      kind: 'removed',
      person: 'dani',
      left: { absences: 1, forcedTurns: 1, cells: coming },
      cleaned: false,
    })
    expect(helpline.read('oneshot.conf')).toContain('dani 2026-12-01')
    expect(helpline.read(week)).toContain('dj: [[alba, dani]')
  })

  it('cleans absences, forced turns and shifts to come, and leaves the past (facts §9 row 36)', async () => {
    await editForcedTurn(helpline, alba, wish)
    expect(await removePerson(helpline, alba, 'dani', true)).toMatchObject({ cleaned: true })
    expect(helpline.read('oneshot.conf')).toBe('# once\n')
    expect((await helpline.stores.files.forcedTurns()).value.cells.get('dl')?.[0]).toEqual([''])
    const text = helpline.read(week)
    expect(text).toContain("dj: [[alba, 'ningu'], [bernat, carla], [eva, 'ningu'], [carla, ningu]]")
    expect(text).toContain('dm: [[carla, bernat], [bernat, dani], [alba, eva], [ningu, dani]]')
    expect(text).toContain('alba ha canviat dj 09:00-10:15 L2 de dani a ningu')
    expect(helpline.happenings.filter(({ kind }) => kind === 'cell-edited')).toHaveLength(3)
  })

  it('cleans what somebody left who was removed before', async () => {
    await removePerson(helpline, alba, 'dani')
    expect(await removePerson(helpline, alba, 'dani', true)).toMatchObject({
      left: { absences: 1, forcedTurns: 0, cells: coming },
      cleaned: true,
    })
    expect(helpline.read('oneshot.conf')).toBe('# once\n')
    expect((await removePerson(helpline, alba, 'dani', true)).kind).toBe('unknown-person')
  })

  it.each(['ningu', 'festiu', '', 'ghost'])('cleans nothing for %j, which is nobody', async (key) => {
    const before = helpline.read(week)
    expect((await removePerson(helpline, alba, key, true)).kind).toBe('unknown-person')
    expect(helpline.read(week)).toBe(before)
  })

  it('of the last coordinator is refused, and then nothing is cleaned', async () => {
    helpline.write('persons.yaml', helpline.read('persons.yaml').replace('[alba, eva]', '[eva]'))
    const before = helpline.read(week)
    expect((await removePerson(helpline, acting('eva', 'coordinator'), 'eva', true)).kind).toBe(
      'last-coordinator',
    )
    expect(helpline.read(week)).toBe(before)
  })
})
