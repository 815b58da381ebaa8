import { formatHour } from '../../../domain/calendar/hours.ts'
import { type ForcedTurns, free } from '../../../domain/forcedTurns/forcedTurns.ts'
import { parseForcedTurns, type WeekShape } from './forcedTurns.ts'
import { withoutBom } from './parsed.ts'
import { isSame } from './sameValue.ts'
import { quoted } from './scalarText.ts'
import { patchCells } from './timetableCellsPatch.ts'
import { patchLog } from './timetablePatch.ts'
import { freshCells } from './timetableText.ts'
import { withEntry } from './yamlEdit.ts'
import { blockList, entryText, type FreshEntry, flowList, named } from './yamlRender.ts'
import { firstThatReadsBack, withSections } from './yamlRewrite.ts'

/** The text of forced turns that have no file yet. */
export function newForcedTurnsText(forced: ForcedTurns): string {
  return sectionsOf(forced)
    .map((section) => `${entryText(section, '', '\n')}\n`)
    .join('')
}

/**
 * The text with the difference between `before` and `after` brought in; nothing else is touched. `before` is what
 * `parseForcedTurns` made of the text. Throws `DomainError('file-not-editable')` when no text reads back as `after`.
 */
export function patchForcedTurns(
  text: string,
  before: ForcedTurns,
  after: ForcedTurns,
  shape: WeekShape,
): string {
  if (isSame(before, after)) return text
  const plain = withoutBom(text)
  const mark = text.slice(0, text.length - plain.length)
  const sections = sectionsOf(after)
  const old = sectionsOf(before)
  const changed = sections.filter((section, index) => !isSame(section, old[index]))
  const patched = firstThatReadsBack(
    [
      () => edited(plain, before, after, changed),
      () => withSections(plain, changed),
      () => withSections(plain, sections),
    ],
    (candidate) => isSame(parseForcedTurns(candidate, '', shape).value, after),
  )
  return mark + patched
}

function edited(
  text: string,
  before: ForcedTurns,
  after: ForcedTurns,
  changed: readonly FreshEntry[],
): string {
  const hasNewShape = changed.some(({ key }) => ['days', 'hours', 'turns'].includes(key))
  let patched = text
  for (const section of changed) {
    if (section.key === 'log') patched = patchLog(patched, before.log, after.log, section)
    else if (section.key !== 'timetable' || hasNewShape) patched = withEntry(patched, [], section)
    else patched = patchCells(patched, before, after, cellText)
  }
  return patched
}

/** The entries of the file, always the same ones in the order in which the original writes them. */
function sectionsOf(forced: ForcedTurns): FreshEntry[] {
  return [
    named('days', flowList(forced.days)),
    named('hours', flowList(forced.hours.map((hour) => quoted(formatHour(hour))))),
    named('turns', flowList(forced.lines.map(quoted))),
    named('timetable', freshCells(forced, cellText)),
    named('log', blockList(forced.log.map(quoted))),
  ]
}

function cellText(key: string): string {
  return key === free ? 'null' : quoted(key)
}
