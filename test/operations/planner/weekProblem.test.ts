import { afterEach, describe, expect, it } from 'vitest'
import { readWeekProblem } from '../../../src/operations/planner/readWeekProblem.ts'
import { type Helpline, helplineFiles, openHelpline } from '../../harness/helpline.ts'

let helpline: Helpline

afterEach(() => helpline.close())

async function read(
  files: Record<string, string> = {},
  request: { lines?: number; maxOverload?: number } = {},
) {
  helpline = await openHelpline({ files })
  const found = await readWeekProblem(helpline.stores.files, {
    week: '2026-11-23',
    lines: request.lines ?? 2,
    firstDays: ['dv', 'dj'],
    maxOverload: request.maxOverload ?? 0,
  })
  if (found.kind !== 'problem') throw new Error(found.kind)
  return found
}

function configured(text: string): Record<string, string> {
  return { 'config.yaml': `${helplineFiles['config.yaml']}${text}` }
}

describe('a week as the solver’s problem', () => {
  it('has the open days, everybody’s load and the general daily maximum', async () => {
    const { problem, load } = await read()
    expect(problem).toMatchObject({ days: ['dl', 'dm', 'dx', 'dj'], hours: 4, lines: 2 })
    expect(problem.persons.map(({ key, load: turns, dailyMaximum }) => [key, turns, dailyMaximum])).toEqual(
      [...load.people].map(([key, { final }]) => [key, final, 2]),
    )
  })

  it('has who cannot and who would rather not, with all the reasons', async () => {
    const busy =
      '+carla dx 1000 # team meeting\ncarla dx 1000 # sleepy\neva dx 0100 # school\neva 0100 # gym\n'
    const { problem } = await read({ 'indisponibilitats.conf': busy })
    const of = (key: string) => problem.persons.find((person) => person.key === key)?.absences
    expect(of('carla')).toEqual([{ day: 'dx', hour: 0, required: true, reasons: ['team meeting', 'sleepy'] }])
    expect(of('eva')).toContainEqual({ day: 'dx', hour: 1, required: false, reasons: ['school', 'gym'] })
    expect(of('eva')).toHaveLength(4)
  })

  it('fills first only days that are open', async () => {
    expect((await read()).problem.firstDays).toEqual(['dj'])
  })

  it('has no rule of groups, tables and personal maxima unless the configuration names it', async () => {
    const values = `maxPhoningInGroup: {admin: 1}
maximPerTaula: 1
maxNingusPerTurn: 1
maximHoresDiaries: {alba: 1}
costTaulaSorollosa: 5
`
    const plain = await read(configured(values))
    expect(plain.problem.rules).toMatchObject({ groups: [], tables: [], crosstalk: 0, maxNobodies: null })
    expect(plain.problem.persons.find(({ key }) => key === 'alba')?.dailyMaximum).toBe(2)
    await helpline.close()
    const rules =
      'planner: {rules: [maxPhoningInGroup, maximPerTaula, maxNingusPerTurn, maximHoresDiaries, costTaulaSorollosa], break: forbid, costs: {undesired: 9}}\n'
    const tables = `${helplineFiles['persons.yaml']}tables: {alba: 1, bernat: 1, gil: 2, eva: -1}\n`
    const named = await read({ ...configured(values + rules), 'persons.yaml': tables })
    expect(named.problem.rules).toMatchObject({
      groups: [{ name: 'admin', members: ['alba', 'eva'], maxPhoning: 1, minIdle: null }],
      tables: [{ name: '1', members: ['alba', 'bernat'], max: 1 }],
      crosstalk: 5,
      maxNobodies: 1,
      break: 'forbid',
    })
    expect(named.problem.weights).toMatchObject({ undesired: 9, empty: 100 })
    expect(named.problem.persons.find(({ key }) => key === 'alba')?.dailyMaximum).toBe(1)
  })

  it('has the members of a group who have no load, so that they count as idle', async () => {
    const people = helplineFiles['persons.yaml']?.replace(
      'admin: [alba, eva]',
      'admin: [alba, eva], it: [gil, dani]',
    )
    const rules = 'planner: {rules: [minIdleInGroup]}\nminIdleInGroup: {it: 1}\n'
    const { problem } = await read({ ...configured(rules), 'persons.yaml': people ?? '' })
    expect(problem.persons.at(-1)).toMatchObject({ key: 'gil', load: 0, forced: [] })
  })

  it('has fewer lines where whole lines would be nobody’s, and says so', async () => {
    const { problem, planned, notes } = await read(configured('adjustLines: true\n'), { lines: 5 })
    expect(problem.lines).toBeLessThan(5)
    expect(planned.lines).toBe(problem.lines)
    expect(notes).toContainEqual({ kind: 'lines-adjusted', asked: 5, lines: problem.lines })
  })
})
