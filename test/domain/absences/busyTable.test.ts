import { expect, it } from 'vitest'
import { busyTable } from '../../../src/domain/absences/busyTable.ts'
import { absenceOf as absence } from './absenceOf.ts'

it('the busy table has every slot of the days asked for, whatever their number (facts §9 row 1)', () => {
  const lines = [
    absence({ weekday: 'dl', slots: [false, true], required: true, reason: 'school' }),
    absence({ person: 'bernat', date: '2030-01-10', slots: [true, false], reason: 'dentist' }),
    absence({ person: 'carla', weekday: 'dx', slots: [true, true] }),
  ]
  const table = busyTable(lines, '2030-01-07', ['dl', 'dj'], 2)
  expect(table).toEqual(
    new Map([
      ['dl', [new Map(), new Map([['alba', { required: true, reasons: ['school'] }]])]],
      ['dj', [new Map([['bernat', { required: false, reasons: ['dentist'] }]]), new Map()]],
    ]),
  )
})
