import type { HourLimits } from '../../../domain/calendar/hours.ts'
import { slotCount } from '../../../domain/calendar/hours.ts'
import type { Weekday } from '../../../domain/calendar/weekday.ts'
import { type ForcedTurns, free } from '../../../domain/forcedTurns/forcedTurns.ts'
import type { Parsed } from './parsed.ts'
import { readDays, readHours } from './timetable.ts'
import { readCells } from './timetableCells.ts'
import { readTexts, sectionItems, warnRepeatedSections, type YamlReading } from './yamlReading.ts'
import { openYaml, valueAt } from './yamlSource.ts'

/** The configured week, for what the file does not say. */
export interface WeekShape {
  readonly days: readonly Weekday[]
  readonly hours: HourLimits
}

/**
 * The forced turns of a text (facts §2.6): only `timetable` is needed, and what its rows lack is free. Throws
 * `DomainError('file-malformed')` for what is no YAML map or has unusable hours.
 */
export function parseForcedTurns(text: string, file: string, shape: WeekShape): Parsed<ForcedTurns> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  warnRepeatedSections(reading)
  const hours = has(reading, 'hours') ? readHours(reading) : shape.hours
  const days = has(reading, 'days') ? readDays(reading) : shape.days
  const labels = readTexts(reading, sectionItems(reading, 'turns') ?? [])
  const { lines, cells } = readCells(reading, {
    days,
    labels: labels.length > 0 ? labels : ['L1'],
    slots: slotCount(hours),
    empty: free,
    missing: free,
  })
  const log = readTexts(reading, sectionItems(reading, 'log') ?? [])
  return { value: { days, hours, lines, cells, log }, warnings: reading.warnings }
}

function has(reading: YamlReading, key: string): boolean {
  return valueAt(reading.source, reading.source.root, key) !== null
}
