import type { Timetable } from '../../../domain/timetable/timetable.ts'
import { patchMap } from './mapPatch.ts'
import { withoutBom } from './parsed.ts'
import { isSame } from './sameValue.ts'
import { numberText, quoted } from './scalarText.ts'
import { parseTimetable } from './timetable.ts'
import { patchCells } from './timetableCellsPatch.ts'
import { timetableSections } from './timetableText.ts'
import { withEntry, withItem, withoutEntry } from './yamlEdit.ts'
import type { FreshEntry } from './yamlRender.ts'
import { firstThatReadsBack, withSections } from './yamlRewrite.ts'

/**
 * The text with the difference between `before` and `after` brought in, in the shape that the file has; nothing else
 * is touched. `before` is what `parseTimetable` made of the text. Throws `DomainError('file-not-editable')` when no
 * text reads back as `after`, for instance because a key is empty.
 */
export function patchTimetable(text: string, before: Timetable, after: Timetable): string {
  if (isSame(before, after)) return text
  const plain = withoutBom(text)
  const mark = text.slice(0, text.length - plain.length)
  const sections = timetableSections(after)
  const old = timetableSections(before)
  const changed = sections.filter((section, index) => !isSame(section, old[index]))
  const patched = firstThatReadsBack(
    [
      () => edited(plain, before, after, changed),
      () => withSections(plain, changed),
      () => withSections(plain, sections),
    ],
    (candidate) => isSame(parseTimetable(candidate, `graella-${after.week}.yaml`).value, after),
  )
  return mark + patched
}

/** The entries that are replaced as a whole when they change. */
const wholes = ['week', 'days', 'hours', 'turns', 'penalties']

function edited(text: string, before: Timetable, after: Timetable, changed: readonly FreshEntry[]): string {
  let patched = text
  const hasNewShape = changed.some(({ key }) => ['days', 'hours', 'turns'].includes(key))
  for (const section of changed) {
    if (wholes.includes(section.key)) patched = withEntry(patched, [], section)
    if (section.key === 'timetable') {
      patched = hasNewShape ? withEntry(patched, [], section) : patchCells(patched, before, after)
    }
    if (section.key === 'cost') {
      patched = after.cost === null ? withoutEntry(patched, [], 'cost') : withEntry(patched, [], section)
    }
    if (section.key === 'log') patched = patchLog(patched, before.log, after.log, section)
  }
  patched = patchMap(patched, ['overload'], before.overload, after.overload, numberText)
  patched = patchMap(patched, ['colors'], before.colors, after.colors, quoted)
  patched = patchMap(patched, ['extensions'], before.extensions, after.extensions, quoted)
  return patchMap(patched, ['names'], before.names, after.names, quoted)
}

/** The text with the log brought along: new lines are appended; a log that lost or changed lines is written as a whole. */
export function patchLog(
  text: string,
  before: readonly string[],
  after: readonly string[],
  section: FreshEntry,
): string {
  if (!isSame(before, after.slice(0, before.length))) return withEntry(text, [], section)
  let patched = text
  for (const line of after.slice(before.length)) patched = withItem(patched, ['log'], quoted(line))
  return patched
}
