import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, chance, createRandom, exponential, seedFrom } from '../../../src/pbx/fake/random.ts'

function take(seed: number, count: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('seeded chance', () => {
  it('repeats exactly for the same seed, and differs for another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(take(seed, 20)).toEqual(take(seed, 20))
        expect(take(seed, 20)).not.toEqual(take(seed + 1, 20))
      }),
    )
  })

  it('is at least 0, below 1, and evenly spread', () => {
    const buckets = Array.from({ length: 10 }, () => 0)
    for (const value of take(42, 10_000)) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
      const bucket = Math.floor(value * 10)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('tells the parts of a seed apart', () => {
    expect(seedFrom(1, 'ab', 'c')).not.toBe(seedFrom(1, 'a', 'bc'))
    expect(seedFrom(1, 'a')).not.toBe(seedFrom(2, 'a'))
  })

  it('draws whole numbers with both ends, probabilities and gaps of the asked mean', () => {
    const random = createRandom(5)
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 3, 6)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6])
    const hits = Array.from({ length: 5000 }, () => chance(random, 0.2)).filter(Boolean).length
    expect(Math.abs(hits - 1000)).toBeLessThan(150)
    let total = 0
    for (let count = 0; count < 5000; count += 1) total += exponential(random, 60)
    expect(Math.abs(total / 5000 - 60)).toBeLessThan(4)
  })
})
