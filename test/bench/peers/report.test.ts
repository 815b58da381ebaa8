import { describe, expect, it } from 'vitest'
import { runOf } from '../../../bench/peers/peerRun.ts'
import { complaintsOf, type Ours, reportOf } from '../../../bench/peers/report.ts'

const ours: Ours = { runs: 4, cost: 1060, reachedMs: 50, provenMs: 100 }
const highs = runOf(
  'HiGHS',
  [
    { elapsedMs: 9_000, cost: 1100 },
    { elapsedMs: 10_000, cost: 1060 },
  ],
  12_000,
)
const chuffed = runOf('Chuffed', [{ elapsedMs: 20_000, cost: 2000 }], null)

describe('the comparison with peers', () => {
  it('shows times to our cost and to proof, with how many times ours that is', () => {
    const native = runOf('native cbc', [{ elapsedMs: 400, cost: 1060 }], 500)
    const lines = reportOf({ name: 'a', ours, miniZinc: [highs, chuffed], native, seconds: 300 })
    expect(lines.map((line) => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
      'a: cost 1060',
      'to our cost | to proof',
      'ours, median of 4 | 0.05 s | 0.10 s',
      'HiGHS | 10.00 s (× 200) | 12.00 s (× 120)',
      'Chuffed | not within 300 s | not within 300 s',
      'native cbc | 0.40 s (× 8.0) | 0.50 s (× 5.0)',
      'at least 50 times as fast as the best MiniZinc: held, × 120',
      'at least 10 times as fast as native cbc: MISSED, × 5.0',
    ])
  })

  it('counts a peer without proof with its whole time, and leaves open what that does not decide', () => {
    const lastOf = (seconds: number) =>
      reportOf({ name: 'a', ours, miniZinc: [chuffed], native: null, seconds }).at(-1)
    expect(lastOf(300)).toContain('held, more than × 3000')
    expect(lastOf(4)).toContain('open, no proof within 4 s')
  })

  it('holds nothing without a proof of ours', () => {
    const comparison = { name: 'a', miniZinc: [highs], native: null, seconds: 300 }
    expect(reportOf({ ...comparison, ours: { ...ours, provenMs: null } }).at(-1)).toContain('MISSED')
  })

  it('says aloud a peer that finds better, or proves another optimum, or breaks a rule', () => {
    const better = runOf('COIN-BC', [{ elapsedMs: 1, cost: 1000 }], null)
    const worse = runOf('Chuffed', [{ elapsedMs: 1, cost: 1065 }], 2)
    const broken = runOf('HiGHS', [{ elapsedMs: 1, cost: 1060 }], 2, ['says 1 of what costs 2'])
    expect(complaintsOf(ours, [better, worse, broken])).toEqual([
      'ERROR: COIN-BC has 1000 where ours has 1060',
      'ERROR: Chuffed has 1065 where ours has 1060',
      'ERROR: HiGHS: says 1 of what costs 2',
    ])
    expect(complaintsOf(ours, [highs, chuffed])).toEqual([])
  })
})
