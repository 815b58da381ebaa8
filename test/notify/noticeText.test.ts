import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/domain/language.ts'
import type { Notice } from '../../src/domain/notices.ts'
import { noticeText, plainNotice } from '../../src/notify/noticeText.ts'
import { runs } from '../harness/campaign.ts'
import { anyNotice } from './anyNotice.ts'
import { readerOf } from './readerOf.ts'

const slot = { date: '2026-11-25', from: '10:15', until: '11:30' }
const tomorrow = { ...slot, date: '2026-11-26' }

function fact(notice: Notice, person: string | null = 'alba', language: Language = 'en'): string {
  return noticeText(readerOf(person, language), notice).fact
}

function edited(from: string, to: string, at = tomorrow): Notice {
  return { kind: 'your-cell-edited', slot: at, day: 'dj', from, to, by: 'carla' }
}

describe('the fact of a notice', () => {
  it('says who comes on the phone, when, in each language', () => {
    const notice: Notice = { kind: 'shift-soon', slot, persons: ['bernat', 'carla'], minutes: 5 }
    expect(fact(notice, null)).toBe(
      'On the phone in 5 minutes, from 10:15 to 11:30: Bernat Roca and Carla Mas.',
    )
    expect(fact(notice, null, 'ca')).toBe(
      'D’aquí a 5 minuts, de 10:15 a 11:30, al telèfon: Bernat Roca i Carla Mas.',
    )
    expect(fact(notice, null, 'es')).toBe(
      'Dentro de 5 minutos, de 10:15 a 11:30, al teléfono: Bernat Roca y Carla Mas.',
    )
  })

  it('says that nobody comes on the phone, and how to help', () => {
    const notice: Notice = { kind: 'shift-soon', slot, persons: [], minutes: 5 }
    expect(plainNotice(readerOf(null), notice)).toBe(
      'In 5 minutes nobody is on the phone, from 10:15 to 11:30: the timetable has no one there.\n' +
        'Whoever can, please join the queue with /tomatic join.',
    )
  })

  it('says that somebody else takes the reader’s slot, with the day when it is not today', () => {
    expect(fact(edited('alba', 'bernat'))).toBe(
      'Bernat Roca is on the phone tomorrow from 10:15 to 11:30 instead of you.',
    )
  })

  it('says only the end of a slot that goes on', () => {
    const now = { date: '2026-11-25', from: '09:00', until: '11:30' }
    expect(fact(edited('alba', 'bernat', now))).toBe(
      'Bernat Roca is on the phone until 11:30 instead of you.',
    )
  })

  it('says whom the reader replaces, and names nobody where nobody was', () => {
    expect(fact(edited('bernat', 'alba'))).toBe(
      'You are on the phone tomorrow from 10:15 to 11:30 instead of Bernat Roca.',
    )
    expect(fact(edited('ningu', 'alba'))).toBe('You are on the phone tomorrow from 10:15 to 11:30.')
    expect(fact(edited('alba', 'ningu'))).toBe('You are no longer on the phone tomorrow from 10:15 to 11:30.')
  })

  it('elides the Catalan preposition before a vowel', () => {
    expect(fact(edited('alba', 'bernat'), 'bernat', 'ca')).toBe(
      'Ets al telèfon demà de 10:15 a 11:30 en lloc d’Alba Pi.',
    )
  })

  it('names the owner of an extension that was put right, and the extension that nobody has', () => {
    const notice: Notice = {
      kind: 'queue-repaired',
      added: ['3041', '9999'],
      removed: [],
      paused: [],
      resumed: [],
    }
    expect(noticeText(readerOf(null), notice).details[0]).toBe('Added again: Bernat Roca and 9999.')
  })

  it('says what a broken file should have held in words', () => {
    const problem = { file: 'persons.yaml', line: 3, column: 5, expected: 'number', found: 'x' }
    expect(plainNotice(readerOf(null), { kind: 'file-broken', problem })).toContain(
      'persons.yaml cannot be read: look at line 3.\nColumn 5: expected a number, found “x”.',
    )
  })

  it('is a full sentence with details that are not empty, whatever the notice', () => {
    fc.assert(
      fc.property(anyNotice, fc.constantFrom(...languages), (notice, language) => {
        const text = noticeText(readerOf('alba', language), notice)
        expect(text.fact.trim()).not.toBe('')
        for (const detail of text.details) expect(detail.trim()).not.toBe('')
        expect(text.fact).not.toMatch(/undefined|\[object|function/)
      }),
      runs({ short: 100, full: 20_000 }),
    )
  })
})

describe('the report of a day', () => {
  const report = {
    date: '2026-11-25',
    shifts: [
      { person: 'carla', count: 1 },
      { person: 'alba', count: 2 },
    ],
    timetableChanges: 1,
    queueChanges: 2,
    pauses: [{ person: 'bernat', count: 2, seconds: 900 }],
    missing: [{ person: 'carla', seconds: 120 }],
    calls: null,
    callsBefore: null,
  }

  it('tells shifts, pauses, changes and missing phones, people in order of names', () => {
    expect(plainNotice(readerOf(null), { kind: 'day-report', report })).toBe(
      [
        'Report of 25 November: 2 people on the phone, 3 changes by hand.',
        'Shifts: Alba Pi 2, Carla Mas 1',
        'Pauses: Bernat Roca 15 minutes in 2 pauses',
        'Changes: 1 to the timetable, 2 to the queue',
        '🔌 Without a registered phone: Carla Mas 2 minutes',
      ].join('\n'),
    )
  })

  it('leaves out what did not happen', () => {
    const quiet = { ...report, timetableChanges: 0, queueChanges: 0, pauses: [], missing: [] }
    expect(noticeText(readerOf(null), { kind: 'day-report', report: quiet }).details).toEqual([
      'Shifts: Alba Pi 2, Carla Mas 1',
      'Nobody paused.',
    ])
  })

  it('tells the calls first, compared with the same weekday before', () => {
    const figures = {
      received: 120,
      answered: 108,
      lost: 12,
      outsideHours: 3,
      inTime: 102,
      serviceSeconds: 30,
      averageWaitSeconds: 24,
      longestWaitSeconds: 190,
      talkSeconds: 15_000,
      noted: 80,
      agents: [
        { person: 'bernat', answered: 60, talkSeconds: 9000 },
        { person: 'alba', answered: 48, talkSeconds: 6000 },
      ],
    }
    const before = { ...figures, received: 112, answered: 100, lost: 12, inTime: 84 }
    const busy = { ...report, calls: figures, callsBefore: { date: '2026-11-18', figures: before } }
    const { fact, details } = noticeText(readerOf(null), { kind: 'day-report', report: busy })
    expect(fact).toBe('Report of 25 November: 120 calls, 108 answered, 12 lost.')
    expect(details.slice(0, 12)).toEqual([
      'Received: 120 (112)',
      'Answered: 108 (100)',
      'Lost: 12 (12)',
      'Answered within 30 s: 85 % (75 %)',
      'Average wait: 24 seconds (24 seconds)',
      'Longest wait: 3 minutes (3 minutes)',
      'Talk time: 4 hours and 10 minutes (4 hours and 10 minutes)',
      'With a note: 80 (80)',
      'Out of hours: 3 (3)',
      'In brackets, 18 November.',
      'Alba Pi: 48 calls, 1 hour and 40 minutes',
      'Bernat Roca: 60 calls, 2 hours and 30 minutes',
    ])
  })
})
