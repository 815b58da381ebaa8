import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { noPeople } from '../../../src/domain/people/people.ts'
import { desiredMembers } from '../../../src/domain/queue/desired.ts'
import { isSettled, queueDifference } from '../../../src/domain/queue/difference.ts'
import { isLastAttending } from '../../../src/domain/queue/lastAgent.ts'
import type { QueueChange } from '../../../src/domain/queue/queue.ts'

const at = Temporal.Instant.from('2030-01-07T08:00Z')
const people = {
  ...noPeople(),
  extensions: new Map([
    ['alba', '3040'],
    ['bernat', '3041'],
    ['carla', '3042'],
  ]),
}

function change(kind: QueueChange['kind'], person: string | null): QueueChange {
  return { id: `${kind}-${person}`, at, kind, person, by: 'eva' }
}

function pause(person: string) {
  return { id: person, person, since: at, until: null, reason: '', by: person }
}

describe('the desired members', () => {
  it('are the planned ones with the changes by hand, in the order they were made', () => {
    const changes = [change('remove', 'alba'), change('add', 'carla'), change('add', 'alba')]
    const members = desiredMembers(['alba', 'bernat'], changes, [], people)
    expect(members.map((member) => member.key)).toEqual(['bernat', 'carla', 'alba'])
  })

  it('are none after an explicit clear, except those added since', () => {
    const members = desiredMembers(
      ['alba', 'bernat'],
      [change('clear', null), change('add', 'carla')],
      [],
      people,
    )
    expect(members.map((member) => member.key)).toEqual(['carla'])
  })

  it('leave out people without extension', () => {
    expect(desiredMembers(['zoe'], [], [], people)).toEqual([])
  })

  it('keep their pauses', () => {
    expect(desiredMembers(['alba'], [], [pause('alba'), pause('bernat')], people)).toEqual([
      { key: 'alba', extension: '3040', paused: true },
    ])
  })
})

describe('the difference', () => {
  const member = fc.record({ extension: fc.constantFrom('1', '2', '3', '4', '5'), paused: fc.boolean() })
  const queue = fc.uniqueArray(member, { selector: ({ extension }) => extension })

  it('makes any queue the desired one, and is nothing when it already is', () => {
    fc.assert(
      fc.property(queue, queue, (current, desired) => {
        const difference = queueDifference(current, desired)
        const result = new Map<string, boolean>(current.map(({ extension, paused }) => [extension, paused]))
        for (const extension of difference.add) result.set(extension, false)
        for (const extension of difference.remove) result.delete(extension)
        for (const extension of difference.pause) result.set(extension, true)
        for (const extension of difference.resume) result.set(extension, false)
        const sorted = (entries: Iterable<[string, boolean]>) => [...entries].sort()
        expect(sorted(result)).toEqual(sorted(desired.map(({ extension, paused }) => [extension, paused])))
        expect(isSettled(queueDifference(desired, desired))).toBe(true)
      }),
    )
  })
})

describe('the last agent', () => {
  const agent = (extension: string, paused = false, disconnected = false) => ({
    extension,
    paused,
    disconnected,
  })

  it('is the only one who is neither paused nor without phone', () => {
    expect(isLastAttending([agent('1'), agent('2', true), agent('3', false, true)], '1')).toBe(true)
    expect(isLastAttending([agent('1'), agent('2')], '1')).toBe(false)
  })

  it('is not somebody who takes no calls anyway', () => {
    expect(isLastAttending([agent('1', true)], '1')).toBe(false)
    expect(isLastAttending([], '1')).toBe(false)
  })
})
