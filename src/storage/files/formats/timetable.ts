import { isSeq } from 'yaml'
import { areAscending, type HourLimits, slotCount } from '../../../domain/calendar/hours.ts'
import { isWeekday, isWeekName, type Weekday, weekdays } from '../../../domain/calendar/weekday.ts'
import type { Penalty, Timetable } from '../../../domain/timetable/timetable.ts'
import { malformed, type Parsed } from './parsed.ts'
import { dateTextOf, hourOf, numberOf } from './scalarText.ts'
import { readCells } from './timetableCells.ts'
import {
  itemsOf,
  readSection,
  readTexts,
  sectionItems,
  warn,
  warnRepeatedSections,
  type YamlReading,
} from './yamlReading.ts'
import { openYaml, problemAt, textOf, valueAt } from './yamlSource.ts'

/**
 * The timetable of a text, normalised from every variant of facts §2.7. The week is that of the file's name
 * (`graella-2030-01-07.yaml`), else the text's. Throws `DomainError('file-malformed')` for what is no YAML map, has no
 * usable hours, or no week.
 */
export function parseTimetable(text: string, file: string): Parsed<Timetable> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  warnRepeatedSections(reading)
  const week = readWeek(reading, file)
  const hours = readHours(reading)
  const days = readDays(reading)
  const labels = readTexts(reading, sectionItems(reading, 'turns') ?? [])
  const { lines, cells } = readCells(reading, { days, labels, slots: slotCount(hours) })
  const value: Timetable = {
    week,
    days,
    hours,
    lines,
    cells,
    overload: readSection(reading, 'overload', numberOf, 'number'),
    penalties: readPenalties(reading),
    cost: readCost(reading),
    log: readTexts(reading, sectionItems(reading, 'log') ?? []),
    names: readSection(reading, 'names', (name) => name, 'text'),
    colors: readSection(reading, 'colors', (color) => color, 'text'),
    extensions: readSection(reading, 'extensions', (extension) => extension, 'text'),
  }
  return { value, warnings: reading.warnings }
}

/**
 * The overload of a timetable alone, whatever else is in it: nothing more counts for credit (facts §3.6). Throws
 * `DomainError('file-malformed')` when the text is no YAML map.
 */
export function parseOverload(text: string, file: string): Parsed<Map<string, number>> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  return { value: readSection(reading, 'overload', numberOf, 'number'), warnings: reading.warnings }
}

function readWeek(reading: YamlReading, file: string): string {
  const { source } = reading
  const node = valueAt(source, source.root, 'week')
  const inText = dateTextOf(textOf(source, node) ?? '')
  const inName = /graella-(\d{4}-\d{2}-\d{2})\.yaml$/.exec(file)?.[1]
  const week = inName ?? inText
  if (week === null || !isWeekName(week)) throw malformed(problemAt(source, node, 'monday'))
  if (node !== null && inText !== week) warn(reading, node, 'week-of-file')
  return week
}

export function readHours(reading: YamlReading): HourLimits {
  const { source } = reading
  const node = valueAt(source, source.root, 'hours')
  if (!isSeq(node)) throw malformed(problemAt(source, node, 'hours'))
  const hours: number[] = []
  for (const item of itemsOf(reading, node)) {
    const hour = hourOf(textOf(source, item) ?? '')
    if (hour === null) throw malformed(problemAt(source, item, 'hour'))
    hours.push(hour)
  }
  if (!areAscending(hours)) throw malformed(problemAt(source, node, 'hour-limits-ascending'))
  return hours
}

export function readDays(reading: YamlReading): Weekday[] {
  const days: Weekday[] = []
  for (const item of sectionItems(reading, 'days') ?? []) {
    const day = textOf(reading.source, item) ?? ''
    if (!isWeekday(day)) warn(reading, item, 'weekday')
    else if (days.includes(day)) warn(reading, item, 'unique-weekday')
    else days.push(day)
  }
  return days.length > 0 ? days : weekdays.slice(0, 5)
}

function readPenalties(reading: YamlReading): Penalty[] {
  const penalties: Penalty[] = []
  for (const item of sectionItems(reading, 'penalties') ?? []) {
    const [costNode, textNode, ...rest] = isSeq(item) ? itemsOf(reading, item) : []
    const cost = numberOf(textOf(reading.source, costNode) ?? '')
    const text = textOf(reading.source, textNode)
    if (cost === null || text === null || rest.length > 0) warn(reading, item, 'penalty')
    else penalties.push({ cost, text })
  }
  return penalties
}

function readCost(reading: YamlReading): number | null {
  const node = valueAt(reading.source, reading.source.root, 'cost')
  const cost = numberOf(textOf(reading.source, node) ?? '')
  if (node !== null && cost === null) warn(reading, node, 'number')
  return cost
}
