import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { isDomainError } from '../../src/domain/errors.ts'
import { parseAbsences } from '../../src/storage/files/formats/absences.ts'
import { parseConfiguration } from '../../src/storage/files/formats/configuration.ts'
import { parseCredit } from '../../src/storage/files/formats/credit.ts'
import { expectations } from '../../src/storage/files/formats/expected.ts'
import { parseFestivities } from '../../src/storage/files/formats/festivities.ts'
import { parseForcedTurns } from '../../src/storage/files/formats/forcedTurns.ts'
import type { Parsed } from '../../src/storage/files/formats/parsed.ts'
import { parsePeople } from '../../src/storage/files/formats/people.ts'
import { parseOverload, parseTimetable } from '../../src/storage/files/formats/timetable.ts'
import { campaign, campaignSeed, tally } from '../harness/campaign.ts'
import { anyFileText, mutated } from '../storage/files/formats/arbitraries.ts'

/** Each parser reads at least so many lines, of texts that are anything and of good ones with slips. */
const lines = campaign({ short: 2_000, full: 100_000 })

const parsers: readonly [file: string, parse: (text: string, file: string) => Parsed<unknown>][] = [
  ['persons.yaml', parsePeople],
  ['config.yaml', parseConfiguration],
  ['graelles/graella-2030-01-07.yaml', parseTimetable],
  ['graelles/graella-2030-01-21.yaml', parseTimetable],
  ['graelles/graella-2030-01-14.yaml', parseOverload],
  ['graelles/shiftcredit-2029-12-31.yaml', parseCredit],
  ['carrega-2030-01-07.yaml', parseCredit],
  ['indisponibilitats.conf', (text, file) => parseAbsences(text, file, { slotsPerDay: 4 })],
  ['oneshot.conf', (text, file) => parseAbsences(text, file, { slotsPerDay: 4 })],
  ['indisponibilitats-vacances.conf', (text, file) => parseAbsences(text, file, { slotsPerDay: 4 })],
  ['holidays.conf', parseFestivities],
  ['data/noservice.conf', parseFestivities],
  [
    'data/forced-turns.yaml',
    (text, file) => parseForcedTurns(text, file, { days: ['dl', 'dm'], hours: [540, 615, 690] }),
  ],
]

const Located = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  expected: z.enum(expectations),
  found: z.string().max(120),
})

/** True when the text was read, false when it was refused as a whole; each problem has its place in the text. */
function isRead(parse: () => Parsed<unknown>, lineCount: number): boolean {
  try {
    for (const warning of parse().warnings) {
      expect(Located.parse(warning).line).toBeLessThanOrEqual(lineCount)
    }
    return true
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    expect(Located.parse(error.params).line).toBeLessThanOrEqual(lineCount)
    return false
  }
}

describe('a parser', () => {
  it.each(parsers)('reads any text or refuses it at a place (%s)', (file, parse) => {
    const original = readFileSync(new URL(`../fixtures/original-home/${file}`, import.meta.url), 'utf8')
    const anything = fc.oneof(
      { weight: 1, arbitrary: anyFileText },
      { weight: 3, arbitrary: mutated(original) },
    )
    const counts = { 'lines read': 0, texts: 0, 'refused at a place': 0, faults: 0 }
    for (let batch = 0; counts['lines read'] < lines; batch += 1) {
      fc.assert(
        fc.property(anything, (text) => {
          const lineCount = text.split(/\r\n|\r|\n/).length
          counts['lines read'] += lineCount
          counts.texts += 1
          if (!isRead(() => parse(text, file), lineCount)) counts['refused at a place'] += 1
        }),
        { numRuns: 20, seed: campaignSeed + batch },
      )
    }
    tally(`parser of ${file}`, counts)
  })
})
