import { describe, expect, it } from 'vitest'
import { adjustLines } from '../../../src/domain/load/adjustLines.ts'
import { clusterByLine } from '../../../src/domain/load/clustering.ts'
import { mapOf } from './loadInput.ts'

describe('adjusting lines', () => {
  it.each([
    [3, 45, 20, { lines: 1, unassigned: 5 }],
    [3, 40, 20, { lines: 1, unassigned: 0 }],
    [3, 19, 20, { lines: 3, unassigned: 19 }],
    [2, 40, 20, { lines: 0, unassigned: 0 }],
  ])('of %d with %d turns for nobody, %d each', (lines, unassigned, turns, adjusted) => {
    expect(adjustLines(lines, unassigned, turns)).toEqual(adjusted)
  })

  it('keeps them in a week without turns (facts §9 row 42)', () => {
    expect(adjustLines(3, 0, 0)).toEqual({ lines: 3, unassigned: 0 })
  })
})

describe('clustering by line', () => {
  function cluster(turns: Readonly<Record<string, number>>, lines: number) {
    const clustered = clusterByLine(mapOf(turns), lines)
    return clustered.kind === 'clustered' ? Object.fromEntries(clustered.turns) : clustered
  }

  it('puts whoever has most first, into the emptiest line (facts §5.8)', () => {
    expect(cluster({ alba: 5, bernat: 5, carla: 1, dani: 2, ningu: 2 }, 3)).toEqual({
      alba: [5, 0, 0],
      bernat: [0, 5, 0],
      carla: [0, 0, 1],
      dani: [0, 0, 2],
      ningu: [0, 0, 2],
    })
    expect(cluster({ alba: 4, bernat: 3, carla: 5 }, 2)).toEqual({
      carla: [5, 0],
      alba: [0, 4],
      bernat: [1, 2],
      ningu: [0, 0],
    })
  })

  it('puts nobody last, however much is nobody’s', () => {
    expect(cluster({ ningu: 9, alba: 1 }, 2)).toEqual({ alba: [1, 0], ningu: [4, 5] })
  })

  it('refuses a sum that the lines cannot share', () => {
    expect(cluster({ alba: 7 }, 2)).toEqual({ kind: 'not-divisible', total: 7, lines: 2 })
    expect(cluster({ alba: 7 }, 0)).toEqual({ kind: 'not-divisible', total: 7, lines: 0 })
  })

  it('has nothing to do without lines (facts §9 row 42)', () => {
    expect(cluster({ alba: 0 }, 0)).toEqual({ alba: [], ningu: [] })
  })
})
