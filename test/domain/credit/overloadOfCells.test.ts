import { describe, expect, it } from 'vitest'
import { overloadOfCells } from '../../../src/domain/credit/overloadOfCells.ts'

describe('overload of cells (row 32)', () => {
  it('counts the turns that were placed, not those that were planned', () => {
    const cells = new Map([
      [
        'dl',
        [
          ['alba', 'ningu'],
          ['alba', 'bernat'],
        ],
      ],
      ['dm', [['festiu', 'festiu']]],
    ] as const)
    const proportional = new Map([
      ['alba', 2],
      ['carla', 0.6],
    ])
    expect(overloadOfCells({ cells }, proportional)).toEqual(
      new Map([
        ['alba', 0],
        ['bernat', 1],
        ['carla', -0.6],
      ]),
    )
  })
})
