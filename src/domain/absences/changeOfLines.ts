import type { Absence } from './absence.ts'
import {
  type AbsenceFields,
  type AbsenceProblem,
  type AbsenceShape,
  checkAbsence,
  type EditableSource,
  editableSources,
} from './checkAbsence.ts'
import { isSameAbsence } from './sameAbsence.ts'

/** The lines of one person in the two files that people edit. */
export type OwnLines = Readonly<Record<EditableSource, readonly Absence[]>>

/** A new entry, and the file that it goes to. */
export interface NewAbsence {
  readonly source: EditableSource
  readonly fields: AbsenceFields
}

/** What is to become of a person's lines: `remove` is what the person saw. */
export interface LinesChange {
  readonly remove: Absence | null
  readonly add: NewAbsence | null
}

export type LinesChanged =
  | { readonly kind: 'changed'; readonly lines: OwnLines }
  | { readonly kind: 'bad-absence'; readonly problem: AbsenceProblem }
  | { readonly kind: 'absence-exists' }
  | { readonly kind: 'no-such-absence' }

/** The lines with one removed, one added, or one in the place of another. */
export function changeLines(
  person: string,
  lines: OwnLines,
  { remove, add }: LinesChange,
  shape: AbsenceShape,
): LinesChanged {
  const place = remove && placeOf(lines, remove)
  if (remove && !place) return { kind: 'no-such-absence' }
  const without = place ? { ...lines, [place.source]: lines[place.source].toSpliced(place.index, 1) } : lines
  if (!add) return { kind: 'changed', lines: without }
  const checked = checkAbsence(person, add.source, add.fields, shape)
  if (checked.kind !== 'absence') return checked
  if (placeOf(without, checked.absence)) return { kind: 'absence-exists' }
  // A line that changes keeps its place, unless it moves to the other file.
  const index = place?.source === add.source ? place.index : without[add.source].length
  return {
    kind: 'changed',
    lines: { ...without, [add.source]: without[add.source].toSpliced(index, 0, checked.absence) },
  }
}

export type LinesReplaced =
  | { readonly kind: 'changed'; readonly lines: OwnLines }
  | {
      readonly kind: 'bad-absence'
      readonly problem: AbsenceProblem
      /** Which entry it is, from 0. */
      readonly entry: { readonly source: EditableSource; readonly index: number }
    }

/** All lines of a person anew (facts §4.2); the first entry that cannot be kept refuses everything. */
export function replaceLines(
  person: string,
  entries: Readonly<Record<EditableSource, readonly AbsenceFields[]>>,
  shape: AbsenceShape,
): LinesReplaced {
  const lines: Record<EditableSource, Absence[]> = { weekly: [], oneshot: [] }
  for (const source of editableSources) {
    for (const [index, fields] of entries[source].entries()) {
      const checked = checkAbsence(person, source, fields, shape)
      if (checked.kind !== 'absence') return { ...checked, entry: { source, index } }
      lines[source].push(checked.absence)
    }
  }
  return { kind: 'changed', lines }
}

function placeOf(lines: OwnLines, wanted: Absence): { source: EditableSource; index: number } | null {
  for (const source of editableSources) {
    const index = lines[source].findIndex((absence) => isSameAbsence(absence, wanted))
    if (index >= 0) return { source, index }
  }
  return null
}
