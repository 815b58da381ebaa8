import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noPeople, type People } from '../../../../src/domain/people/people.ts'
import { parsePeople, patchPeople } from '../../../../src/storage/files/formats/people.ts'
import { runs } from '../../../harness/campaign.ts'
import { people } from './arbitraries.ts'
import { legacyPeopleText, othersLines, style } from './legacyText.ts'

const file = 'persons.yaml'

const text = `# Our people
names: {alba: Alba Pi,  bernat:  "Bernat"}   # two   of them
extensions:
    alba: 007700    # shared
    bernat: 3041

    # newcomers
    no: 0899
groups:
  admin: [alba, bernat]
  it:
  - bernat   # since 2029
  - no
colors:
parking: {alba: [12, 13]}   # not ours
`

function edited(change: (before: People) => People): string {
  const before = parsePeople(text, file).value
  return patchPeople(text, before, change(before))
}

function withOne<T>(map: ReadonlyMap<string, T>, key: string, value: T): Map<string, T> {
  return new Map([...map, [key, value]])
}

function withoutOne<T>(map: ReadonlyMap<string, T>, key: string): Map<string, T> {
  return new Map([...map].filter(([other]) => other !== key))
}

describe('reading people', () => {
  it('takes extensions, colours and keys from the text, not from what YAML makes of it (facts §9 row 13)', () => {
    const { value, warnings } = parsePeople(
      'extensions: {no: 007700, y: 0899, alba: 3040}\ncolors: {no: 1e1010, y: 00ff00, alba: 646464}\n',
      file,
    )
    expect([...value.extensions]).toEqual([
      ['no', '007700'],
      ['y', '0899'],
      ['alba', '3040'],
    ])
    expect([...value.colors.values()]).toEqual(['1e1010', '00ff00', '646464'])
    expect(warnings).toEqual([])
  })

  it.each(['', '# nothing\n', 'null', 'names:\ngroups: ~\n', '\ufeff'])(
    'takes %j for nobody (facts §9 row 3)',
    (empty) => {
      expect(parsePeople(empty, file)).toEqual({ value: noPeople(), warnings: [] })
    },
  )

  it('skips what it cannot understand, with a warning at its place', () => {
    const { value, warnings } = parsePeople(
      [
        'tables: {alba: two, bernat: 2}',
        'colors: {alba: red}',
        'idealloads: {alba: -1}',
        'languages: {alba: fr}',
        'slackusers: {alba: alba}',
        'groups: {admin: alba, it: [bernat, [x]]}',
        'emails: [alba]',
        'names: {alba: [x], [a]: b, carla: C, carla: D}',
      ].join('\n'),
      file,
    )
    expect(value.tables).toEqual(new Map([['bernat', 2]]))
    expect(value.groups).toEqual(new Map([['it', ['bernat']]]))
    expect(value.names).toEqual(new Map([['carla', 'D']]))
    expect(
      warnings.map(({ line, column, expected, found }) => `${line}:${column} ${expected} ${found}`),
    ).toEqual([
      '8:20 key [a]',
      '8:38 unique-key carla',
      '8:15 text [x]',
      '1:16 integer two',
      '2:16 colour red',
      '7:9 map [alba]',
      '6:17 list alba',
      '6:36 text [x]',
      '3:20 ideal-load -1',
      '4:19 language fr',
      '5:20 slack-user alba',
    ])
  })

  it.each([
    ['names: {alba: x', 1, 'yaml-closed'],
    ['names:\n\talba: x', 2, 'yaml-spaces'],
    ['names: a: b', 1, 'yaml'],
    ['- alba', 1, 'map'],
    ['names: {}\n---\nnames: {}', 2, 'yaml-one-document'],
  ])('refuses %j and says where', (malformed, line, expected) => {
    expect(() => parsePeople(malformed, file)).toThrow(
      expect.objectContaining({
        code: 'file-malformed',
        params: expect.objectContaining({ file, line, expected }),
      }),
    )
  })
})

