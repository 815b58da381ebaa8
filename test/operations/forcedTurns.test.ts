import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeForcedLines } from '../../src/operations/forcedTurns/changeForcedLines.ts'
import { editForcedTurn } from '../../src/operations/forcedTurns/editForcedTurn.ts'
import { showForcedTurns } from '../../src/operations/forcedTurns/showForcedTurns.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const file = 'data/forced-turns.yaml'
const eva = acting('eva', 'coordinator')
const first = { day: 'dl', hour: 0, line: 0, from: '', to: 'alba' } as const

describe('a forced turn', () => {
  it('is saved with log, audit and event; the file is made in the right shape (facts §9 row 37)', async () => {
    expect(await editForcedTurn(helpline, eva, { ...first, hour: 3 })).toMatchObject({ kind: 'edited' })
    expect(helpline.read(file)).toContain("  dl:\n  - [null]\n  - [null]\n  - [null]\n  - ['alba']\n")
    expect(helpline.read(file)).toContain('eva ha canviat dl 12:45-14:00 L1 de lliure a alba')
    expect(await helpline.stores.audit.list({ limit: 1 })).toMatchObject([
      { verb: 'editForcedTurn', subject: 'dl 3 0', before: '', after: 'alba' },
    ])
    expect(helpline.happenings).toEqual([{ kind: 'forced-turns-changed', by: 'eva' }])
  })

  it('tells what is at odds with it (facts §9 row 39)', async () => {
    const busy = { ...first, day: 'dx', to: 'carla' } as const
    expect(await editForcedTurn(helpline, eva, busy)).toMatchObject({
      conflicts: [{ kind: 'busy', person: 'carla', reasons: ['team meeting'] }],
    })
    expect(await editForcedTurn(helpline, eva, { ...first, to: 'gil' })).toMatchObject({
      conflicts: [{ kind: 'no-ideal-load', person: 'gil' }],
    })
    // They tell why people are away, which is not for everybody.
    expect(await showForcedTurns(helpline, acting('bernat'))).toMatchObject({ conflicts: [] })
    expect(await showForcedTurns(helpline, acting('eva', 'coordinator'))).toMatchObject({
      conflicts: [{ kind: 'busy' }, { kind: 'no-ideal-load' }],
    })
  })

  it('tells who was quicker', async () => {
    await editForcedTurn(helpline, eva, first)
    const late = await editForcedTurn(helpline, acting('alba', 'coordinator'), { ...first, to: 'bernat' })
    expect(late).toMatchObject({ kind: 'changed-meanwhile', current: 'alba', by: { who: 'eva' } })
  })

  it('is only for coordinators, and a refusal makes no file', async () => {
    expect(await editForcedTurn(helpline, acting('bernat'), first)).toEqual({ kind: 'not-allowed' })
    expect((await editForcedTurn(helpline, eva, { ...first, to: 'ghost' })).kind).toBe('unknown-person')
    expect(await helpline.stores.audit.list({ limit: 1 })).toEqual([])
    expect(() => helpline.read(file)).toThrow()
  })

  it('is refused with file and line while the file is malformed', async () => {
    helpline.write(file, 'hours: [soon]\n')
    await expect(editForcedTurn(helpline, eva, first)).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file, line: 1 },
    })
    expect(helpline.read(file)).toBe('hours: [soon]\n')
  })
})

describe('the lines of forced turns', () => {
  it('are added and removed by coordinators, with audit', async () => {
    expect(await changeForcedLines(helpline, acting('bernat'), 'add')).toEqual({ kind: 'not-allowed' })
    expect(await changeForcedLines(helpline, eva, 'add')).toEqual({ kind: 'lines', lines: ['L1', 'L2'] })
    expect(await changeForcedLines(helpline, eva, 'remove')).toEqual({ kind: 'lines', lines: ['L1'] })
    const audit = await helpline.stores.audit.list({ limit: 9 })
    expect(audit.map(({ verb }) => verb)).toEqual(['removeForcedLine', 'addForcedLine'])
  })

  it('stay when somebody is there, and so does the last one (facts §9 row 37)', async () => {
    expect(await changeForcedLines(helpline, eva, 'remove')).toEqual({ kind: 'only-line' })
    await changeForcedLines(helpline, eva, 'add')
    await editForcedTurn(helpline, eva, { ...first, line: 1 })
    expect(await changeForcedLines(helpline, eva, 'remove')).toMatchObject({ kind: 'line-in-use' })
  })
})
