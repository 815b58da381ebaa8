import { describe, expect, it } from 'vitest'
import { cbcLogOf } from '../../../bench/peers/cbc.ts'

const proven = `Welcome to the CBC MILP Solver
Cbc0038I Solution found of 1070
Cbc0012I Integer solution of 1070 found by feasibility pump after 0 iterations and 0 nodes (4.94 seconds)
Cbc0012I Integer solution of 1060 found by DiveCoefficient after 115 iterations and 0 nodes (5.15 seconds)
Cbc0001I Search completed - best objective 1060, took 115 iterations and 0 nodes (5.15 seconds)

Result - Optimal solution found

Objective value:                1060.00000000
Enumerated nodes:               0
Time (CPU seconds):             5.16
Time (Wallclock seconds):       9.27

Total time (CPU seconds):       5.20   (Wallclock seconds):       9.30
`

const stopped = `Cbc0012I Integer solution of 325 found by feasibility pump after 0 iterations and 0 nodes (2.36 seconds)

Result - Stopped on time limit

Objective value:                325.00000000
Lower bound:                    53.644
`

describe('the log of cbc', () => {
  it('tells each better answer with its time, the proven optimum, and the time of the processor', () => {
    expect(cbcLogOf(proven)).toEqual({
      found: [
        { cost: 1070, elapsedMs: 4940 },
        { cost: 1060, elapsedMs: 5150 },
      ],
      optimum: 1060,
      cpuMs: 5200,
    })
  })

  it('proves nothing when the time was over, or the process was ended', () => {
    expect(cbcLogOf(stopped)).toEqual({ found: [{ cost: 325, elapsedMs: 2360 }], optimum: null, cpuMs: null })
    expect(cbcLogOf('Welcome to the CBC MILP Solver\n')).toEqual({ found: [], optimum: null, cpuMs: null })
  })
})
