import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Saving, Stores } from '../../src/domain/ports/stores.ts'
import { editingSave, firstCell, withFirstCell } from './editingSave.ts'
import { type TemporaryHome, temporaryHome, timetable, week, weekFile } from './temporaryHome.ts'

const sqliteFull = 13

describe('saves that wait together', () => {
  let home: TemporaryHome
  let stores: Stores
  let steps: string[]
  let failing: (step: string) => boolean
  beforeEach(async () => {
    home = await temporaryHome({ [weekFile]: timetable })
    steps = []
    failing = () => false
    const atStep = (step: string) => {
      steps.push(step)
      if (failing(step)) throw Object.assign(new Error('full'), { errcode: sqliteFull })
    }
    stores = (await home.open({ atStep })).stores
    steps.length = 0
  })
  afterEach(() => home.remove())

  function note(text: string) {
    return async (tx: Saving): Promise<string> => {
      const line = { at: home.clock.now(), who: 'alba', door: 'web', verb: 'says', subject: text } as const
      await tx.audit.append({ ...line, before: '', after: '' })
      return text
    }
  }

  function noteAndFail(text: string) {
    return async (tx: Saving): Promise<string> => {
      await note(text)(tx)
      throw new Error(`no ${text}`)
    }
  }

  async function noted(): Promise<string[]> {
    return (await stores.audit.list({ limit: 1000 })).map(({ subject }) => subject).reverse()
  }

  const outcomes = async (saves: readonly Promise<string>[]) =>
    (await Promise.allSettled(saves)).map((end) =>
      end.status === 'fulfilled' ? end.value : String(end.reason),
    )

  it('share one commit, in their order', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((text) => stores.save(note(text))))).toEqual(['a', 'b', 'c'])
    expect(await noted()).toEqual(['a', 'b', 'c'])
    expect(steps.filter((step) => step === 'commit')).toHaveLength(1)
  })

  it('fail each alone, and leave nothing then', async () => {
    const saves = [note('a'), noteAndFail('b'), note('c'), noteAndFail('d')].map((work) => stores.save(work))
    expect(await outcomes(saves)).toEqual(['a', 'Error: no b', 'c', 'Error: no d'])
    expect(await noted()).toEqual(['a', 'c'])
  })

  it('are none of them saved when the commit fails, and all of them told so', async () => {
    failing = (step) => step === 'commit'
    const saves = ['a', 'b', 'c'].map((text) => stores.save(note(text)))
    for (const save of saves) await expect(save).rejects.toMatchObject({ code: 'disk-failed' })
    failing = () => false
    expect(await noted()).toEqual([])
    await stores.save(note('d'))
    expect(await noted()).toEqual(['d'])
  })

  it('are not told that they are saved before they are', async () => {
    const told: string[] = []
    failing = (step) => {
      if (step === 'commit') told.push('commit')
      return false
    }
    await Promise.all(['a', 'b'].map((text) => stores.save(note(text)).then(() => told.push(text))))
    expect(told).toEqual(['commit', 'a', 'b'])
  })

  it('read what the ones before them have written, files too', async () => {
    const seen: unknown[] = []
    const look = async (tx: Saving) => {
      seen.push((await tx.files.timetable(week))?.value.cells.get('dl')?.[0]?.[0])
      seen.push((await tx.audit.list({ limit: 100 })).length)
    }
    await Promise.all([
      stores.save(note('a')),
      editingSave(stores, home.clock.now(), 'carla'),
      stores.save(look),
      stores.save(async (tx) => {
        const before = await tx.files.timetable(week)
        if (before) await tx.files.replaceTimetable(before, withFirstCell(before.value, 'dani'))
      }),
      stores.save(look),
    ])
    expect(seen).toEqual(['carla', 2, 'dani', 2])
    expect(await home.read(weekFile)).toContain('dani')
  })

  it('are undone with a file that the disk refuses, and leave its text as it was', async () => {
    failing = (step) => step.startsWith('write')
    const saves = [stores.save(note('a')), editingSave(stores, home.clock.now()).then(() => 'edited')]
    expect(await outcomes([...saves, stores.save(note('c'))])).toEqual([
      'a',
      expect.stringContaining('disk-failed'),
      'c',
    ])
    expect(await noted()).toEqual(['a', 'c'])
    expect(await firstCell(stores)).toBe('alba')
    expect((await home.names('graelles')).filter((name) => name !== 'backups')).toHaveLength(1)
  })

  it('end as if they had come one after the other, whatever they do', async () => {
    const work = fc.record({ fails: fc.boolean(), pauses: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(work, { maxLength: 12 }), { maxLength: 4 }), async (rounds) => {
        const before = await noted()
        const expected: string[] = []
        for (const round of rounds) {
          const saves = round.map(({ fails, pauses }, index) => {
            const text = `${before.length} ${expected.length} ${index}`
            return {
              text,
              fails,
              saved: stores.save(async (tx) => {
                for (let pause = 0; pause < pauses; pause += 1) await tx.files.configuration()
                return (fails ? noteAndFail(text) : note(text))(tx)
              }),
            }
          })
          const ends = await outcomes(saves.map(({ saved }) => saved))
          expect(ends).toEqual(saves.map(({ text, fails }) => (fails ? `Error: no ${text}` : text)))
          for (const { text, fails } of saves) if (!fails) expected.push(text)
        }
        expect((await stores.audit.list({ limit: 1000 })).map(({ subject }) => subject).reverse()).toEqual([
          ...before,
          ...expected,
        ])
      }),
      { numRuns: 15 },
    )
  })
})