describe('a text that nests without end', () => {
  it.each(['[', '- ', '? ', '{a: ', '[?'])('of %j is refused', (unit) => {
    expect(() => parsePeople(`names: ${unit.repeat(100_000)}`, file)).toThrow(
      expect.objectContaining({ code: 'file-malformed' }),
    )
  })

  it('by ever deeper lines is refused', () => {
    const text = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}names:`).join('\n')
    expect(() => parsePeople(text, file)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ expected: 'yaml-shallow' }) }),
    )
  })

  it('by aliases of aliases is refused or read in no time', () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `l${n}: &l${n} [${Array(9).fill(n ? `*l${n - 1}` : 'x')}]`,
    )
    const bomb = `${levels.join('\n')}\ngroups: {admin: *l29, it: [*l0]}\nnames: *l5\n`
    expect(parsePeople(bomb, file).value.groups).toEqual(
      new Map([
        ['admin', []],
        ['it', []],
      ]),
    )
    const many = `x: &x y\nnames: {${Array.from({ length: 2000 }, (_, n) => `k${n}: *x`)}}`
    expect(() => parsePeople(many, file)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ expected: 'yaml-few-aliases' }) }),
    )
  })
})

describe('editing people', () => {
  it('changes one value and nothing else', () => {
    expect(edited((before) => ({ ...before, extensions: withOne(before.extensions, 'alba', '0042') }))).toBe(
      text.replace('alba: 007700    #', "alba: '0042'    #"),
    )
    expect(edited((before) => ({ ...before, names: withOne(before.names, 'bernat', "B. O'Dowd") }))).toBe(
      text.replace('bernat:  "Bernat"', "bernat:  'B. O''Dowd'"),
    )
  })

  it('adds entries in the style of their map', () => {
    expect(edited((before) => ({ ...before, names: withOne(before.names, 'yes', 'Y') }))).toBe(
      text.replace('"Bernat"}', `"Bernat", 'yes': 'Y'}`),
    )
    expect(edited((before) => ({ ...before, extensions: withOne(before.extensions, 'eva', '1') }))).toBe(
      text.replace('no: 0899\n', "no: 0899\n    'eva': '1'\n"),
    )
  })

  it('fills a map that is empty or missing', () => {
    expect(edited((before) => ({ ...before, colors: withOne(before.colors, 'eva', '1e1010') }))).toBe(
      text.replace('colors:\n', "colors:\n  'eva': '1e1010'\n"),
    )
    expect(edited((before) => ({ ...before, tables: withOne(before.tables, 'eva', -1) }))).toBe(
      `${text}tables:\n  'eva': -1\n`,
    )
  })

  it('removes entries with their line', () => {
    expect(edited((before) => ({ ...before, extensions: withoutOne(before.extensions, 'alba') }))).toBe(
      text.replace('    alba: 007700    # shared\n', ''),
    )
    expect(edited((before) => ({ ...before, names: withoutOne(before.names, 'alba') }))).toBe(
      text.replace('alba: Alba Pi,  ', ''),
    )
    expect(edited((before) => ({ ...before, groups: withoutOne(before.groups, 'it') }))).toBe(
      text.replace('  it:\n  - bernat   # since 2029\n  - no\n', ''),
    )
  })

  it('lets members leave and join a group without touching the others', () => {
    expect(edited((before) => ({ ...before, groups: withOne(before.groups, 'it', ['bernat', 'eva']) }))).toBe(
      text.replace('  - no\n', "  - 'eva'\n"),
    )
    expect(
      edited((before) => ({ ...before, groups: withOne(before.groups, 'admin', ['bernat', 'no']) })),
    ).toBe(text.replace('[alba, bernat]', "[bernat, 'no']"))
  })

  it('makes a file that does not exist', () => {
    const someone = { ...noPeople(), names: new Map([['no', 'Noa']]), extensions: new Map([['no', '007']]) }
    expect(patchPeople(null, noPeople(), someone)).toBe("names:\n  'no': 'Noa'\nextensions:\n  'no': '007'\n")
  })

  it.each(['~', 'null\n', '# nobody yet\n~ # so far\n', ''])('fills a file that says %j', (nothing) => {
    const after = { ...noPeople(), names: new Map([['alba', 'Alba']]) }
    const patched = patchPeople(nothing, parsePeople(nothing, file).value, after)
    expect(parsePeople(patched, file).value).toEqual(after)
    if (nothing.includes('# nobody')) expect(patched).toContain('# nobody yet')
  })

  it('gives the very text back when nothing changed', () => {
    expect(edited((before) => before)).toBe(text)
  })

  it('replaces an entry that could not be understood', () => {
    const broken = 'extensions: {alba: [1]}\n'
    const before = parsePeople(broken, file).value
    const after = { ...before, extensions: new Map([['alba', '12']]) }
    expect(patchPeople(broken, before, after)).toBe("extensions: {alba: '12'}\n")
  })

  it('keeps what others repeat of an entry as it was', () => {
    const shared = 'names: {alba: &a Alba, bernat: *a}\n'
    const before = parsePeople(shared, file).value
    expect(before.names.get('bernat')).toBe('Alba')
    const after = { ...before, names: withOne(before.names, 'alba', 'A') }
    expect(parsePeople(patchPeople(shared, before, after), file).value).toEqual(after)
  })

  it('refuses what no file can say', () => {
    const after = { ...noPeople(), colors: new Map([['alba', 'red']]) }
    expect(() => patchPeople('names: {}\n', noPeople(), after)).toThrow(
      expect.objectContaining({ code: 'file-not-editable' }),
    )
  })

  it('reads back as wanted from any style of file, and keeps keys and comments of others', () => {
    fc.assert(
      fc.property(people, people, style, (before, after, how) => {
        const legacy = legacyPeopleText(before, how)
        const parsed = parsePeople(legacy, file)
        expect(parsed.warnings).toEqual([])
        expect(parsed.value).toEqual(before)
        const patched = patchPeople(legacy, parsed.value, after)
        expect(parsePeople(patched, file)).toEqual({ value: after, warnings: [] })
        for (const line of othersLines(legacy)) expect(patched).toContain(line)
      }),
      runs({ short: 10, full: 1500 }),
    )
  })

  it('touches the line of the one changed entry only', () => {
    fc.assert(
      fc.property(people, style, (before, how) => {
        const legacy = legacyPeopleText(before, how)
        const after = { ...before, extensions: withOne(before.extensions, 'alba', '4711') }
        const kept = patchPeople(legacy, before, after).split(/\r?\n/)
        const lost = legacy.split(/\r?\n/).filter((line) => !kept.includes(line))
        expect(lost.length).toBeLessThanOrEqual(1)
      }),
      runs({ short: 12, full: 1500 }),
    )
  })
})
