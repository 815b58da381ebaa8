import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyRepair } from '../../../src/operations/planner/applyRepair.ts'
import { proposeRepairs, type RepairsOutcome } from '../../../src/operations/planner/proposeRepairs.ts'
import { editSlot } from '../../../src/operations/timetable/editSlot.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'

const week = '2026-11-23'
const alba = acting('alba', 'coordinator')
const dani = { week, person: 'dani', day: 'dj' } as const
const weekly = 'indisponibilitats.conf'
let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

async function proposals(request: Parameters<typeof proposeRepairs>[2]) {
  const outcome = await proposeRepairs(helpline, alba, request)
  if (outcome.kind !== 'repairs') throw new Error(outcome.kind)
  return outcome
}

function editsOf({ proposals: all }: Extract<RepairsOutcome, { kind: 'repairs' }>) {
  return all.map(({ edits }) => edits.map(({ day, hour, from, to }) => `${day} ${hour} ${from} ${to}`))
}

async function notices() {
  return (await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 100)).flatMap(({ address, notice }) =>
    notice.kind === 'your-shifts-moved'
      ? [
          {
            to: address.to === 'person' ? address.person : address.to,
            gained: notice.gained.map(({ date, from }) => `${date} ${from}`),
            lost: notice.lost.map(({ date, from }) => `${date} ${from}`),
            isRepair: notice.isRepair,
          },
        ]
      : [],
  )
}

describe('proposing repairs', () => {
  it('settles every turn of the day, each further way moving more people and costing less', async () => {
    const outcome = await proposals(dani)
    expect(outcome.isNoted).toBe(false)
    expect(outcome.lost).toEqual([
      { day: 'dj', hour: 0 },
      { day: 'dj', hour: 2 },
    ])
    expect(editsOf(outcome)[0]).toEqual(['dj 0 dani ningu', 'dj 2 dani ningu'])
    const moved = outcome.proposals.map((proposal) => proposal.moved.length)
    const costs = outcome.proposals.map(({ change }) => change.cost)
    expect(moved).toEqual([...moved].sort((a, b) => a - b))
    expect(new Set(moved).size).toBe(moved.length)
    expect(costs).toEqual([...costs].sort((a, b) => b - a))
    expect(new Set(outcome.proposals.map(({ id }) => id)).size).toBe(outcome.proposals.length)
  })

  it('settles only the turns in which a required absence is noted', async () => {
    helpline.write(weekly, '+dani 2026-11-26 0010 # dentist\n')
    const outcome = await proposals(dani)
    expect(outcome).toMatchObject({ isNoted: true, lost: [{ day: 'dj', hour: 2 }] })
  })

  it('settles the turn that is going on, and moves nobody who is on the phone in it', async () => {
    const outcome = await proposals({ week, person: 'bernat', day: 'dx' })
    expect(outcome.lost).toEqual([
      { day: 'dx', hour: 0 },
      { day: 'dx', hour: 1 },
    ])
    for (const edits of editsOf(outcome)) {
      expect(edits.filter((edit) => /^(dl|dm) /.test(edit) || edit.startsWith('dx 0 alba'))).toEqual([])
    }
  })

  it('keeps the cells that somebody has set by hand since', async () => {
    const before = await proposals({ week, person: 'dani', day: 'dx' })
    expect(editsOf(before).flat()).toContain('dx 1 carla alba')
    const place = { week, day: 'dx', hour: 1, line: 1, confirmed: true } as const
    for (const [from, to] of [
      ['carla', 'eva'],
      ['eva', 'carla'],
    ] as const) {
      expect(await editSlot(helpline, alba, { ...place, from, to })).toMatchObject({ kind: 'edited' })
    }
    const after = await proposals({ week, person: 'dani', day: 'dx' })
    expect(
      editsOf(after)
        .flat()
        .filter((edit) => edit.startsWith('dx 1 carla')),
    ).toEqual([])
  })

  it('refuses operators, weeks without timetable, days without turns to come, and unanswered questions', async () => {
    expect(await proposeRepairs(helpline, acting('bernat'), dani)).toEqual({ kind: 'not-allowed' })
    expect(await proposeRepairs(helpline, alba, { ...dani, week: '2026-12-07' })).toEqual({
      kind: 'no-such-week',
    })
    for (const day of ['dl', 'dv'] as const) {
      expect(await proposeRepairs(helpline, alba, { ...dani, day })).toEqual({
        kind: 'nothing-to-repair',
        person: 'dani',
      })
    }
    expect(await proposeRepairs({ ...helpline, ask: async () => null }, alba, dani)).toEqual({
      kind: 'no-explanation',
    })
  })
})

