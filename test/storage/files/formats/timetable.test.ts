import { describe, expect, it } from 'vitest'
import { parseTimetable } from '../../../../src/storage/files/formats/timetable.ts'

const file = 'graelles/graella-2030-01-07.yaml'

function parse(...lines: string[]) {
  return parseTimetable(lines.join('\n'), file)
}

function row(text: string): string[] {
  return text.split(' ')
}

describe('reading a timetable', () => {
  it('understands the form that the original writes', () => {
    const { value, warnings } = parse(
      "week: '2030-01-07'",
      'days: [dl, dm]',
      "hours: ['09:00', '10:15', '11:30']",
      'turns: [L1, L2]',
      'timetable:',
      '  dl:',
      '  - [alba, bernat]',
      '  - [alba, ningu]',
      '  dm:',
      '  - [festiu, festiu]',
      '  - [festiu, festiu]',
      'overload: {alba: 0.4, ningu: 1}',
      'penalties:',
      "- [100, '1 forats a dl 10:15 ']",
      'cost: 140',
      "log: ['2030-01-02 08:00:01.120000: alba ha pujat 2030-01-07 ']",
      "colors: {alba: 00ff00, bernat: '123456'}",
      'extensions: {alba: 3040}',
      'names: {alba: Alba Pi}',
      'randomColors: true',
    )
    expect(warnings).toEqual([])
    expect(value).toEqual({
      week: '2030-01-07',
      days: ['dl', 'dm'],
      hours: [540, 615, 690],
      lines: ['L1', 'L2'],
      cells: new Map([
        ['dl', [row('alba bernat'), row('alba ningu')]],
        ['dm', [row('festiu festiu'), row('festiu festiu')]],
      ]),
      overload: new Map([
        ['alba', 0.4],
        ['ningu', 1],
      ]),
      penalties: [{ cost: 100, text: '1 forats a dl 10:15 ' }],
      cost: 140,
      log: ['2030-01-02 08:00:01.120000: alba ha pujat 2030-01-07 '],
      names: new Map([['alba', 'Alba Pi']]),
      colors: new Map([
        ['alba', '00ff00'],
        ['bernat', '123456'],
      ]),
      extensions: new Map([['alba', '3040']]),
    })
  })

  it('does with hours alone, and takes missing days for holidays', () => {
    const { value, warnings } = parse(
      'hours: [9:00, 10:15]',
      'turns: [L1]',
      'timetable: {dm: [[alba]], dj: }',
    )
    expect(warnings).toEqual([])
    expect(value.days).toEqual(['dl', 'dm', 'dx', 'dj', 'dv'])
    expect([...value.cells.values()]).toEqual([
      [['festiu']],
      [['alba']],
      [['festiu']],
      [['festiu']],
      [['festiu']],
    ])
    expect(value.cost).toBeNull()
  })

  it('takes hours as text, as base-60 integers and unquoted', () => {
    expect(parse('hours: [540, 9:05, 09:10, "9:15"]').value.hours).toEqual([540, 545, 550, 555])
  })

  it('takes days numbered from 1 (facts §9 row 15)', () => {
    const { value, warnings } = parse(
      'days: [dl, dm]',
      'hours: [540, 600, 660]',
      'timetable:',
      '  dl: {1: [alba], 2: [bernat]}',
      '  dm: {2: [carla]}',
    )
    expect(warnings).toEqual([])
    expect(value.cells.get('dl')).toEqual([['alba'], ['bernat']])
    expect(value.cells.get('dm')).toEqual([['ningu'], ['carla']])
  })

  it('fills empty cells and short rows with nobody, and adds lines for long rows', () => {
    const { value, warnings } = parse(
      'days: [dl, dm]',
      'hours: [540, 600, 660, 720]',
      'turns: [A, B]',
      'timetable:',
      '  dl: [[alba, bernat, carla], [~], [null, no, "?"]]',
      '  dm: [[festiu], []]',
    )
    expect(warnings).toEqual([])
    expect(value.lines).toEqual(['A', 'B', 'L3'])
    expect(value.cells.get('dl')).toEqual([
      row('alba bernat carla'),
      row('ningu ningu ningu'),
      row('ningu no ?'),
    ])
    expect(value.cells.get('dm')).toEqual([
      row('festiu festiu festiu'),
      row('festiu festiu festiu'),
      row('festiu festiu festiu'),
    ])
  })

  it('takes an unquoted question mark for a cell that was not decided', () => {
    expect(
      parse('days: [dl]', 'hours: [1, 2, 3]', 'timetable: {dl: [[?, alba]]}').value.cells.get('dl')?.[0],
    ).toEqual(row('? alba'))
    const block = ['days: [dl]', 'hours: [1, 2]', 'timetable:', '  dl:', '  - - ?', '    - alba']
    expect(parse(...block).value.cells.get('dl')).toEqual([row('? alba')])
  })

  it('takes rows that repeat others by alias', () => {
    const { value } = parse(
      'days: [dl]',
      'hours: [1, 2, 3]',
      'timetable: {dl: [&id001 [festiu, festiu], *id001]}',
    )
    expect(value.cells.get('dl')).toEqual([row('festiu festiu'), row('festiu festiu')])
  })

  it('takes the week of the file name, a date being as good as text (facts §9 row 14)', () => {
    expect(parse('week: 2030-01-07', 'hours: [1, 2]')).toMatchObject({
      value: { week: '2030-01-07' },
      warnings: [],
    })
    expect(parse('week: 2030-1-7', 'hours: [1, 2]').warnings).toEqual([])
    expect(parse('week: 2030-01-14', 'hours: [1, 2]')).toMatchObject({
      value: { week: '2030-01-07' },
      warnings: [{ file, line: 1, column: 7, expected: 'week-of-file', found: '2030-01-14' }],
    })
    expect(parseTimetable('week: 2030-01-14\nhours: [1, 2]', 'sent.yaml').value.week).toBe('2030-01-14')
  })

  it('skips what it cannot understand, with a warning at its place', () => {
    const { value, warnings } = parse(
      'days: [dl, xx, dl]',
      'hours: [1, 2]',
      'timetable:',
      '  dl: [[alba, [x]], [bernat]]',
      '  dm: [[alba]]',
      '  zz: []',
      'overload: {alba: much}',
      'penalties: [[1]]',
      'cost: dear',
      'log: [[x], ok]',
      'names: []',
    )
    expect(value.cells).toEqual(new Map([['dl', [row('alba ningu')]]]))
    expect(value.log).toEqual(['ok'])
    expect(warnings.map(({ line, column, expected }) => `${line}:${column} ${expected}`)).toEqual([
      '1:12 weekday',
      '1:16 unique-weekday',
      '4:15 cell',
      '4:21 row-of-hours',
      '5:3 listed-day',
      '6:3 weekday',
      '7:18 number',
      '8:13 penalty',
      '9:7 number',
      '10:7 text',
      '11:8 map',
    ])
  })

  it.each([
    ['days: [dl]', 'hours', 1],
    ['\n\nhours: 9:00', 'hours', 3],
    ['\nhours: [9:00, soon]', 'hour', 2],
    ['hours: [9:00]', 'hour-limits-ascending', 1],
    ['hours: [10:00, 9:00]', 'hour-limits-ascending', 1],
    ['', 'hours', 1],
    ['- x', 'map', 1],
    ['hours: [9:00', 'yaml-closed', 1],
  ])('refuses %j, which it cannot use', (text, expected, line) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'file-malformed',
        params: expect.objectContaining({ file, line, expected }),
      }),
    )
  })

  it('refuses a week that is no Monday', () => {
    for (const name of ['graella-2030-01-08.yaml', 'sent.yaml']) {
      expect(() => parseTimetable('week: 2030-01-08\nhours: [1, 2]', name)).toThrow(
        expect.objectContaining({ params: expect.objectContaining({ expected: 'monday' }) }),
      )
    }
  })
})
