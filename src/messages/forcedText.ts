import type { ForcedConflict } from '../domain/forcedTurns/forcedConflicts.ts'
import { nameOf, type People } from '../domain/people/people.ts'
import type { CellPlace } from '../domain/timetable/timetable.ts'
import type { Catalogue } from './catalogue.ts'
import { listText } from './when.ts'

/** Why a forced turn will not be kept, in one sentence; `slotOf` names a place of the forced turns. */
export function forcedConflictText(
  { messages, people }: { readonly messages: Catalogue; readonly people: People },
  conflict: ForcedConflict,
  slotOf: (place: CellPlace) => string,
): string {
  const texts = messages.absences.forced
  const name = nameOf(people, conflict.person)
  switch (conflict.kind) {
    case 'busy': {
      const reasons = conflict.reasons.filter((reason) => reason !== '')
      const text = reasons.length > 0 ? listText(messages.times, reasons) : messages.refusals.noReason
      return texts.busy(slotOf(conflict.place), name, text)
    }
    case 'no-ideal-load':
      return texts.noIdealLoad(name)
    case 'unknown-person':
      return texts.unknownPerson(conflict.person)
    case 'beyond-load':
      return texts.beyondLoad(name, conflict.turns, conflict.idealLoad)
  }
}
