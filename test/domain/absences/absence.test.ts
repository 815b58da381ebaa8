import { describe, expect, it } from 'vitest'
import { busyAt } from '../../../src/domain/absences/absence.ts'
import { absenceOf as absence } from './absenceOf.ts'

describe('who is busy', () => {
  it('is told by weekly lines on their weekday and by dated ones on their date', () => {
    const lines = [
      absence({ person: 'alba', weekday: 'dl' }),
      absence({ person: 'bernat', date: '2030-01-08' }),
      absence({ person: 'carla' }),
    ]
    expect([...busyAt(lines, '2030-01-07', 'dl', 0).keys()]).toEqual(['alba', 'carla'])
    expect([...busyAt(lines, '2030-01-07', 'dm', 0).keys()]).toEqual(['bernat', 'carla'])
    expect([...busyAt(lines, '2030-01-14', 'dm', 0).keys()]).toEqual(['carla'])
  })

  it('counts only in the marked slots', () => {
    const lines = [absence({ slots: [false, true, false, false] })]
    expect(busyAt(lines, '2030-01-07', 'dl', 0).size).toBe(0)
    expect(busyAt(lines, '2030-01-07', 'dl', 1).size).toBe(1)
  })

  it('keeps every reason, and is required when any line is, also one without reason (facts §9 row 8)', () => {
    const lines = [absence({ reason: 'school' }), absence({ required: true, reason: '' })]
    expect(busyAt(lines, '2030-01-07', 'dl', 0).get('alba')).toEqual({
      required: true,
      reasons: ['school', ''],
    })
  })
})
