import { afterEach, expect, it } from 'vitest'
import type { Solve } from '../../src/operations/planner/solving.ts'
import { solveInWorker } from '../../src/solver/solveInWorker.ts'
import { type House, openHouse } from '../harness/app.ts'
import { wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

let house: House

afterEach(() => house.close())

/** The real worker, at first with so little memory that V8 kills it. */
function starvedAtFirst(): { readonly solve: Solve; readonly causes: unknown[]; feed(): void } {
  const causes: unknown[] = []
  let heapMegabytes = 3
  return {
    solve: (problem, limits, tell) =>
      solveInWorker(problem, {
        limits,
        now: () => performance.now(),
        onProgress: tell,
        onFailed: (cause) => causes.push(cause),
        heapMegabytes,
      }),
    causes,
    feed() {
      heapMegabytes = 256
    },
  }
}

it('a planner that is killed for want of memory says so in its message, and everything else goes on', async () => {
  const starved = starvedAtFirst()
  house = await openHouse({ solve: starved.solve })
  const visitor = await house.visit('alba')

  async function plan(week: string): Promise<void> {
    const channel = house.workspace.channel('helpline')?.id ?? ''
    await house.as('alba').command(channel, '/tomatic plan')
    const form = await until('the form opens', () => house.as('alba').view() ?? undefined)
    expect(await house.as('alba').submit(form.id, { week, lines: '2' })).toMatchObject({ kind: 'closed' })
  }

  await plan('2026-11-30')
  const failed = await house.told('alba', /could not be planned/)
  expect(wordsOf(failed)).toContain('The planner ran out of memory before it found a timetable.')
  expect(wordsOf(failed)).not.toContain('Publish')
  expect(starved.causes).toMatchObject([{ code: 'ERR_WORKER_OUT_OF_MEMORY' }])
  const page = await visitor.get('/planner')
  expect(page.text).toContain('failed')

  expect((await house.ask('bernat', 'helpline', 'cua')).text).not.toBe('')
  expect(await house.members()).toEqual(['3040', '3041'])

  starved.feed()
  await plan('2026-11-30')
  await house.told('alba', /The week of 30 November is planned/)
  const runs = await visitor.get('/planner/list')
  expect(runs.text).toContain('done')
})
