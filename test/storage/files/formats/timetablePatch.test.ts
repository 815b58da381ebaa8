import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../../../src/domain/calendar/weekday.ts'
import type { CellPlace, Timetable } from '../../../../src/domain/timetable/timetable.ts'
import { parseTimetable } from '../../../../src/storage/files/formats/timetable.ts'
import { patchTimetable } from '../../../../src/storage/files/formats/timetablePatch.ts'
import { newTimetableText } from '../../../../src/storage/files/formats/timetableText.ts'
import { runs } from '../../../harness/campaign.ts'
import { editedTimetable, timetable } from './arbitraries.ts'
import { legacyTimetableText, othersLines, style } from './legacyText.ts'

const file = 'graella-2030-01-07.yaml'

function withCell(before: Timetable, { day, hour, line }: CellPlace, key: string): Timetable {
  const rows = (before.cells.get(day) ?? []).map((row) => [...row])
  const row = rows[hour] ?? []
  row[line] = key
  return { ...before, cells: new Map([...before.cells, [day, rows]]) }
}

function edit(text: string, place: [Weekday, number, number], key: string): string {
  const before = parseTimetable(text, file).value
  const [day, hour, line] = place
  const after = withCell(before, { day, hour, line }, key)
  const patched = patchTimetable(text, before, after)
  expect(parseTimetable(patched, file).value).toEqual(after)
  return patched
}

const head = 'days: [dl, dm]\nhours: [9:00,   615, "11:30"] # limits\nturns: [L1, L2]\n'

describe('editing a cell', () => {
  it('changes the cell and nothing else', () => {
    const text = `${head}timetable:\n  dl:\n  - [alba,  bernat] # first\n  - - carla  # boss\n    - ningu\n`
    expect(edit(text, ['dl', 0, 1], 'no')).toBe(text.replace('bernat', "'no'"))
    expect(edit(text, ['dl', 1, 0], 'eva')).toBe(text.replace('carla ', "'eva' "))
  })

  it('keeps days that are numbered from 1, and adds the rows they lack', () => {
    const text = `${head}timetable:\n  dl: {1: [alba, bernat]}\n  dm:\n    1: [eva, eva]\n`
    expect(edit(text, ['dl', 0, 0], 'eva')).toBe(text.replace('alba', "'eva'"))
    expect(edit(text, ['dl', 1, 0], 'eva')).toBe(text.replace('bernat]', "bernat], 2: ['eva', 'ningu']"))
    expect(edit(text, ['dm', 1, 0], 'alba')).toBe(`${text}    2: ['alba', 'ningu']\n`)
  })

  it('creates a missing day, other days keeping theirs', () => {
    const text = `${head}timetable:\n  dl:\n  - [alba, bernat]\n  - [alba, bernat]\n# end\n`
    expect(edit(text, ['dm', 0, 0], 'eva')).toBe(
      text.replace('# end', "  dm:\n  - ['eva', 'festiu']\n  - ['festiu', 'festiu']\n# end"),
    )
  })

  it('writes the row where the file had a shorter one, or nothing', () => {
    const text = `${head}timetable:\n  dl:\n  - [alba]\n  -\n  dm:\n  - [~, x]\n`
    expect(edit(text, ['dl', 0, 1], 'eva')).toBe(text.replace('[alba]', "['alba', 'eva']"))
    expect(edit(text, ['dl', 1, 1], 'eva')).toBe(text.replace('  -\n', "  - ['ningu', 'eva']\n"))
    expect(edit(text, ['dm', 0, 0], 'eva')).toBe(text.replace('~', "'eva'"))
    expect(edit(text, ['dm', 1, 0], 'eva')).toContain("  dm:\n  - ['ningu', 'x']\n  - ['eva', 'ningu']\n")
  })

  it('does not change rows that are aliases of the edited one', () => {
    const text = `${head}timetable:\n  dl:\n  - &id001 [festiu, festiu]\n  - *id001\n`
    expect(edit(text, ['dl', 1, 0], 'eva')).toBe(text.replace('*id001', "['eva', 'festiu']"))
    expect(edit(text, ['dl', 0, 0], 'eva')).toContain("- ['eva', 'festiu']\n  - ['festiu', 'festiu']\n")
  })

  it('writes overload, cost and log as they stand in the file', () => {
    const text = `${head}timetable: {}\noverload: {alba: 0.4}\ncost: 40 # before\nlog:\n- 'one'  # first\n\n# end\n`
    const before = parseTimetable(text, file).value
    const after = {
      ...before,
      overload: new Map([
        ['alba', -0.6],
        ['no', 1],
      ]),
      cost: 50,
      log: ['one', '2030-01-08 09:15:02.345678+00:00: eva ha canviat dl 09:00-10:15 L1 de alba a no'],
    }
    expect(patchTimetable(text, before, after)).toBe(
      text
        .replace('0.4', "-0.6, 'no': 1")
        .replace('40 #', '50 #')
        .replace('# first\n', `# first\n- '${after.log[1]}'\n`),
    )
  })

  it('appends to a log that the file does not have, in its line ends and with its byte order mark', () => {
    const text = '\ufeffhours: [1, 2]\r\nturns: [L1]'
    const before = parseTimetable(text, file).value
    expect(patchTimetable(text, before, { ...before, log: ["it's"] })).toBe(`${text}\r\nlog:\r\n- 'it''s'`)
  })

  it('refuses what no file can say', () => {
    const before = parseTimetable(`${head}timetable: {dl: [[alba, eva]]}`, file).value
    expect(() => patchTimetable(head, before, withCell(before, { day: 'dl', hour: 0, line: 0 }, ''))).toThrow(
      expect.objectContaining({ code: 'file-not-editable' }),
    )
  })
})

