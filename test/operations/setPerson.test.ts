import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setPerson } from '../../src/operations/people/setPerson.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})

afterEach(() => helpline.close())

describe('one’s own profile', () => {
  it('gives nobody groups, an ideal load or another extension (facts §9 row 34)', async () => {
    const before = helpline.read('persons.yaml')
    for (const change of [{ groups: ['admin'] }, { idealload: 1 }, { extension: '3099' }]) {
      expect(await setPerson(helpline, acting('bernat'), 'bernat', change)).toEqual({ kind: 'not-allowed' })
    }
    expect(helpline.read('persons.yaml')).toBe(before)
  })

  it('is one’s own to change otherwise, and nobody else’s', async () => {
    const own = await setPerson(helpline, acting('bernat'), 'bernat', { name: 'Bernat P.' })
    expect(own).toMatchObject({ kind: 'set' })
    const others = await setPerson(helpline, acting('bernat'), 'alba', { name: 'Alba P.' })
    expect(others).toEqual({ kind: 'not-allowed' })
  })
})
