import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dueMinutes } from '../../src/jobs/dueMinutes.ts'

function walls(from: string, until: string): string[] {
  const minutes = dueMinutes(Temporal.Instant.from(from), Temporal.Instant.from(until), 'Europe/Madrid')
  return minutes.flatMap((minute) => minute.walls.map((wall) => wall.toString({ smallestUnit: 'minute' })))
}

describe('the minutes that have come', () => {
  it('are each given once, however the span is cut', () => {
    expect(walls('2026-11-25T08:54:30Z', '2026-11-25T08:56:00Z')).toEqual([
      '2026-11-25T09:55',
      '2026-11-25T09:56',
    ])
    expect(walls('2026-11-25T08:56:00Z', '2026-11-25T08:56:59Z')).toEqual([])
  })

  it('include the hour that spring skips, at its end', () => {
    const night = walls('2026-03-29T00:59:30Z', '2026-03-29T01:01:00Z')
    expect(night[0]).toBe('2026-03-29T02:00')
    expect(night).toContain('2026-03-29T02:59')
    expect(night.slice(-2)).toEqual(['2026-03-29T03:00', '2026-03-29T03:01'])
    expect(night).toHaveLength(62)
  })

  it('give the hour that autumn repeats the first time only', () => {
    const night = walls('2026-10-24T23:59:30Z', '2026-10-25T02:00:30Z')
    expect(night).toHaveLength(61)
    expect(new Set(night).size).toBe(61)
    expect(night.at(-1)).toBe('2026-10-25T03:00')
  })
})
