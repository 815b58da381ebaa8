import { Temporal } from 'temporal-polyfill'
import { markedCells } from '../domain/planner/marked.ts'
import type { RunDraft } from '../domain/planner/run.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'
import type { Variant } from '../domain/variant.ts'
import { scoreText } from '../messages/plannerText.ts'
import { dateText } from '../messages/when.ts'
import { pngOf } from '../pictures/png.ts'
import { isDrawable, timetableSvg } from '../pictures/timetable/timetablePicture.tsx'
import type { Reader } from './reader.ts'

/** The picture of a plan as PNG; null for a week that is too large to be read as one. */
export async function planPicture(
  reader: Reader,
  what: {
    readonly timetable: Timetable
    readonly draft: RunDraft
    readonly festivities: ReadonlyMap<string, string>
    readonly variant: Variant | null
  },
): Promise<{ png: Buffer; title: string } | null> {
  const { timetable, draft, festivities, variant } = what
  if (!isDrawable(timetable)) return null
  const { times, planner } = reader.messages
  const isMarked = markedCells(draft.penalties)
  const marks = countMarks(timetable, isMarked)
  const title = planner.plan.pictureTitle(
    times.weekOf(dateText(times, Temporal.PlainDate.from(timetable.week))),
  )
  const footer = [scoreText(reader, draft), ...(marks > 0 ? [planner.plan.picturePenalties(marks)] : [])]
  const { people } = reader
  const svg = timetableSvg({ timetable, people, times, festivities, title, footer, isMarked, variant })
  return { png: await pngOf(svg), title }
}

function countMarks(timetable: Timetable, isMarked: ReturnType<typeof markedCells>): number {
  let count = 0
  for (const [day, rows] of timetable.cells) {
    for (const [hour, row] of rows.entries()) count += row.filter((key) => isMarked(day, hour, key)).length
  }
  return count
}
