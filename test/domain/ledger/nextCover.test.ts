import { describe, expect, it } from 'vitest'
import { type CoverCandidate, rankCovers } from '../../../src/domain/ledger/nextCover.ts'

function candidate(person: string, changes: Partial<CoverCandidate> = {}): CoverCandidate {
  return { person, busy: null, inTurn: false, turnsThatDay: 0, turnsThatWeek: 0, balance: 0, ...changes }
}

const order = (...candidates: CoverCandidate[]) => rankCovers(candidates).map(({ person }) => person)

describe('who should cover next', () => {
  it('is whoever owes most among those who are free then', () => {
    expect(
      order(
        candidate('alba', { balance: 2 }),
        candidate('bernat', { balance: -3, busy: { required: false, reasons: ['school'] } }),
        candidate('carla', { balance: -0.5 }),
        candidate('dani', { balance: -2, inTurn: true }),
        candidate('eva', { balance: -1.5 }),
      ),
    ).toEqual(['eva', 'carla', 'alba'])
  })

  it('is, among equals, who has fewer turns that day, then that week', () => {
    expect(
      order(
        candidate('alba', { turnsThatDay: 1, turnsThatWeek: 1 }),
        candidate('bernat', { turnsThatWeek: 3 }),
        candidate('carla', { turnsThatWeek: 2 }),
        candidate('dani', { turnsThatWeek: 2 }),
      ),
    ).toEqual(['carla', 'dani', 'bernat', 'alba'])
  })
})
