import { Temporal } from 'temporal-polyfill'
import { markedCells } from '../domain/planner/marked.ts'
import type { RunDraft } from '../domain/planner/run.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'
import type { Variant } from '../domain/variant.ts'
import { scoreText } from '../messages/plannerText.ts'
import { dateText } from '../messages/when.ts'
import type { Reader } from './reader.ts'
import { type Picture, weekPictures } from './weekPictures.ts'

/** The pictures of a plan, with its score and the cells that have a drawback. */
export function planPictures(
  reader: Reader,
  what: {
    readonly timetable: Timetable
    readonly draft: RunDraft
    readonly festivities: ReadonlyMap<string, string>
    readonly variant: Variant | null
  },
): Promise<Picture[]> {
  const { timetable, draft, festivities, variant } = what
  const { times, planner } = reader.messages
  const isMarked = markedCells(draft.penalties)
  const marks = countMarks(timetable, isMarked)
  const title = planner.plan.pictureTitle(
    times.weekOf(dateText(times, Temporal.PlainDate.from(timetable.week))),
  )
  const footer = [scoreText(reader, draft), ...(marks > 0 ? [planner.plan.picturePenalties(marks)] : [])]
  return weekPictures(reader, { timetable, title, festivities, variant, footer, isMarked })
}

function countMarks(timetable: Timetable, isMarked: ReturnType<typeof markedCells>): number {
  let count = 0
  for (const [day, rows] of timetable.cells) {
    for (const [hour, row] of rows.entries()) count += row.filter((key) => isMarked(day, hour, key)).length
  }
  return count
}
