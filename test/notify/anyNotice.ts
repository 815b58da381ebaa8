import fc from 'fast-check'
import { type Notice, undeliveredReasons } from '../../src/domain/notices.ts'

const person = fc.oneof(
  fc.constantFrom('alba', 'bernat', 'carla', 'ningu', 'festiu', 'tomatic', 'cli:root'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const persons = fc.array(person, { maxLength: 200 })
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '*', '\n', ' ', '🍅', 'a'),
    maxLength: 9000,
    size: 'max',
  }),
)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const slot = fc.record({ date: day, from: time, until: time })
const count = fc.nat(1_000_000)
const figures = fc.record({
  received: count,
  answered: count,
  lost: count,
  outsideHours: count,
  inTime: count,
  serviceSeconds: count,
  averageWaitSeconds: fc.option(count),
  longestWaitSeconds: fc.option(count),
  talkSeconds: count,
  noted: count,
  agents: fc.array(fc.record({ person, answered: count, talkSeconds: count }), { maxLength: 200 }),
})

const absence = fc.record({
  required: fc.boolean(),
  weekday: fc.option(fc.constantFrom('dl' as const, 'dv' as const)),
  date: fc.option(day),
  spans: fc.array(fc.record({ from: time, until: time }), { maxLength: 4 }),
  reason: text,
})

/** Any notice, with texts that people or broken files may put into one. */
export const anyNotice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ kind: fc.constant('shift-soon' as const), slot, persons, minutes: fc.nat(90) }),
  fc.record({ kind: fc.constant('your-shift-soon' as const), slot, minutes: fc.nat(90), alongside: persons }),
  fc.record({
    kind: fc.constant('your-cell-edited' as const),
    slot,
    day: fc.constantFrom('dl' as const, 'dv' as const),
    from: person,
    to: person,
    by: person,
  }),
  fc.record({
    kind: fc.constant('your-shifts-moved' as const),
    week: fc.constant('2030-01-07'),
    isNew: fc.boolean(),
    isRepair: fc.boolean(),
    gained: fc.array(slot, { maxLength: 60 }),
    lost: fc.array(slot, { maxLength: 60 }),
    by: person,
  }),
  fc.record({
    kind: fc.constant('paused-by-other' as const),
    pauseId: fc.uuid(),
    by: person,
    reason: text,
    until: fc.option(fc.constant('2026-11-25T09:30:00Z')),
  }),
  fc.record({ kind: fc.constant('resumed-by-other' as const), by: person }),
  fc.record({ kind: fc.constant('added-by-other' as const), by: person }),
  fc.record({ kind: fc.constant('removed-by-other' as const), by: person }),
  fc.record({
    kind: fc.constant('absences-changed-by-other' as const),
    by: person,
    added: fc.array(absence, { maxLength: 30 }),
    removed: fc.array(absence, { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('day-report' as const),
    report: fc.record({
      date: day,
      shifts: fc.array(fc.record({ person, count }), { maxLength: 200 }),
      timetableChanges: count,
      queueChanges: count,
      pauses: fc.array(fc.record({ person, count, seconds: count }), { maxLength: 200 }),
      missing: fc.array(fc.record({ person, seconds: count }), { maxLength: 200 }),
      calls: fc.option(figures),
      callsBefore: fc.option(fc.record({ date: day, figures })),
    }),
  }),
  fc.record({
    kind: fc.constant('queue-kept' as const),
    slot,
    reason: fc.constantFrom('no-timetable' as const, 'nobody' as const, 'broken-timetable' as const),
  }),
  fc.record({
    kind: fc.constant('queue-repaired' as const),
    added: persons,
    removed: persons,
    paused: persons,
    resumed: persons,
  }),
  fc.record({ kind: fc.constant('queue-unreachable' as const), slot: fc.option(slot) }),
  fc.record({
    kind: fc.constant('file-broken' as const),
    problem: fc.record({ file: text, line: count, column: count, expected: text, found: text }),
  }),
  fc.record({
    kind: fc.constant('pages-failing' as const),
    place: text,
    code: fc.constantFrom('remote-unreachable', 'remote-host-unknown', 'remote-host-changed', 'other'),
    params: fc.record({ host: text, port: count, reason: text, fingerprint: text, pinned: text, line: text }),
  }),
  fc.record({ kind: fc.constant('pages-published-again' as const), place: text }),
  fc.record({ kind: fc.constant('says' as const), text, by: person }),
  fc.record({
    kind: fc.constant('answer-lost' as const),
    at: fc.constant('2026-11-25T09:30:00Z'),
    reference: fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('not-delivered' as const),
    to: fc.oneof(
      fc.record({ to: fc.constant('channel' as const) }),
      fc.record({ to: fc.constant('coordinators' as const) }),
      fc.record({ to: fc.constant('person' as const), person }),
    ),
    reason: fc.constantFrom(...undeliveredReasons),
    text,
  }),
)
