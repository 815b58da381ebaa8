import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stores } from '../../../src/domain/ports/stores.ts'
import { absenceOf } from '../../domain/absences/absenceOf.ts'
import { people, type TemporaryHome, temporaryHome } from '../temporaryHome.ts'

let home: TemporaryHome
let stores: Stores

beforeEach(async () => {
  home = await temporaryHome({ 'persons.yaml': people })
  stores = (await home.open()).stores
})
afterEach(() => home.remove())

const weekly = absenceOf({ weekday: 'dl', reason: 'school' })
const dated = absenceOf({ date: '2030-01-08', reason: 'trip' })

/** One save that adds a weekly and a dated absence, and then fails when told so. */
function addBoth(fails: boolean): Promise<void> {
  return stores.save(async (tx) => {
    await tx.files.replaceAbsences('weekly', await tx.files.absencesIn('weekly'), 'alba', [weekly])
    await tx.files.replaceAbsences('oneshot', await tx.files.absencesIn('oneshot'), 'alba', [dated])
    expect((await tx.files.absences()).value).toEqual([dated, weekly])
    if (fails) throw new Error('no')
  })
}

describe('busy files in a save', () => {
  it('are made where they are missing, and both saved as one (facts §9 rows 2 and 4)', async () => {
    await addBoth(false)
    expect(await home.read('indisponibilitats.conf')).toBe('alba dl 1111 # school\n')
    expect(await home.read('oneshot.conf')).toBe('alba 2030-01-08 1111 # trip\n')
    expect((await stores.files.absences()).value).toEqual([dated, weekly])
  })

  it('are neither of them touched by a save that fails', async () => {
    await home.write('oneshot.conf', '# none yet\n')
    await expect(addBoth(true)).rejects.toThrow('no')
    expect(await home.names('')).not.toContain('indisponibilitats.conf')
    expect(await home.read('oneshot.conf')).toBe('# none yet\n')
  })

  it('are refused when they are not what was read', async () => {
    const before = await stores.files.absencesIn('weekly')
    await home.write('indisponibilitats.conf', 'bernat dl # choir\n')
    const late = stores.save((tx) => tx.files.replaceAbsences('weekly', before, 'alba', [weekly]))
    await expect(late).rejects.toMatchObject({ code: 'file-changed' })
    expect(await home.read('indisponibilitats.conf')).toBe('bernat dl # choir\n')
  })

  it('keep the lines of people whom nobody knows any more', async () => {
    await home.write('indisponibilitats.conf', 'ghost dl # gone\nalba dx # choir\n')
    await addBoth(false)
    expect(await home.read('indisponibilitats.conf')).toBe('ghost dl # gone\nalba dl 1111 # school\n')
    expect((await stores.files.absencesIn('weekly')).warnings).toMatchObject([{ line: 1, found: 'ghost' }])
  })
})

describe('forced turns in a save', () => {
  async function put(key: string): Promise<void> {
    await stores.save(async (tx) => {
      const before = await tx.files.forcedTurns()
      const rows = [[key], [''], [''], ['']]
      const cells = new Map(before.value.cells).set('dl', rows)
      await tx.files.replaceForcedTurns(before, { ...before.value, cells })
      expect((await tx.files.forcedTurns()).value.cells.get('dl')).toEqual(rows)
    })
  }

  it('are made where they are missing, and their folder too (facts §9 row 2)', async () => {
    expect((await stores.files.forcedTurns()).hash).toBeNull()
    await put('alba')
    expect(await home.read('data/forced-turns.yaml')).toContain("  dl:\n  - ['alba']\n  - [null]\n")
    expect((await stores.files.forcedTurns()).value.cells.get('dl')?.[0]).toEqual(['alba'])
    expect(await home.names('graelles/backups')).toEqual([])
  })

  it('keep their previous text as a backup', async () => {
    await put('alba')
    const before = await home.read('data/forced-turns.yaml')
    await put('bernat')
    const [backup = ''] = await home.names('graelles/backups')
    expect(backup).toMatch(/-forced-turns\.yaml$/)
    expect(await home.read(`graelles/backups/${backup}`)).toBe(before)
  })
})
