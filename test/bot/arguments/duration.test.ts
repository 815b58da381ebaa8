import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestMinutes, readDuration } from '../../../src/bot/arguments/duration.ts'

describe('readDuration', () => {
  it.each([
    ['10m', 10],
    ['10', 10],
    ['10 min', 10],
    ['15 minuts', 15],
    ['15 minutos', 15],
    ['1h', 60],
    ['1 hora', 60],
    ['2 hores', 120],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1 h and 15 min', 75],
    ['1 hora i 15 minuts', 75],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['90 min', 90],
    ['half an hour', 30],
    ['mitja hora', 30],
    ['Media hora', 30],
    ['una hora', 60],
    ['un quart d’hora', 15],
    ['12h', longestMinutes],
  ])('understands %s', (text, minutes) => {
    expect(readDuration(text)).toEqual({ kind: 'read', minutes, more: false, rest: '' })
  })

  it('leaves the reason as it was typed', () => {
    expect(readDuration('10m  Dentist, at  Pau’s')).toMatchObject({ minutes: 10, rest: 'Dentist, at  Pau’s' })
    expect(readDuration('10 s’ha acabat el paper')).toMatchObject({
      minutes: 10,
      rest: 's’ha acabat el paper',
    })
    expect(readDuration('10 maria')).toMatchObject({ minutes: 10, rest: 'maria' })
    expect(readDuration('1h 30 people wait')).toMatchObject({ minutes: 60, rest: '30 people wait' })
  })

  it('takes the rest of the shift in three languages', () => {
    for (const text of ['shift', 'torn', 'turno']) {
      expect(readDuration(`${text} dentist`)).toEqual({
        kind: 'read',
        minutes: null,
        more: false,
        rest: 'dentist',
      })
    }
  })

  it('tells a prolongation from a duration', () => {
    expect(readDuration('+10m')).toEqual({ kind: 'read', minutes: 10, more: true, rest: '' })
  })

  it.each([
    '0m',
    '13h',
    '10x',
    '-5m',
    '99999 min',
    '10:30',
    '1h99',
    '3 dies',
    '3 días',
    '2 days',
    '1d',
    '30s',
  ])('refuses %s', (text) => {
    expect(readDuration(text).kind).toBe('bad')
  })

  it('says absent for what does not look like a duration', () => {
    for (const text of ['', 'lunch', 'maria 10m', 'shifty']) expect(readDuration(text).kind).toBe('absent')
  })

  it('never crashes, and reads only minutes that a pause may have', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+]?\d{1,5}[hm :.,]?\d{0,3} ?[a-z]{0,4}/)),
        (text) => {
          const read = readDuration(text)
          if (read.kind !== 'read' || read.minutes === null) return
          expect(Number.isInteger(read.minutes)).toBe(true)
          expect(read.minutes).toBeGreaterThan(0)
          expect(read.minutes).toBeLessThanOrEqual(longestMinutes)
          expect(text).toContain(read.rest)
        },
      ),
    )
  })
})
