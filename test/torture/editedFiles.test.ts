import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDomainError } from '../../src/domain/errors.ts'
import { addAbsence } from '../../src/operations/absences/addAbsence.ts'
import { forgiveCredit } from '../../src/operations/credit/forgiveCredit.ts'
import { editForcedTurn } from '../../src/operations/forcedTurns/editForcedTurn.ts'
import { setPerson } from '../../src/operations/people/setPerson.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { campaign, campaignSeed, tally } from '../harness/campaign.ts'
import { acting, type Helpline, helplineFiles, openHelpline } from '../harness/helpline.ts'
import { anyFileText, mutated } from '../storage/files/formats/arbitraries.ts'

/** Each kind of file is edited so many times, each time with another text in it. */
const edits = campaign({ short: 30, full: 1_500 })

const eva = acting('eva', 'coordinator')
const weekFile = 'graelles/graella-2026-11-23.yaml'
const creditFile = 'graelles/shiftcredit-2026-11-16.yaml'
const forcedFile = 'data/forced-turns.yaml'
const absence = { weekday: 'dj', turns: '0101', reason: 'choir', optional: false }

interface EditedFile {
  readonly name: string
  readonly text: string
  /** The outcomes that have written the file. */
  readonly written: readonly string[]
  readonly edit: (helpline: Helpline) => Promise<{ readonly kind: string }>
}

const files: readonly EditedFile[] = [
  {
    name: 'indisponibilitats.conf',
    text: helplineFiles['indisponibilitats.conf'] ?? '',
    written: ['absences-changed'],
    edit: (helpline) => addAbsence(helpline, eva, 'dani', { source: 'weekly', fields: absence }),
  },
  {
    name: 'oneshot.conf',
    text: '# dates\n+carla 2026-12-01 1000 # dentist\n\neva 2026-12-02 # trip # far\n',
    written: ['absences-changed'],
    edit(helpline) {
      const { weekday, ...what } = absence
      const fields = { ...what, date: weekday === 'dj' ? '2026-12-03' : '' }
      return addAbsence(helpline, eva, 'dani', { source: 'oneshot', fields })
    },
  },
  {
    name: weekFile,
    text: helplineFiles[weekFile] ?? '',
    written: ['edited'],
    edit: (helpline) =>
      editSlot(helpline, eva, {
        ...{ week: '2026-11-23', day: 'dx', hour: 0, line: 1 },
        ...{ from: 'bernat', to: 'dani', confirmed: true },
      }),
  },
  {
    name: forcedFile,
    text: 'turns: [L1]\ntimetable:\n  dl: [[alba], [null], [ningu], [null]]\nlog: []\n',
    written: ['edited'],
    edit: (helpline) =>
      editForcedTurn(helpline, eva, { day: 'dl', hour: 0, line: 0, from: 'alba', to: 'dani' }),
  },
  {
    name: 'persons.yaml',
    text: helplineFiles['persons.yaml'] ?? '',
    written: ['set'],
    edit: (helpline) => setPerson(helpline, eva, 'dani', { extension: '3049' }),
  },
  {
    name: creditFile,
    text: 'alba: 2\nbernat: -0.4 # owes\nningu: 7\n',
    written: ['forgiven'],
    edit: (helpline) => forgiveCredit(helpline, eva, { persons: 'all', reason: 'new year' }),
  },
]

describe('an edit of a file', () => {
  let helpline: Helpline

  beforeAll(async () => {
    helpline = await openHelpline()
  })
  afterAll(() => helpline.close())

  /** Names of staged texts that were left behind. */
  const leftovers = (folder: string) =>
    readdirSync(join(helpline.home, folder)).filter((name) => name.endsWith('.staged'))

  it.each(files)(
    'is written, or refused with the file as it was ($name)',
    async ({ name, text, ...file }) => {
      const counts = {
        edits: 0,
        written: 0,
        refused: 0,
        'refused as malformed': 0,
        'files changed on refusal': 0,
      }
      const original = fc.oneof(
        { weight: 1, arbitrary: anyFileText },
        { weight: 4, arbitrary: mutated(text) },
      )
      await fc.assert(
        fc.asyncProperty(original, async (before) => {
          counts.edits += 1
          helpline.write(name, before)
          const stands = helpline.read(name)
          const outcome = await file.edit(helpline).catch((error: unknown) => {
            if (isDomainError(error, 'file-malformed') || isDomainError(error, 'file-not-editable'))
              return error
            throw error
          })
          if ('kind' in outcome && file.written.includes(outcome.kind)) {
            counts.written += 1
            expect(helpline.read(name)).not.toBe(stands)
            return
          }
          if ('kind' in outcome) counts.refused += 1
          else counts['refused as malformed'] += 1
          if (helpline.read(name) !== stands) counts['files changed on refusal'] += 1
          expect(helpline.read(name)).toBe(stands)
          expect(leftovers(name.includes('/') ? (name.split('/')[0] ?? '') : '.')).toEqual([])
        }),
        { numRuns: edits, seed: campaignSeed },
      )
      helpline.write(name, text)
      tally(`edits of ${name}`, counts)
      expect(counts.written).toBeGreaterThan(0)
    },
  )
})
