import fc from 'fast-check'
import { type Weekday, weekdays } from '../../../../src/domain/calendar/weekday.ts'
import { type Language, languages } from '../../../../src/domain/language.ts'
import { holiday, nobody, type People, undecided } from '../../../../src/domain/people/people.ts'
import type { Timetable } from '../../../../src/domain/timetable/timetable.ts'

/** Keys that some YAML reader takes for something else, or that need care in quotes. */
const trickyKeys = [
  ...[
    'no',
    'y',
    'on',
    'null',
    '~',
    'true',
    '123',
    '0x1f',
    '1e5',
    '007700',
    '0899',
    '09:00',
    '10:15',
    '2030-01-07',
  ],
  ...[
    '=',
    '<<',
    '__proto__',
    'constructor',
    '-',
    '#x',
    'a: b',
    'a #b',
    "it's",
    '"x"',
    '\\',
    '@a',
    '`b',
    '%c',
    '!d',
  ],
  ...[
    ' leading',
    'trailing ',
    'two\nlines',
    'tab\there',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '🍅',
    '\ud800',
  ],
]

const anyText = fc.oneof(
  fc.constantFrom(...trickyKeys),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

export const personKey = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('alba', 'bernat', 'carla', 'dani', 'eva', 'maria-jose') },
  { weight: 1, arbitrary: anyText.filter((text) => text !== '') },
)

function mapOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> {
  return fc.array(fc.tuple(personKey, value), { maxLength: 3 }).map((entries) => new Map(entries))
}

const number = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10 + 0),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)
const colour = fc.oneof(
  fc.constantFrom('1e1010', '00ff00', '646464', 'fff', '000', 'ABCDEF', '12e456', '004400'),
  fc.stringMatching(/^[0-9a-f]{6}$/),
)

export const people: fc.Arbitrary<People> = fc.record({
  names: mapOf(anyText),
  extensions: mapOf(fc.oneof(fc.stringMatching(/^\d{2,6}$/), anyText)),
  tables: mapOf(fc.integer({ min: -1, max: 20 })),
  colors: mapOf(colour),
  emails: mapOf(anyText),
  erpusers: mapOf(anyText),
  groups: mapOf(fc.array(personKey, { maxLength: 4 })),
  idealloads: mapOf(number.map((value) => Math.abs(value))),
  languages: mapOf(fc.constantFrom<Language>(...languages)),
  slackusers: mapOf(fc.stringMatching(/^U[A-Z0-9]{4,10}$/)),
})

const cell = fc.oneof(
  { weight: 4, arbitrary: personKey },
  { weight: 1, arbitrary: fc.constantFrom(nobody, holiday, undecided) },
)

interface Shape {
  readonly days: Weekday[]
  readonly hours: number[]
  readonly width: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  days: fc.oneof(fc.constant(weekdays.slice(0, 5)), fc.subarray([...weekdays], { minLength: 1 })),
  hours: fc
    .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 2, maxLength: 5 })
    .map((hours) => hours.sort((a, b) => a - b)),
  width: fc.integer({ min: 1, max: 4 }),
})

/** The cells of a shape; days may be closed as a whole. */
function cellsOf({ days, hours, width }: Shape): fc.Arbitrary<Map<Weekday, string[][]>> {
  const row = fc.array(cell, { minLength: width, maxLength: width })
  const day = fc.oneof(
    { weight: 4, arbitrary: fc.array(row, { minLength: hours.length - 1, maxLength: hours.length - 1 }) },
    { weight: 1, arbitrary: fc.constant(hours.slice(1).map(() => Array<string>(width).fill(holiday))) },
  )
  return fc
    .array(day, { minLength: days.length, maxLength: days.length })
    .map((rows) => new Map(days.map((name, index) => [name, rows[index] ?? []])))
}

function timetableOf(of: Shape): fc.Arbitrary<Timetable> {
  return fc.record({
    week: fc.constant('2030-01-07'),
    days: fc.constant(of.days),
    hours: fc.constant(of.hours),
    lines: fc.constant(Array.from({ length: of.width }, (_, line) => `L${line + 1}`)),
    cells: cellsOf(of),
    overload: mapOf(number),
    penalties: fc.array(fc.record({ cost: number, text: anyText }), { maxLength: 3 }),
    cost: fc.option(number),
    log: fc.array(anyText, { maxLength: 3 }),
    names: mapOf(anyText),
    colors: mapOf(anyText),
    extensions: mapOf(anyText),
  })
}

export const timetable = shape.chain(timetableOf)

/** A timetable and another of the same shape that differs in some cells, as edits make it. */
export const editedTimetable = shape.chain((of) =>
  fc
    .record({
      before: timetableOf(of),
      other: timetableOf(of),
      changed: fc.array(fc.nat(200), { maxLength: 4 }),
      added: fc.array(anyText, { maxLength: 2 }),
    })
    .map(({ before, other, changed, added }) => {
      let index = 0
      const cells = new Map<Weekday, string[][]>()
      for (const [day, rows] of before.cells) {
        cells.set(
          day,
          rows.map((row, hour) =>
            row.map((key, line) => {
              index += 1
              return changed.includes(index) ? (other.cells.get(day)?.[hour]?.[line] ?? key) : key
            }),
          ),
        )
      }
      const { overload, cost, penalties } = other
      return {
        before,
        after: { ...before, cells, overload, cost, penalties, log: [...before.log, ...added] },
      }
    }),
)

/** Any text: noise, YAML-like noise, and texts that are hard on a YAML reader. */
export const anyFileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'names:',
          'timetable:',
          'hours:',
          'turns:',
          'days:',
          'groups:',
          'slack:',
          'week:',
          'dl:',
          '__proto__:',
        ],
        ...[
          '\n',
          '\r\n',
          '\n  ',
          '\n- ',
          '  ',
          '\t',
          ' ',
          ': ',
          '- ',
          '? ',
          '[',
          ']',
          '{',
          '}',
          ',',
          '#',
          "'",
          '"',
        ],
        ...[
          '|',
          '>',
          '&a',
          '*a',
          '!!int',
          '!x',
          '<<: ',
          '---\n',
          '...\n',
          '%YAML 1.2\n',
          '\ufeff',
          '~',
          'null',
        ],
        ...['alba', '2030-01-07', '10:15', '615', 'no', '+', 'dl', '0011', '\\', '\u2028', '\u0000'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

/** A text with a few characters removed, doubled or replaced. */
export function mutated(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(text.length),
    removed: fc.nat(3),
    added: fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ':',
      '- ',
      '[',
      '}',
      "'",
      '"',
      '#',
      '&a ',
      '*a',
      '?',
      '\ufeff',
      '\r',
    ),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let result = text
    for (const { at, removed, added } of changes) {
      result = result.slice(0, at) + added + result.slice(at + removed)
    }
    return result
  })
}
