import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { formatHour } from '../../../../src/domain/calendar/hours.ts'
import { noPeople, type People } from '../../../../src/domain/people/people.ts'
import type { Timetable } from '../../../../src/domain/timetable/timetable.ts'
import { parsePeople, patchPeople } from '../../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../../src/storage/files/formats/timetable.ts'
import { patchTimetable } from '../../../../src/storage/files/formats/timetablePatch.ts'
import { newTimetableText } from '../../../../src/storage/files/formats/timetableText.ts'
import { runs } from '../../../harness/campaign.ts'
import { people, timetable } from './arbitraries.ts'

/*
 * The original reads YAML 1.1 by PyYAML and goes on reading our files. PyYAML itself (Debian: python3-yaml) is asked
 * once for all samples; the `yaml` package in its 1.1 mode is a second reader.
 */

const python = '/usr/bin/python3'
const script = fileURLToPath(new URL('oldReaders.py', import.meta.url))
const isInstalled = spawnSync(python, ['-c', 'import yaml']).status === 0
const seed = 20300107

/** What PyYAML reads; maps come as `{ map: [[key, value], …] }`. */
function readByPython(texts: readonly string[]): unknown[] {
  const { stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(stderr).toBe('')
  return z.array(z.unknown()).parse(JSON.parse(stdout))
}

function asPython(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPython)
  if (value instanceof Map) return { map: [...value].map(([key, item]) => [key, asPython(item)]) }
  return value
}

function timetableAsRead(value: Timetable): unknown {
  const { week, days, lines, cells, overload, penalties, cost, log, colors, extensions, names } = value
  const hours = value.hours.map(formatHour)
  const rows = penalties.map((penalty) => [penalty.cost, penalty.text])
  const sections = {
    week,
    days,
    hours,
    turns: lines,
    timetable: cells,
    overload,
    penalties: rows,
    cost,
    log,
    colors,
    extensions,
    names,
  }
  return new Map(Object.entries(sections).filter(([, section]) => section !== null))
}

function peopleAsRead(value: People): unknown {
  return new Map(Object.entries(value).filter(([, map]) => map.size > 0))
}

/** What the `yaml` package reads in its 1.1 mode, maps as maps. */
function readAs11(text: string): unknown {
  return parse(text, { version: '1.1', mapAsMap: true })
}

const timetables = fc.sample(timetable, { ...runs({ short: 40, full: 2000 }), seed })
const peoples = fc.sample(people, { ...runs({ short: 40, full: 2000 }), seed })

/** Our own texts, with what any reader must see in them. */
const written: { text: string; value: unknown }[] = [
  ...timetables.map((value) => ({ text: newTimetableText(value), value: timetableAsRead(value) })),
  ...peoples.map((value) => ({ text: patchPeople(null, noPeople(), value), value: peopleAsRead(value) })),
].filter(({ text }) => text !== '')

function original(name: string): string {
  return readFileSync(new URL(`../../../fixtures/original-home/${name}`, import.meta.url), 'utf8')
}

/** An original file before and after an edit, and what in it has changed for a reader, as texts of its JSON. */
interface Edit {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly replaced: readonly [string, string]
}

function timetableEdit(name: string, person: string, replaced: readonly [string, string]): Edit {
  const text = original(name)
  const before = parseTimetable(text, name).value
  const cells = new Map(before.cells)
  const [row = [], ...rest] = before.cells.get('dm') ?? []
  cells.set('dm', [[person, ...row.slice(1)], ...rest])
  return { name, before: text, after: patchTimetable(text, before, { ...before, cells }), replaced }
}

function peopleEdit(): Edit {
  const name = 'persons.yaml'
  const text = original(name)
  const before = parsePeople(text, name).value
  const extensions = new Map([...before.extensions, ['bernat', '0777']])
  const after = patchPeople(text, before, { ...before, extensions })
  return { name, before: text, after, replaced: ['["bernat",3041]', '["bernat","0777"]'] }
}

const edits: Edit[] = [
  timetableEdit('graelles/graella-2030-01-07.yaml', 'no', [
    '["carla","dani","ningu"]',
    '["no","dani","ningu"]',
  ]),
  timetableEdit('graelles/graella-2030-01-14.yaml', '10:15', [
    '[1,["eva","ferran"]]',
    '[1,["10:15","ferran"]]',
  ]),
  timetableEdit('graelles/graella-2030-01-21.yaml', '1e10', ['["dm",[["alba",', '["dm",[["1e10",']),
  timetableEdit('graelles/graella-2030-01-28.yaml', '0x1f', ['["dm",[["eva",', '["dm",[["0x1f",']),
  peopleEdit(),
]

describe('a YAML 1.1 reader', () => {
  it('(the yaml package) reads what we write', () => {
    for (const { text, value } of written) expect(readAs11(text)).toEqual(value)
  })
})

describe.skipIf(!isInstalled && !process.env.CI)('PyYAML (Debian: python3-yaml)', () => {
  it('reads what we write', () => {
    const read = readByPython(written.map(({ text }) => text))
    for (const [index, { value }] of written.entries()) expect(read[index]).toEqual(asPython(value))
  })

  it('reads a file of the original that we edited as before, but for the edit', () => {
    const before = readByPython(edits.map((edit) => edit.before)).map((value) => JSON.stringify(value))
    const after = readByPython(edits.map((edit) => edit.after)).map((value) => JSON.stringify(value))
    for (const [index, { name, replaced }] of edits.entries()) {
      expect(before[index], name).toContain(replaced[0])
      expect(after[index], name).toBe(before[index]?.replace(...replaced))
    }
  })
})
