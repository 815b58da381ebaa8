import { isMap } from 'yaml'
import type { CallCategories, CallCategory, CallSection } from '../../../domain/calls/categories.ts'
import type { Parsed } from './parsed.ts'
import { sectionItems, warn, warnRepeatedSections, type YamlReading } from './yamlReading.ts'
import { openYaml, textOf, valueAt } from './yamlSource.ts'

/** Slack's menus carry no longer value than this. */
const longestId = 150

/**
 * What `callinfo/categories.yaml` lists (telephony facts §5.1). An entry without name, or with the code of an earlier
 * one, is skipped with a warning. Throws `DomainError('file-malformed')`.
 */
export function parseCallCategories(text: string, file: string): Parsed<CallCategories> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  warnRepeatedSections(reading)
  const value = { categories: readCategories(reading), sections: readSections(reading) }
  return { value, warnings: reading.warnings }
}

function readCategories(reading: YamlReading): CallCategory[] {
  const { source } = reading
  const categories = new Map<string, CallCategory>()
  for (const item of sectionItems(reading, 'categories') ?? []) {
    const map = isMap(item) ? item : null
    const field = (key: string) => textOf(source, valueAt(source, map, key))?.trim() ?? ''
    const name = field('name')
    const code = field('code')
    const id = [...(code === '' ? name : code)].slice(0, longestId).join('')
    if (name === '') warn(reading, item, 'call-category')
    else if (categories.has(id)) warn(reading, item, 'unique-code')
    else {
      const section = field('section')
      categories.set(id, {
        id,
        code,
        name,
        section: section === '' ? null : section,
        isClaim: isTrue(field('isclaim')),
        keywords: field('keywords'),
      })
    }
  }
  return [...categories.values()]
}

function readSections(reading: YamlReading): CallSection[] {
  const { source } = reading
  const sections: CallSection[] = []
  for (const item of sectionItems(reading, 'sections') ?? []) {
    const map = isMap(item) ? item : null
    const code = textOf(source, valueAt(source, map, 'code'))
    const name = textOf(source, valueAt(source, map, 'name'))
    if (code === null || name === null) warn(reading, item, 'call-section')
    else sections.push({ code, name })
  }
  return sections
}

/** Every way in which YAML 1.1 writes true. */
function isTrue(text: string): boolean {
  return /^(true|yes|on|y)$/i.test(text)
}
