import { slotLabel } from '../domain/calendar/hours.ts'
import type { ForcedConflict } from '../domain/forcedTurns/forcedConflicts.ts'
import type { ForcedTurns } from '../domain/forcedTurns/forcedTurns.ts'
import { nameOf } from '../domain/people/people.ts'
import type { CellPlace } from '../domain/timetable/timetable.ts'
import { listText } from '../messages/when.ts'
import type { Session } from './session.ts'

/** Why a forced turn will not be kept, in one line. */
export function forcedConflictLine(session: Session, forced: ForcedTurns, conflict: ForcedConflict): string {
  const { messages, situation } = session
  const texts = messages.absences.forced
  const name = nameOf(situation.people, conflict.person)
  switch (conflict.kind) {
    case 'busy': {
      const reasons = conflict.reasons.filter((reason) => reason !== '')
      const text = reasons.length > 0 ? listText(messages.times, reasons) : messages.refusals.noReason
      return texts.busy(forcedSlot(forced, conflict.place), name, text)
    }
    case 'no-ideal-load':
      return texts.noIdealLoad(name)
    case 'unknown-person':
      return texts.unknownPerson(conflict.person)
    case 'beyond-load':
      return texts.beyondLoad(name, conflict.turns, conflict.idealLoad)
  }
}

/** `dl 09:00-10:15 L1`. */
export function forcedSlot({ hours, lines }: ForcedTurns, { day, hour, line }: CellPlace): string {
  return `${day} ${slotLabel(hours, hour)} ${lines[line] ?? ''}`
}
