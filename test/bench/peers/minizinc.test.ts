import { describe, expect, it } from 'vitest'
import { engines, messageOf, solveWithMiniZinc } from '../../../bench/peers/minizinc.ts'
import { leastCost } from '../../solver/bruteForce.ts'
import { absence, person, problem } from '../../solver/weeks.ts'

/** Somebody who can be on the phone in those turns only. */
function free(key: string, ...hours: number[]) {
  const absences = [0, 1, 2, 3].filter((hour) => !hours.includes(hour)).map((hour) => absence(hour, true))
  return person(key, { absences })
}

const eva = free('eva', 1)
const everyPenalty = problem({
  lines: 3,
  persons: [
    { ...free('alba', 0, 1, 2), forced: [0, 1, 2].map((hour) => ({ day: 'dl', hour })) },
    free('bernat', 0, 2),
    free('carla', 0, 3),
    free('dani', 1, 2),
    { ...eva, absences: [...eva.absences, absence(1, false)] },
    person('flora', { load: 0, forced: [{ day: 'dl', hour: 3 }] }),
  ],
  keepEmpty: [{ day: 'dl', hour: 1 }],
})

describe('MiniZinc', () => {
  const chuffed = engines.filter(({ name }) => name === 'Chuffed')

  it.each(chuffed)('proves by its model what trying all timetables finds: $name', async (engine) => {
    const run = await solveWithMiniZinc(everyPenalty, engine, 170)
    expect(run.complaints).toEqual([])
    expect(run.provenMs).not.toBeNull()
    expect(run.cost).toBe(leastCost(everyPenalty))
  })

  it('is misunderstood by nobody: what it says in another form than ours is an error', () => {
    expect(() => messageOf({ type: 'solution', output: { json: {} } })).toThrow()
    expect(() => messageOf('ready')).toThrow()
    expect(messageOf({ type: 'statistics', statistics: { nodes: 0 } })).toBeNull()
    expect(messageOf({ type: 'status', status: 'OPTIMAL_SOLUTION', time: 3 })).toEqual({
      type: 'status',
      status: 'OPTIMAL_SOLUTION',
    })
  })
})
