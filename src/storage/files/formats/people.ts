import { isSeq } from 'yaml'
import { languages } from '../../../domain/language.ts'
import type { People } from '../../../domain/people/people.ts'
import type { Parsed } from './parsed.ts'
import { colourOf, integerOf, numberOf } from './scalarText.ts'
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
