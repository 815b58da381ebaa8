import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personAt } from '../../../src/domain/calls/owner.ts'
import { noPeople } from '../../../src/domain/people/people.ts'

function people(extensions: Record<string, string>) {
  return { ...noPeople(), extensions: new Map(Object.entries(extensions)) }
}

describe('the person at a phone', () => {
  it('is its owner, on shift or not', () => {
    expect(personAt(people({ alba: '3040' }), '3040', [])).toBe('alba')
    expect(personAt(people({ alba: '3040' }), '3041', ['alba'])).toBeNull()
  })

  it('of a shared phone is the one on shift, and nobody when that cannot be told', () => {
    const shared = people({ alba: '3040', bernat: '3040' })
    expect(personAt(shared, '3040', ['bernat', 'carla'])).toBe('bernat')
    expect(personAt(shared, '3040', [])).toBeNull()
    expect(personAt(shared, '3040', ['alba', 'bernat'])).toBeNull()
  })

  it('never is somebody without that extension, nor one of several who is not on shift', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const extension = fc.constantFrom('1', '2', '3')
    fc.assert(
      fc.property(fc.dictionary(key, extension), extension, fc.uniqueArray(key), (owners, rings, onPhone) => {
        const person = personAt(people(owners), rings, onPhone)
        if (person === null) return
        expect(owners[person]).toBe(rings)
        const others = Object.keys(owners).filter((other) => owners[other] === rings && other !== person)
        if (others.length > 0) expect(onPhone).toContain(person)
        for (const other of others) expect(onPhone).not.toContain(other)
      }),
    )
  })
})
