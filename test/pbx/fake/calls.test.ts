import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { callsOn } from '../../../src/pbx/fake/calls.ts'
import { helplineProfile, quietProfile } from '../../../src/pbx/fake/profile.ts'

const wednesday = Temporal.PlainDate.from('2026-03-04')
const profile = helplineProfile()

describe('the stream of calls', () => {
  it('is the same for the same seed, queue and date, and another otherwise', () => {
    const calls = callsOn(profile, 7, 'main', wednesday)
    expect(callsOn(profile, 7, 'main', wednesday)).toEqual(calls)
    const starts = calls.map((call) => call.startsAtMs)
    for (const other of [callsOn(profile, 8, 'main', wednesday), callsOn(profile, 7, 'second', wednesday)]) {
      expect(other.map((call) => call.startsAtMs)).not.toEqual(starts)
    }
  })

  it('follows the profile of the day: the sum of its hours, give or take, within its limits and in order', () => {
    let total = 0
    const weeks = 10
    for (let week = 0; week < weeks; week += 1) {
      const date = wednesday.add({ weeks: week })
      const calls = callsOn(profile, 7, 'main', date)
      total += calls.length
      const starts = calls.map((call) => call.startsAtMs)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      for (const startsAtMs of starts) {
        const local = Temporal.Instant.fromEpochMilliseconds(startsAtMs).toZonedDateTimeISO('Europe/Madrid')
        expect(local.toPlainDate().toString()).toBe(date.toString())
        expect(local.hour * 60 + local.minute).toBeGreaterThanOrEqual(8 * 60 + 30)
        expect(local.hour * 60 + local.minute).toBeLessThan(14 * 60 + 30)
      }
    }
    const expected = 4 / 2 + (40 + 60 + 48 + 30) * 1.25 + 4 / 2
    expect(Math.abs(total / weeks - expected)).toBeLessThan(20)
  })

  it('is silent at the weekend and with a quiet profile', () => {
    expect(callsOn(profile, 7, 'main', wednesday.add({ days: 3 }))).toEqual([])
    expect(callsOn(quietProfile(), 7, 'main', wednesday)).toEqual([])
  })

  it('names each call once, and invents numbers of nine digits that look invented', () => {
    const calls = callsOn(profile, 7, 'main', wednesday)
    expect(new Set(calls.map((call) => call.id)).size).toBe(calls.length)
    for (const { phone } of calls) expect(phone).toMatch(/^(600|972)0000\d\d$/)
  })
})
