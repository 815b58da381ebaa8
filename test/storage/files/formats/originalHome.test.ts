import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../../src/domain/timetable/timetable.ts'
import { parseAbsences } from '../../../../src/storage/files/formats/absences.ts'
import { parseConfiguration } from '../../../../src/storage/files/formats/configuration.ts'
import { parseFestivities } from '../../../../src/storage/files/formats/festivities.ts'
import { parsePeople } from '../../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../../src/storage/files/formats/timetable.ts'

function read<T>(name: string, parse: (text: string, file: string) => T): T {
  return parse(
    readFileSync(new URL(`../../../fixtures/original-home/${name}`, import.meta.url), 'utf8'),
    name,
  )
}

describe('the home of an original installation', () => {
  it('has a configuration that is taken as it is', () => {
    const { value, warnings } = read('config.yaml', parseConfiguration)
    expect(warnings).toEqual([])
    expect(value).toMatchObject({ hours: [540, 615, 690, 765, 840], lineCount: 3, maxNobodiesPerTurn: 2 })
  })

  it('has people whose extensions and colours keep their zeros', () => {
    const { value, warnings } = read('persons.yaml', parsePeople)
    expect(warnings).toEqual([])
    expect(value.extensions.get('carla')).toBe('007700')
    expect(value.extensions.get('dani')).toBe('0899')
    expect(value.extensions.get('no')).toBe('3052')
    expect(value.colors.get('bernat')).toBe('1e1010')
    expect(value.colors.get('jordi')).toBe('004400')
    expect(value.groups.get('admin')).toEqual(['alba', 'eva'])
  })

  it.each([
    ['2030-01-07', 3, 3],
    ['2030-01-14', 2, 4],
    ['2030-01-21', 2, 2],
    ['2030-01-28', 3, 4],
  ])('has a timetable of %s that is normalised', (week, lines, turnsOfAlba) => {
    const { value } = read(`graelles/graella-${week}.yaml`, parseTimetable)
    expect(value.week).toBe(week)
    expect(value.hours).toEqual([540, 615, 690, 765, 840])
    expect(value.lines).toHaveLength(lines)
    for (const day of value.days) {
      expect(value.cells.get(day)?.map((row) => row.length)).toEqual(Array(4).fill(lines))
    }
    expect(placesOf(value, 'alba').length).toBeGreaterThanOrEqual(turnsOfAlba)
  })

  it('has absences and festivities whose bad lines are named', () => {
    const parse = (text: string, file: string) => parseAbsences(text, file, { slotsPerDay: 4 })
    const names = ['indisponibilitats.conf', 'oneshot.conf', 'indisponibilitats-vacances.conf']
    const files = names.map((name) => read(name, parse))
    expect(files.map(({ value }) => value.length)).toEqual([6, 4, 4])
    expect(files.flatMap(({ warnings }) => warnings)).toMatchObject([
      { file: 'oneshot.conf', line: 4, column: 7, expected: 'real-date' },
      { file: 'oneshot.conf', line: 5, column: 16, expected: 'reason' },
    ])
    const holidays = read('holidays.conf', parseFestivities)
    expect(holidays.value.size).toBe(4)
    expect(holidays.warnings).toMatchObject([{ line: 6, expected: 'festivity-date' }])
    expect(read('data/noservice.conf', parseFestivities).value.get('2030-06-24')).toBe('Revetlla llarga')
  })
})
