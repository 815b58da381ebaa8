import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runMain } from '../../src/composition/runMain.ts'
import { helplineFiles, writeFiles } from '../harness/helpline.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tomatic-assumed-'))
  const { 'config.yaml': _, ...data } = helplineFiles
  writeFiles(home, data)
})
afterEach(() => rmSync(home, { recursive: true }))

async function exitCodeOf(line: string): Promise<number> {
  return runMain({
    args: [...line.split(' '), '--home', home],
    env: { LANG: 'en_GB.UTF-8' },
    cwd: home,
    user: 'marta',
    nodeVersion: process.versions.node,
    out: () => {},
    err: () => {},
    ending: new Promise(() => undefined),
  })
}

describe('a home without configuration', () => {
  it.each([
    'timetable list',
    'timetable show 2026-11-23',
    'timetable workforce',
    'credit show',
    'person list',
    'person set alba --ideal-load 4',
    'audit',
    'load 2026-11-23 --lines 2',
  ])('is enough for what needs neither hours nor lines: %s', async (line) => {
    expect(await exitCodeOf(line)).toBe(0)
  })

  it.each(['busy list', 'busy add dani dj choir', 'busy conflicts', 'forced show', 'calendar 2026-11-23'])(
    'is not enough where slots count, but its hours are: %s',
    async (line) => {
      expect(await exitCodeOf(line)).toBe(1)
      writeFiles(home, { 'config.yaml': "hours: ['09:00', '10:15', '11:30', '12:45', '14:00']\n" })
      expect(await exitCodeOf(line)).toBe(0)
    },
  )
})
