import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../src/domain/calendar/weekday.ts'
import { holiday, nobody, noPeople, type People } from '../../src/domain/people/people.ts'
import { emptyTimetable, type Timetable } from '../../src/domain/timetable/timetable.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'
import { pngOf } from '../../src/pictures/png.ts'
import { type TimetablePicture, timetableSvg } from '../../src/pictures/timetable/timetablePicture.tsx'

const days: readonly Weekday[] = ['dl', 'dm']
const hours = [9 * 60, 10 * 60, 11 * 60]

function week(lineCount: number, cells: Partial<Record<Weekday, string[][]>> = {}): Timetable {
  const empty = emptyTimetable({ week: '2030-01-07', days, openDays: days, hours, lineCount })
  const filled = new Map<Weekday, readonly (readonly string[])[]>(empty.cells)
  for (const day of days) if (cells[day]) filled.set(day, cells[day])
  return { ...empty, cells: filled }
}

function picture(timetable: Timetable, more: Partial<TimetablePicture> = {}): TimetablePicture {
  return {
    timetable,
    people: people(),
    times: messagesIn('ca').times,
    festivities: new Map(),
    title: 'Setmana del 7 de gener',
    footer: [],
    isMarked: () => false,
    variant: null,
    ...more,
  }
}

function people(): People {
  const names = new Map([
    ['alba', 'Alba Pi'],
    ['mal', '<b>&"'],
  ])
  return { ...noPeople(), names, colors: new Map([['alba', 'e8785a']]) }
}

const holes = /stroke-dasharray/g

describe('the picture of a timetable', () => {
  it('shows each person with their colour at the edge', () => {
    const svg = timetableSvg(picture(week(1, { dl: [['alba'], [nobody]] })))
    expect(svg).toContain('>Alba<')
    expect(svg).toContain('fill="#e8785a"')
  })

  it('hatches every hole, and nothing else', () => {
    const svg = timetableSvg(
      picture(
        week(2, {
          dl: [
            ['alba', nobody],
            ['alba', 'bernat'],
          ],
        }),
      ),
    )
    expect(svg.match(holes)).toHaveLength(1 + 4)
  })

  it('says the name of a holiday once for the day', () => {
    const closed = week(2, {
      dm: [
        [holiday, holiday],
        [holiday, holiday],
      ],
    })
    const svg = timetableSvg(picture(closed, { festivities: new Map([['2030-01-08', 'Sant Julià']]) }))
    expect(svg.match(/Festiu/g)).toHaveLength(1)
    expect(svg).toContain('Sant Julià')
  })

  it('marks the cells that have something to tell', () => {
    const isMarked: TimetablePicture['isMarked'] = (day, hour, key) =>
      day === 'dl' && hour === 0 && key === 'alba'
    const turns = {
      dl: [
        ['alba', 'bernat'],
        ['alba', 'bernat'],
      ],
    }
    const plain = timetableSvg(picture(week(2, turns)))
    const marked = timetableSvg(picture(week(2, turns), { isMarked }))
    expect(marked.length).toBeGreaterThan(plain.length)
    expect(marked.split('#b7301c')).toHaveLength(2)
    expect(plain).not.toContain('#b7301c')
  })

  it('tells of an instance that is not the real one', () => {
    const variant = { name: 'testing', mark: '🧪', color: '6b3fa0' }
    const svg = timetableSvg(picture(week(1), { variant }))
    expect(svg).toContain('>testing<')
    expect(svg).toContain('fill="#6b3fa0"')
  })

  it('takes names for texts, whatever they are', () => {
    const svg = timetableSvg(picture(week(1, { dl: [['mal'], [nobody]] })))
    expect(svg).not.toContain('<b>')
    expect(svg).toContain('&lt;b>')
  })

  it('draws a timetable without days, hours or lines', () => {
    const empty = emptyTimetable({ week: '2030-01-07', days: [], openDays: [], hours: [], lineCount: 0 })
    expect(timetableSvg(picture(empty))).toContain('Setmana')
  })
})

describe('a PNG', () => {
  it('is as large as the picture, with texts drawn without any font of the system', async () => {
    const svg = timetableSvg(picture(week(1, { dl: [['alba'], [nobody]] })))
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const png = await pngOf(svg)
    expect(sizeOf(png)).toEqual({ width: Number(width), height: Number(height) })
    const without = await pngOf(svg.replaceAll(/<text[\s\S]*?<\/text>/g, ''))
    expect(png.length).toBeGreaterThan(without.length)
  })

  it('of a very large week stays within sixteen million pixels', async () => {
    const shape = { week: '2030-01-07', days, openDays: days, hours: range(24), lineCount: 31 }
    const large = emptyTimetable(shape)
    const svg = timetableSvg(picture(large)).replace(/width="(\d+)"/, 'width="5000"')
    const png = await pngOf(svg.replaceAll(/<text[\s\S]*?<\/text>/g, ''))
    const { width, height } = sizeOf(png)
    expect(width * height).toBeLessThanOrEqual(16_100_000)
    expect(width * height).toBeGreaterThan(8_000_000)
  })
})

function range(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, hour) => hour * 60)
}

/** From the header of the file. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
