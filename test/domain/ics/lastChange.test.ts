import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastLogged } from '../../../src/domain/ics/lastChange.ts'

const zone = 'Europe/Madrid'

it('is the newest line, edits in UTC and uploads in local time', () => {
  const uploaded = '2030-01-02 08:00:01.120000: alba ha pujat 2030-01-07 '
  const edited = '2030-01-02 07:30:00.000001+00:00: eva ha canviat dl 10:15-11:30 L2 de ningu a dani'
  expect(String(lastLogged([uploaded, edited], zone))).toBe('2030-01-02T07:30:00.000001Z')
  expect(String(lastLogged([uploaded], zone))).toBe('2030-01-02T07:00:01.12Z')
})

it('passes over lines that tell no time', () => {
  expect(lastLogged([], zone)).toBeNull()
  expect(lastLogged(['', 'tidied by hand', '2030-13-41 99:00:00: alba ha pujat x'], zone)).toBeNull()
})

it('never fails on what people write into a log', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d: $/),
      (lines, one) => {
        expect(() => lastLogged([...lines, one], zone)).not.toThrow()
      },
    ),
  )
})
