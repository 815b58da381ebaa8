import { describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/language.ts'
import { refusalText } from '../../src/messages/refusalText.ts'
import { readerOf } from '../notify/readerOf.ts'

describe('a refusal', () => {
  it.each([
    ['without-extension'],
    ['not-in-queue'],
    ['already-in-queue'],
    ['not-paused'],
    ['confirm-last-agent'],
  ] as const)('speaks to the person whom it is about, and names anybody else: %s', (kind) => {
    for (const language of languages) {
      const refusal = { kind, person: 'alba' }
      expect(refusalText(readerOf('alba', language), refusal)).not.toContain('Alba')
      expect(refusalText(readerOf('bernat', language), refusal)).toContain('Alba Pi')
    }
  })

  it('of loads that do not sum says both sums, and where to look', () => {
    for (const language of languages) {
      const refusal = { kind: 'loads-do-not-sum', loads: 37, cells: 40 } as const
      expect(refusalText(readerOf('alba', language), refusal)).toMatch(/37 .*40 .*tomatic load/)
    }
  })
})
