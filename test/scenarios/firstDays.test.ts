import { afterEach, describe, expect, it } from 'vitest'
import { solveInWorker } from '../../src/solver/solveInWorker.ts'
import { runAt } from '../cli/runAt.ts'
import { type Helpline, helplineFiles, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

afterEach(() => helpline.close())

/** Sixteen turns of load for the twenty cells of a line: four holes, on whichever day. */
const persons = (helplineFiles['persons.yaml'] ?? '').replace(
  /idealloads: .*/,
  'idealloads: {alba: 4, bernat: 4, carla: 4, dani: 4}',
)

interface Planned {
  readonly cost: number
  readonly optimal: boolean
  readonly penalties: readonly { readonly kind: string; readonly day: string }[]
}

async function planned(firstDays: string): Promise<Planned> {
  const line = ['plan', '2026-11-30', '--lines', '1', '--seconds', '30', '--json']
  const { out, exitCode } = await runAt(helpline, [
    ...line,
    ...(firstDays ? ['--first-days', firstDays] : []),
  ])
  expect(exitCode).toBe(0)
  return JSON.parse(out[0] ?? '')
}

describe('days to fill first', () => {
  it('have no holes where other days can have them at the same cost', async () => {
    helpline = await openHelpline({
      files: { 'persons.yaml': persons, 'indisponibilitats.conf': '' },
      solve: (problem, limits, onProgress) =>
        solveInWorker(problem, { limits, now: () => performance.now(), onProgress }),
    })
    const plain = await planned('')
    expect(plain.penalties.filter(({ kind }) => kind === 'empty')).toHaveLength(4)
    for (const firstDays of ['dl', 'dv', 'dx,dj', 'dl,dm,dx,dj']) {
      const { cost, optimal, penalties } = await planned(firstDays)
      expect(optimal).toBe(true)
      expect(cost).toBe(plain.cost)
      const holes = penalties.filter(({ kind }) => kind === 'empty').map(({ day }) => day)
      expect(holes).toHaveLength(4)
      expect(holes.filter((day) => firstDays.split(',').includes(day))).toEqual([])
    }
  })
})
