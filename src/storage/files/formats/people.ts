import { isSeq } from 'yaml'
import { languages } from '../../../domain/language.ts'
import { noPeople, type People } from '../../../domain/people/people.ts'
import { patchMap } from './mapPatch.ts'
import { type Parsed, withoutBom } from './parsed.ts'
import { isSame } from './sameValue.ts'
import { colourOf, integerOf, numberOf, numberText, quoted } from './scalarText.ts'
import { withEntry, withItem, withoutEntry, withoutItem } from './yamlEdit.ts'
import {
  entriesOf,
  itemsOf,
  readSection,
  readTexts,
  sectionMap,
  warn,
  warnRepeatedSections,
  type YamlReading,
} from './yamlReading.ts'
import { blockMap, type Fresh, type FreshEntry, flowList, keyed, named } from './yamlRender.ts'
import { firstThatReadsBack, withSections } from './yamlRewrite.ts'
import { openYaml } from './yamlSource.ts'

/**
 * The people of `persons.yaml` (facts §2.2). A missing or empty map is empty; entries that cannot be understood are
 * skipped with a warning. Throws `DomainError('file-malformed')` when the text is no YAML map.
 */
export function parsePeople(text: string, file: string): Parsed<People> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  warnRepeatedSections(reading)
  const people: People = {
    names: readSection(reading, 'names', anyText, 'text'),
    extensions: readSection(reading, 'extensions', anyText, 'text'),
    tables: readSection(reading, 'tables', integerOf, 'integer'),
    colors: readSection(reading, 'colors', colourOf, 'colour'),
    emails: readSection(reading, 'emails', anyText, 'text'),
    erpusers: readSection(reading, 'erpusers', anyText, 'text'),
    groups: readGroups(reading),
    idealloads: readSection(reading, 'idealloads', idealLoadOf, 'ideal-load'),
    languages: readSection(reading, 'languages', languageOf, 'language'),
    slackusers: readSection(reading, 'slackusers', slackUserOf, 'slack-user'),
  }
  return { value: people, warnings: reading.warnings }
}

function anyText(text: string): string {
  return text
}

function idealLoadOf(text: string): number | null {
  const load = numberOf(text)
  return load !== null && load >= 0 ? load : null
}

function languageOf(text: string) {
  return languages.find((language) => language === text) ?? null
}

function slackUserOf(text: string): string | null {
  return /^[UW][A-Z0-9]+$/.test(text) ? text : null
}

function readGroups(reading: YamlReading): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { key, value } of entriesOf(reading, sectionMap(reading, 'groups'))) {
    groups.delete(key)
    if (value === null) groups.set(key, [])
    else if (isSeq(value)) groups.set(key, readTexts(reading, itemsOf(reading, value)))
    else warn(reading, value, 'list')
  }
  return groups
}

/**
 * The text of `persons.yaml` with the difference between `before` and `after` brought in: nothing else is touched.
 * `before` is what `parsePeople` made of the text; a null text is a file to be made. Throws
 * `DomainError('file-not-editable')` when no text reads back as `after`, for instance because a key is empty.
 */
export function patchPeople(text: string | null, before: People, after: People): string {
  if (text !== null && isSame(before, after)) return text
  const plain = withoutBom(text ?? '')
  const mark = (text ?? '').slice(0, (text ?? '').length - plain.length)
  const known = text === null ? noPeople() : before
  const sections = sectionsOf(after)
  const old = sectionsOf(known)
  const changed = sections.filter((section, index) => !isSame(section, old[index]))
  const patched = firstThatReadsBack(
    [
      () => edited(plain, known, after),
      () => withSections(plain, changed),
      () => withSections(plain, sections),
    ],
    (candidate) => isSame(parsePeople(candidate, '').value, after),
  )
  return mark + patched
}

function edited(text: string, before: People, after: People): string {
  let patched = text
  patched = patchMap(patched, ['names'], before.names, after.names, quoted)
  patched = patchMap(patched, ['extensions'], before.extensions, after.extensions, quoted)
  patched = patchMap(patched, ['tables'], before.tables, after.tables, numberText)
  patched = patchMap(patched, ['colors'], before.colors, after.colors, quoted)
  patched = patchMap(patched, ['emails'], before.emails, after.emails, quoted)
  patched = patchMap(patched, ['erpusers'], before.erpusers, after.erpusers, quoted)
  patched = patchGroups(patched, before.groups, after.groups)
  patched = patchMap(patched, ['idealloads'], before.idealloads, after.idealloads, numberText)
  patched = patchMap(patched, ['languages'], before.languages, after.languages, quoted)
  return patchMap(patched, ['slackusers'], before.slackusers, after.slackusers, quoted)
}

type Groups = People['groups']

function patchGroups(text: string, before: Groups, after: Groups): string {
  let patched = text
  for (const group of before.keys()) {
    if (!after.has(group)) patched = withoutEntry(patched, ['groups'], group)
  }
  for (const [group, members] of after) {
    const known = before.get(group)
    if (!isSame(known, members)) patched = patchMembers(patched, group, known ?? [], members)
  }
  return patched
}

/** Members leave and join one by one, so that the others keep their lines; any other change writes the list anew. */
function patchMembers(
  text: string,
  group: string,
  before: readonly string[],
  after: readonly string[],
): string {
  const staying = before.filter((key) => after.includes(key))
  const isInOrder = isSame(staying, after.slice(0, staying.length))
  if (staying.length === 0 || !isInOrder) return withEntry(text, ['groups'], keyed(group, freshKeys(after)))
  let patched = text
  for (const key of before) {
    if (!after.includes(key)) patched = withoutItem(patched, ['groups', group], key)
  }
  for (const key of after.slice(staying.length)) patched = withItem(patched, ['groups', group], quoted(key))
  return patched
}

function freshKeys(keys: readonly string[]): Fresh {
  return flowList(keys.map(quoted))
}

/** All maps of the file, always in the same order. */
function sectionsOf(people: People): FreshEntry[] {
  return [
    named('names', freshMap(people.names, quoted)),
    named('extensions', freshMap(people.extensions, quoted)),
    named('tables', freshMap(people.tables, numberText)),
    named('colors', freshMap(people.colors, quoted)),
    named('emails', freshMap(people.emails, quoted)),
    named('erpusers', freshMap(people.erpusers, quoted)),
    named('groups', freshMap(people.groups, freshKeys)),
    named('idealloads', freshMap(people.idealloads, numberText)),
    named('languages', freshMap(people.languages, quoted)),
    named('slackusers', freshMap(people.slackusers, quoted)),
  ]
}

function freshMap<T>(map: ReadonlyMap<string, T>, fresh: (value: T) => Fresh): Fresh {
  return blockMap([...map].map(([key, value]) => keyed(key, fresh(value))))
}
