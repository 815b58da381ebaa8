import { describe, expect, it } from 'vitest'
import { type Found, runOf } from '../../../bench/peers/peerRun.ts'
import { complaintsOf, type Ours, reportOf } from '../../../bench/peers/report.ts'

const ours: Ours = { runs: 4, cost: 1060, reachedMs: 50, provenMs: 100, cpuMs: 90 }

function run(name: string, found: readonly Found[], provenMs: number | null, ...complaints: string[]) {
  return runOf({ name, found, provenMs, cpuMs: provenMs, complaints })
}

const highs = run(
  'HiGHS',
  [
    { elapsedMs: 9_000, cost: 1100 },
    { elapsedMs: 10_000, cost: 1060 },
  ],
  12_000,
)
const chuffed = run('Chuffed', [{ elapsedMs: 20_000, cost: 2000 }], null)

describe('the comparison with peers', () => {
  it('shows times to our cost and to proof, with how many times ours that is', () => {
    const native = run('native cbc', [{ elapsedMs: 400, cost: 1060 }], 500)
    const lines = reportOf({ name: 'a', ours, miniZinc: [highs, chuffed], native, seconds: 300 })
    expect(lines.map((line) => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
      'a: cost 1060',
      'to our cost | to proof | processor',
      'ours, median of 4 | 0.05 s | 0.10 s | 0.09 s',
      'HiGHS | 10.00 s (× 200) | 12.00 s (× 120) | 12.00 s (× 133)',
      'Chuffed | not within 300 s | not within 300 s | unknown',
      'native cbc | 0.40 s (× 8.0) | 0.50 s (× 5.0) | 0.50 s (× 5.6)',
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
    const better = run('COIN-BC', [{ elapsedMs: 1, cost: 1000 }], null)
    const worse = run('Chuffed', [{ elapsedMs: 1, cost: 1065 }], 2)
    const broken = run('HiGHS', [{ elapsedMs: 1, cost: 1060 }], 2, 'says 1 of what costs 2')
    expect(complaintsOf(ours, [better, worse, broken])).toEqual([
      'ERROR: COIN-BC has 1000 where ours has 1060',
      'ERROR: Chuffed has 1065 where ours has 1060',
      'ERROR: HiGHS: says 1 of what costs 2',
    ])
    expect(complaintsOf(ours, [highs, chuffed])).toEqual([])
  })
})
