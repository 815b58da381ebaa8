import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readWeekProblem } from '../../../src/operations/planner/readWeekProblem.ts'
import { type Helpline, openHelpline } from '../../harness/helpline.ts'

const homes = fileURLToPath(new URL('../../fixtures/homes', import.meta.url))

const Expected = z.object({
  week: z.string(),
  businessDays: z.array(z.string()),
  lines: z.number(),
  people: z.record(z.string(), z.object({ final: z.number(), overload: z.number() })),
})

const fourTurns = "hours: ['09:00', '10:15', '11:30', '12:45', '14:00']\n"

let helpline: Helpline | null = null
let copy = ''

afterEach(async () => {
  await helpline?.close()
  helpline = null
  rmSync(copy, { recursive: true })
})

/** The homes whose loads `tomatic load` is tested with; the reasons for each number are in their `config.yaml`. */
describe.each(readdirSync(homes))('planning the home %s', (name) => {
  it('starts from the load as it was worked out by hand, given the same overload', async () => {
    copy = mkdtempSync(join(tmpdir(), 'tomatic-example-'))
    cpSync(join(homes, name), copy, { recursive: true })
    // The load does without, a timetable has to know its hours.
    const configuration = readFileSync(join(copy, 'config.yaml'), 'utf8')
    if (!/^hours:/m.test(configuration)) writeFileSync(join(copy, 'config.yaml'), configuration + fourTurns)
    const expected = Expected.parse(JSON.parse(readFileSync(join(copy, 'expected.json'), 'utf8')))
    helpline = await openHelpline({ home: copy })
    const { lineCount, load } = (await helpline.stores.files.configuration()).value
    const read = await readWeekProblem(helpline.stores.files, {
      week: expected.week,
      lines: lineCount,
      firstDays: [],
      maxOverload: load.maxOverload,
    })
    if (read.kind !== 'problem') throw new Error(read.kind)
    const { problem, planned } = read
    expect(problem.days).toEqual(expected.businessDays)
    expect(problem.lines).toBe(expected.lines)
    const people = Object.entries(expected.people)
    expect(problem.persons.map(({ key, load: turns }) => [key, turns])).toEqual(
      people.filter(([key]) => key !== 'ningu').map(([key, { final }]) => [key, final]),
    )
    expect(planned.overload).toEqual(Object.fromEntries(people.map(([key, { overload }]) => [key, overload])))
  })
})