describe('any edit', () => {
  it('reads back as wanted from every variant of file, and keeps keys and comments of others', () => {
    fc.assert(
      fc.property(editedTimetable, style, ({ before, after }, how) => {
        const legacy = legacyTimetableText(before, how)
        const parsed = parseTimetable(legacy, file)
        expect(parsed).toEqual({ value: before, warnings: [] })
        const patched = patchTimetable(legacy, parsed.value, after)
        expect(parseTimetable(patched, file)).toEqual({ value: after, warnings: [] })
        for (const line of othersLines(legacy)) expect(patched).toContain(line)
      }),
      runs({ short: 15, full: 1500 }),
    )
  })

  it('touches no line but those of what changed', () => {
    fc.assert(
      fc.property(timetable.map(withPlainTexts), style, fc.nat(100), (before, how, at) => {
        const [day, rows] = [...before.cells][at % before.cells.size] ?? ['dl', []]
        const place = { day, hour: at % rows.length, line: at % before.lines.length }
        const after = { ...withCell(before, place, 'xavi'), log: [...before.log, 'edited'] }
        const legacy = legacyTimetableText(before, how)
        const kept = patchTimetable(legacy, before, after).split(/\r?\n/)
        const lost = legacy.split(/\r?\n/).filter((line) => !kept.includes(line))
        expect(lost.length).toBeLessThanOrEqual(how.shortRows ? before.lines.length * rows.length + 2 : 2)
      }),
      runs({ short: 12, full: 1500 }),
    )
  })

  it('may bring in a wholly different timetable', () => {
    fc.assert(
      fc.property(timetable, timetable, style, (before, after, how) => {
        const legacy = legacyTimetableText(before, how)
        const patched = patchTimetable(legacy, before, after)
        expect(parseTimetable(patched, file)).toEqual({ value: after, warnings: [] })
        for (const line of othersLines(legacy)) expect(patched).toContain(line)
      }),
      runs({ short: 12, full: 1500 }),
    )
  })
})

describe('a new file', () => {
  it('reads back as the timetable it was made of', () => {
    fc.assert(
      fc.property(timetable, (value) => {
        expect(parseTimetable(newTimetableText(value), file)).toEqual({ value, warnings: [] })
      }),
    )
  })

  it('looks like the files of the original', () => {
    const value = parseTimetable(
      `${head}timetable:\n  dl: [[alba, bernat], [eva, ningu]]\noverload: {alba: 0.4}\nlog: [one]\n`,
      file,
    ).value
    expect(newTimetableText(value)).toBe(
      [
        "week: '2030-01-07'",
        'days: [dl, dm]',
        "hours: ['09:00', '10:15', '11:30']",
        "turns: ['L1', 'L2']",
        'timetable:',
        '  dl:',
        "  - ['alba', 'bernat']",
        "  - ['eva', 'ningu']",
        '  dm:',
        "  - ['festiu', 'festiu']",
        "  - ['festiu', 'festiu']",
        'overload:',
        "  'alba': 0.4",
        'penalties: []',
        'log:',
        "- 'one'",
        'colors: {}',
        'extensions: {}',
        'names: {}',
        '',
      ].join('\n'),
    )
  })
})

/** As people write them: keys of one line, and no row that others are aliases of. */
function withPlainTexts(timetable: Timetable): Timetable {
  const cells = new Map<Weekday, string[][]>()
  for (const [day, rows] of timetable.cells) {
    cells.set(
      day,
      rows.map((row) => row.map((key) => (/^[a-z-]+$/.test(key) ? key : 'alba'))),
    )
  }
  return { ...timetable, cells, log: timetable.log.map((_, index) => `line ${index}`) }
}
