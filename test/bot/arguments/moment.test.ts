import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readMoment } from '../../../src/bot/arguments/moment.ts'

const wednesday = Temporal.PlainDate.from('2026-11-25')

function read(text: string): string | null {
  const moment = readMoment(text, wednesday)
  if (!moment) return null
  if (moment.kind === 'now') return 'now'
  return moment.kind === 'day' ? moment.date.toString() : `${moment.date} ${moment.minute}`
}

describe('readMoment', () => {
  it.each([
    ['', 'now'],
    ['ara mateix', 'now'],
    ['10:30', '2026-11-25 630'],
    ['at 10:30', '2026-11-25 630'],
    ['a les 10h', '2026-11-25 600'],
    ['a las 10.30', '2026-11-25 630'],
    ['9', '2026-11-25 540'],
    ['3pm', '2026-11-25 900'],
    ['12am', '2026-11-25 0'],
    ['tomorrow 9:30', '2026-11-26 570'],
    ['demà a les 9:30', '2026-11-26 570'],
    ['9:30 mañana', '2026-11-26 570'],
    ['demà passat 10:00', '2026-11-27 600'],
    ['the day after tomorrow', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['divendres', '2026-11-27'],
    ['el miércoles', '2026-11-25'],
    ['monday 10:00', '2026-11-30 600'],
    ['2030-01-08', '2030-01-08'],
    ['2030-01-08 10:00', '2030-01-08 600'],
    ['2030-01-08T10:00', '2030-01-08 600'],
    ['8/1/2030 10h', '2030-01-08 600'],
    ['24/12', '2026-12-24'],
    ['ahir', '2026-11-24'],
  ])('understands “%s”', (text, moment) => {
    expect(read(text)).toBe(moment)
  })

  it.each(['fryday', '25:00', '10:75', '24:00', '13pm', 'monday tuesday', '10:00 11:00', 'maria', '31/2'])(
    'refuses “%s”',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  it('never crashes, and minutes are of a day', () => {
    const words = fc.constantFrom(
      'tomorrow',
      'dilluns',
      '10:30',
      '9h',
      '24/12',
      'passat',
      'demà',
      '2026-11-25',
      'at',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          const moment = readMoment(text, wednesday)
          if (moment?.kind !== 'minute') return
          expect(moment.minute).toBeGreaterThanOrEqual(0)
          expect(moment.minute).toBeLessThan(24 * 60)
        },
      ),
    )
  })
})
