import { Temporal } from 'temporal-polyfill'
import { isMap, isSeq, type Node } from 'yaml'
import type { LoggedCall } from '../../../domain/calls/logged.ts'
import { cleanPhone } from '../../../domain/calls/phone.ts'
import type { Parsed } from './parsed.ts'
import { quoted } from './scalarText.ts'
import { entriesOf, itemsOf, warn, type YamlReading } from './yamlReading.ts'
import { blockList, blockMap, entryText, type Fresh, keyed, named } from './yamlRender.ts'
import { openYaml, textOf, valueAt } from './yamlSource.ts'

/** The calls of every extension. Entries without a date are skipped with a warning. Throws `file-malformed`. */
export function parseDailyCalls(text: string, file: string): Parsed<LoggedCall[]> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  const calls: LoggedCall[] = []
  for (const { key, keyNode, value } of entriesOf(reading, reading.source.root)) {
    if (value === null) continue
    if (!isSeq(value)) {
      warn(reading, keyNode, 'list')
      continue
    }
    for (const item of itemsOf(reading, value)) {
      const call = readCall(reading, key, item)
      if (call) calls.push(call)
    }
  }
  return { value: calls, warnings: reading.warnings }
}

function readCall(reading: YamlReading, extension: string, item: Node): LoggedCall | null {
  const { source } = reading
  const map = isMap(item) ? item : null
  const field = (key: string) => textOf(source, valueAt(source, map, key)) ?? ''
  const at = instantIn(field('data'))
  if (at === null) {
    warn(reading, item, 'call-date')
    return null
  }
  return {
    extension,
    at,
    phone: cleanPhone(field('telefon')),
    partner: field('partner'),
    contract: field('contracte'),
    reason: field('motius'),
  }
}

function instantIn(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

/** The text of the file, extensions in order of their numbers. */
export function dailyCallsText(calls: readonly LoggedCall[]): string {
  const byExtension = new Map<string, LoggedCall[]>()
  for (const call of calls) {
    byExtension.set(call.extension, [...(byExtension.get(call.extension) ?? []), call])
  }
  const extensions = [...byExtension.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const lines = extensions.map((extension) => {
    const list = blockList((byExtension.get(extension) ?? []).map(freshCall))
    return entryText(keyed(extension, list), '', '\n')
  })
  return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`
}

function freshCall(call: LoggedCall): Fresh {
  return blockMap([
    named('data', quoted(call.at.toString({ smallestUnit: 'second' }))),
    named('telefon', quoted(call.phone)),
    named('partner', quoted(call.partner)),
    named('contracte', quoted(call.contract)),
    named('motius', quoted(call.reason)),
  ])
}
