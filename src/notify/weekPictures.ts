import type { Weekday } from '../domain/calendar/weekday.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'
import type { Variant } from '../domain/variant.ts'
import { pngOf } from '../pictures/png.ts'
import { pictureParts } from '../pictures/timetable/parts.ts'
import { timetableSvg } from '../pictures/timetable/timetablePicture.tsx'
import type { Reader } from './reader.ts'

/** A picture as chat takes it. */
export interface Picture {
  readonly png: Buffer
  readonly name: string
  readonly title: string
  /** Read out instead of it. */
  readonly alt: string
}

/** The week as PNG: one picture, or several of some days each where one could not be read. */
export async function weekPictures(
  { messages: { times }, people }: Reader,
  what: {
    readonly timetable: Timetable
    readonly title: string
    readonly festivities: ReadonlyMap<string, string>
    readonly variant: Variant | null
    readonly footer?: readonly string[]
    readonly isMarked?: (day: Weekday, hour: number, key: string) => boolean
  },
): Promise<Picture[]> {
  const { timetable, festivities, variant, footer = [], isMarked = () => false } = what
  const parts = pictureParts(timetable)
  const pictures: Picture[] = []
  for (const [index, part] of parts.entries()) {
    const title = parts.length === 1 ? what.title : `${what.title} · ${daysText(part.days)}`
    const svg = timetableSvg({
      timetable: part,
      people,
      times,
      festivities,
      title,
      footer,
      isMarked,
      variant,
    })
    const number = parts.length === 1 ? '' : `-${index + 1}`
    pictures.push({
      png: await pngOf(svg),
      name: `tomatic-${timetable.week}${number}.png`,
      title,
      alt: title,
    })
  }
  return pictures

  function daysText(days: readonly Weekday[]): string {
    const first = days[0]
    const last = days.at(-1)
    if (first === undefined || last === undefined) return ''
    return first === last ? times.weekday(first) : `${times.weekday(first)}–${times.weekday(last)}`
  }
}
