import { slotLabel } from '../domain/calendar/hours.ts'
import type { ForcedConflict } from '../domain/forcedTurns/forcedConflicts.ts'
import type { ForcedTurns } from '../domain/forcedTurns/forcedTurns.ts'
import type { CellPlace } from '../domain/timetable/timetable.ts'
import { forcedConflictText } from '../messages/forcedText.ts'
import type { Session } from './session.ts'

/** Why a forced turn will not be kept, in one line. */
export function forcedConflictLine(
  { messages, situation }: Session,
  forced: ForcedTurns,
  conflict: ForcedConflict,
): string {
  const reader = { messages, people: situation.people }
  return forcedConflictText(reader, conflict, (place) => forcedSlot(forced, place))
}

/** `dl 09:00-10:15 L1`. */
export function forcedSlot({ hours, lines }: ForcedTurns, { day, hour, line }: CellPlace): string {
  return `${day} ${slotLabel(hours, hour)} ${lines[line] ?? ''}`
}
