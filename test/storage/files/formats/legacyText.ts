import fc from 'fast-check'
import { Document, isMap, isNode, isScalar, visit } from 'yaml'
import { formatHour } from '../../../../src/domain/calendar/hours.ts'
import { holiday, nobody, type People } from '../../../../src/domain/people/people.ts'
import type { Timetable } from '../../../../src/domain/timetable/timetable.ts'

/** How a file written by others looks: what is in flow style, what is left out, which forms hours and days have. */
export interface Style {
  readonly flow: readonly boolean[]
  readonly comments: readonly boolean[]
  readonly hours: 'text' | 'minutes'
  readonly days: 'list' | 'map'
  readonly omitsEmpty: boolean
  readonly omitsHolidays: boolean
  readonly shortRows: boolean
  readonly eol: '\n' | '\r\n'
  readonly mark: '' | '\ufeff'
  readonly endsLine: boolean
}

const flags = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })

export const style: fc.Arbitrary<Style> = fc.record({
  flow: flags,
  comments: flags,
  hours: fc.constantFrom('text', 'minutes'),
  days: fc.constantFrom('list', 'map'),
  omitsEmpty: fc.boolean(),
  omitsHolidays: fc.boolean(),
  shortRows: fc.boolean(),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  mark: fc.constantFrom('', '', '\ufeff'),
  endsLine: fc.boolean(),
})

/** A key that none of our formats has, with values that YAML versions read in different ways. */
const foreign = ['foreign: {mark: 007, when: 10:15, [dl, 1]: no}  # theirs', '# about nothing']

/** `persons.yaml` as somebody else would write it. */
export function legacyPeopleText(people: People, how: Style): string {
  const sections = new Map<string, unknown>()
  for (const [name, map] of Object.entries(people)) {
    if (map.size > 0) sections.set(name, map)
    else if (!how.omitsEmpty) sections.set(name, null)
  }
  return styled(sections, how)
}

/** A timetable in one of the variants of the facts §2.7. */
export function legacyTimetableText(timetable: Timetable, how: Style): string {
  const { week, days, lines, overload, penalties, cost, log, colors, extensions, names } = timetable
  const hours = how.hours === 'text' ? timetable.hours.map(formatHour) : timetable.hours
  const sections = new Map<string, unknown>(
    Object.entries({ week, days, hours, turns: lines, timetable: legacyCells(timetable, how) }),
  )
  const rows = penalties.map(({ cost: each, text }) => [each, text])
  for (const [name, value] of Object.entries({
    overload,
    penalties: rows,
    cost,
    log,
    colors,
    extensions,
    names,
  })) {
    const isEmpty =
      value === null || (value instanceof Map ? value.size === 0 : Array.isArray(value) && value.length === 0)
    if (!isEmpty || !how.omitsEmpty) sections.set(name, value)
  }
  return styled(sections, how)
}

function legacyCells(timetable: Timetable, how: Style): Map<string, unknown> {
  const cells = new Map<string, unknown>()
  for (const [day, rows] of timetable.cells) {
    if (how.omitsHolidays && rows.flat().every((key) => key === holiday)) continue
    const written = rows.map((row) => (how.shortRows ? shortened(row) : row))
    cells.set(day, how.days === 'list' ? written : new Map(written.map((row, index) => [index + 1, row])))
  }
  return cells
}

function shortened(row: readonly string[]): readonly (string | null)[] {
  const filled = row.findLastIndex((key) => key !== nobody) + 1
  const isAllHoliday = row.slice(0, filled).every((key) => key === holiday)
  return isAllHoliday ? row : row.slice(0, filled).map((key) => (key === nobody ? null : key))
}

function styled(sections: ReadonlyMap<string, unknown>, how: Style): string {
  const document = new Document(sections, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !tag.tag.endsWith(':omap')),
  })
  const root = document.contents
  for (const [index, pair] of (isMap(root) ? root.items : []).entries()) {
    if (how.comments[index % 7] && isScalar(pair.key)) pair.key.commentBefore = ` about ${index}`
    const value: unknown = pair.value
    if (how.flow[index % 7]) setFlow(value)
  }
  // An empty map would be `{}`, after which no other key may stand.
  const written = sections.size === 0 ? '' : document.toString({ lineWidth: 0 })
  const text = `${written}${foreign.join('\n')}${how.endsLine ? '\n' : ''}`
  return how.mark + text.replaceAll('\n', how.eol)
}

function setFlow(value: unknown): void {
  if (!isNode(value)) return
  visit(value, {
    Collection(_, node) {
      node.flow = true
    },
  })
}

/** The lines of a legacy text that no edit of ours may lose: keys and comments of others. */
export function othersLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => foreign.includes(line) || line.startsWith('# about'))
}
