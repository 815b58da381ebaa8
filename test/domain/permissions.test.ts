import { describe, expect, it } from 'vitest'
import { may, type Verb, verbs } from '../../src/domain/permissions.ts'

const strict = { actOnOthers: 'coordinators', editTimetable: 'coordinators' } as const
const open = { actOnOthers: 'everyone', editTimetable: 'everyone' } as const

function allowed(role: 'operator' | 'coordinator' | 'system', settings: typeof strict | typeof open): Verb[] {
  return verbs.filter((verb) => may({ role }, verb, settings))
}

describe('permissions', () => {
  it('let an operator see everything and act on what is their own', () => {
    expect(allowed('operator', strict)).toEqual([
      'see',
      'changeOwnQueueState',
      'editOwnAbsences',
      'editOwnProfile',
      'ownCalendarLink',
      'noteOwnCall',
      'lookUpNumber',
    ])
  })

  it('let everyone act on others and edit the timetable only where the settings say so', () => {
    const more = allowed('operator', open).filter((verb) => !allowed('operator', strict).includes(verb))
    expect(more).toEqual(['changeOthersQueueState', 'editTimetable'])
  })

  it('let coordinators and the clock do everything', () => {
    expect(allowed('coordinator', strict)).toEqual([...verbs])
    expect(allowed('system', strict)).toEqual([...verbs])
  })
})
