import { describe, expect, it } from 'vitest'
import type { PlannerRun } from '../../src/domain/planner/run.ts'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { at } from './storeFixtures.ts'

/** The store of the planner's runs. */
export function plannerRunContract(of: () => Stores): void {
  describe('runs of the planner', () => {
    it('are kept with all that they have found', async () => {
      const run = finished('a')
      await of().save((tx) => tx.plannerRuns.add(run))
      expect(await of().plannerRuns.find('a')).toEqual(run)
      expect(await of().plannerRuns.find('b')).toBeNull()
    })

    it('are listed the newest first, all or those of a week', async () => {
      await of().save(async (tx) => {
        await tx.plannerRuns.add(queued('a'))
        await tx.plannerRuns.add(queued('b', '2030-01-14'))
        await tx.plannerRuns.add(queued('c'))
      })
      const ids = async (query: { limit: number; week?: string }) =>
        (await of().plannerRuns.list(query)).map(({ id }) => id)
      expect(await ids({ limit: 2 })).toEqual(['c', 'b'])
      expect(await ids({ limit: 9, week: '2030-01-07' })).toEqual(['c', 'a'])
    })

    it('are open while they wait or work, in the order of launching', async () => {
      await of().save(async (tx) => {
        await tx.plannerRuns.add({ ...queued('a'), state: 'running' })
        await tx.plannerRuns.add(finished('b'))
        await tx.plannerRuns.add(queued('c'))
      })
      expect((await of().plannerRuns.open()).map(({ id }) => id)).toEqual(['a', 'c'])
    })

    it('change in what becomes of them, and go when they are removed or long over', async () => {
      await of().save(async (tx) => {
        await tx.plannerRuns.add(queued('a'))
        await tx.plannerRuns.add(finished('old'))
        await tx.plannerRuns.add(queued('c'))
      })
      const after: PlannerRun = { ...finished('a'), publishedAt: at('12:00:00'), publishedBy: 'eva' }
      await of().save(async (tx) => {
        await tx.plannerRuns.update(after)
        await tx.plannerRuns.remove('c')
      })
      expect(await of().plannerRuns.find('a')).toEqual(after)
      await of().save((tx) => tx.plannerRuns.forget(at('10:00:01')))
      expect(await of().plannerRuns.list({ limit: 9 })).toEqual([])
    })
  })
}

function queued(id: string, week = '2030-01-07'): PlannerRun {
  return {
    id,
    request: {
      week,
      lines: 2,
      description: 'first attempt',
      firstDays: ['dj', 'dv'],
      maxOverload: 0,
      seconds: 60,
      steps: null,
      seed: 1,
    },
    by: 'alba',
    door: 'web',
    state: 'queued',
    launchedAt: at('09:00:00'),
    startedAt: null,
    endedAt: null,
    fault: null,
    notes: [],
    basedOn: null,
    planned: null,
    draft: null,
    curve: [],
    publishedAt: null,
    publishedBy: null,
  }
}

function finished(id: string): PlannerRun {
  return {
    ...queued(id),
    state: 'finished',
    startedAt: at('09:00:01'),
    endedAt: at('10:00:00'),
    notes: [
      { kind: 'all-holidays' },
      { kind: 'without-load', persons: ['gil'] },
      { kind: 'forced-ignored', why: 'absent', person: 'alba', day: 'dl', hour: 0 },
    ],
    basedOn: 'abc',
    planned: {
      days: ['dl', 'dm'],
      openDays: ['dl'],
      hours: [540, 600],
      lines: 2,
      overload: { alba: 0.4 },
      due: { alba: 1.6 },
    },
    draft: {
      turns: [[['alba', 'bernat']]],
      cost: 5,
      lowerBound: 5,
      optimal: true,
      elapsedMs: 12.5,
      penalties: [
        {
          kind: 'undesired',
          cost: 5,
          day: 'dl',
          hour: 0,
          person: 'alba',
          count: null,
          table: null,
          reasons: ['school'],
        },
      ],
      breaches: [{ rule: 'maxNobodies', day: 'dl', hour: 0, person: null, name: null, value: 3, limit: 2 }],
    },
    curve: [{ elapsedMs: 10, cost: 5, lowerBound: null }],
  }
}
