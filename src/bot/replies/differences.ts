import { nameOf } from '../../domain/people/people.ts'
import type { TurnDifference } from '../../domain/timetable/turnDifferences.ts'
import { listText } from '../../messages/when.ts'
import type { Reader } from '../command.ts'

const mostLines = 12

/** Turns that differ, a line each: who comes, who goes. */
export function differenceLines(reader: Reader, differences: readonly TurnDifference[]): string[] {
  const { times, planner } = reader.messages
  const names = (keys: readonly string[]) =>
    listText(
      times,
      keys.map((key) => nameOf(reader.people, key)),
    )
  const all = differences.map(({ day, from, come, gone }) => {
    const parts = [
      ...(come.length > 0 ? [planner.differences.come(names(come))] : []),
      ...(gone.length > 0 ? [planner.differences.gone(names(gone))] : []),
    ]
    return `${times.shortWeekday(day)} ${from}: ${parts.join('  ')}`
  })
  const rest = all.length - mostLines
  return rest > 0 ? [...all.slice(0, mostLines), planner.more(rest)] : all
}