describe('applying a repair', () => {
  it('edits the week in one save, with log, overload, covers, audit and each person told', async () => {
    const outcome = await proposals(dani)
    const chosen = outcome.proposals[2]
    expect(editsOf(outcome)[2]).toEqual(['dj 0 dani bernat', 'dj 2 dani alba'])
    const applied = await applyRepair(helpline, alba, { ...dani, id: chosen?.id ?? '' })
    expect(applied).toMatchObject({ kind: 'repaired', told: 3 })
    const published = (await helpline.stores.files.timetable(week))?.value
    expect(published?.cells.get('dj')?.[0]).toEqual(['alba', 'bernat'])
    expect(published?.cells.get('dj')?.[2]).toEqual(['eva', 'alba'])
    expect(published?.overload.get('alba')).toBe(1.4)
    expect(published?.overload.get('dani')).toBe(-2)
    expect(published?.log.at(-1)).toMatch(/: alba ha canviat dj 11:30-12:45 L2 de dani a alba$/)
    expect(await helpline.stores.ledger.handovers(week, week)).toMatchObject([
      { day: 'dj', hour: 0, line: 1, from: 'dani', to: 'bernat', by: 'alba' },
      { day: 'dj', hour: 2, line: 1, from: 'dani', to: 'alba', by: 'alba' },
    ])
    expect(await helpline.stores.audit.list({ verbs: ['repairSlot'], limit: 5 })).toMatchObject([
      { who: 'alba', subject: '2026-11-23 dj 2 1', before: 'dani', after: 'alba' },
      { who: 'alba', subject: '2026-11-23 dj 0 1', before: 'dani', after: 'bernat' },
    ])
    expect((await notices()).sort((a, b) => (a.to < b.to ? -1 : 1))).toEqual([
      { to: 'alba', gained: ['2026-11-26 11:30'], lost: [], isRepair: true },
      { to: 'bernat', gained: ['2026-11-26 09:00'], lost: [], isRepair: true },
      { to: 'dani', gained: [], lost: ['2026-11-26 09:00', '2026-11-26 11:30'], isRepair: true },
    ])
    const edited = helpline.happenings.filter(({ kind }) => kind === 'cell-edited')
    expect(edited).toMatchObject([
      { from: 'dani', to: 'bernat' },
      { from: 'dani', to: 'alba' },
    ])
  })

  it('refuses what would not be proposed any more, and changes nothing', async () => {
    const outcome = await proposals(dani)
    const id = outcome.proposals[2]?.id ?? ''
    helpline.write(weekly, '+bernat dj 1000 # doctor\n')
    const before = helpline.read(`graelles/graella-${week}.yaml`)
    expect(await applyRepair(helpline, alba, { ...dani, id })).toEqual({ kind: 'repair-gone' })
    expect(await applyRepair(helpline, alba, { ...dani, id: 'x' })).toEqual({ kind: 'repair-gone' })
    expect(await applyRepair(helpline, acting('eva'), { ...dani, id })).toEqual({ kind: 'not-allowed' })
    expect(helpline.read(`graelles/graella-${week}.yaml`)).toBe(before)
  })

  it('refuses when the week changes while the repair is worked out', async () => {
    const id = (await proposals(dani)).proposals[0]?.id ?? ''
    const place = { week, day: 'dj', hour: 3, line: 1, from: 'ningu', to: 'eva', confirmed: true } as const
    const ask: Helpline['ask'] = async (question) => {
      const answer = await helpline.ask(question)
      await editSlot(helpline, alba, place)
      return answer
    }
    expect(await applyRepair({ ...helpline, ask }, alba, { ...dani, id })).toEqual({ kind: 'repair-gone' })
  })

  it('counts the refused second click as gone, since the turns are settled', async () => {
    const id = (await proposals(dani)).proposals[2]?.id ?? ''
    await applyRepair(helpline, alba, { ...dani, id })
    expect(await applyRepair(helpline, alba, { ...dani, id })).toEqual({
      kind: 'nothing-to-repair',
      person: 'dani',
    })
  })
})
