import { explainLoad } from '../../domain/load/explain.ts'
import type { ShiftLoad } from '../../domain/load/shiftLoad.ts'
import { explanationText, loadWarningText, signedText } from '../../messages/loadText.ts'
import { shiftLoad, type WeekLoad } from '../../operations/load/shiftLoad.ts'
import { badValue } from '../answer.ts'
import type { FilesCommand } from '../command.ts'
import type { FilesSession } from '../filesSession.ts'
import type { Input } from '../input.ts'
import { loadPerLine } from '../loadPerLine.ts'
import { loadSummary } from '../loadSummary.ts'
import { problemText } from '../problemText.ts'
import { tableLines } from '../tables.ts'
import { parseCount, parseTurns, parseWeek } from '../values.ts'

const mostLines = 200

export const load: FilesCommand = {
  name: 'load',
  access: 'files',
  args: [{ name: 'WEEK' }],
  options: { lines: { value: 'N' }, 'max-overload': { value: 'X' }, forgive: {}, tsv: {}, clusterize: {} },
  assumes(input) {
    // A number of lines that is none is told as such, not as one that is missing.
    const lines = input.text('lines') === null ? null : (lineCountOf(input) ?? 1)
    // The original knew days of four turns only, whatever their limits.
    const hours = ['00:00', '01:00', '02:00', '03:00', '04:00']
    return { hours, ...(lines === null ? {} : { nTelefons: String(lines) }) }
  },
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const lines = lineCountOf(input)
    const linesText = input.text('lines')
    if (linesText !== null && lines === null) return badValue('--lines', linesText, 'count')
    const overloadText = input.text('max-overload')
    const maxOverload = overloadText === null ? null : parseTurns(overloadText)
    if (overloadText !== null && maxOverload === null) {
      return badValue('--max-overload', overloadText, 'turns')
    }
    const request = { week, lines, maxOverload, forgive: input.flag('forgive') }
    const weekLoad = await shiftLoad(session.files, request)
    return {
      kind: 'done',
      lines: input.flag('json') ? [] : linesOf(weekLoad, input, session),
      data: dataOf(weekLoad.load),
      warnings: warningsOf(weekLoad, session),
    }
  },
}

function lineCountOf(input: Input): number | null {
  return parseCount(input.text('lines') ?? '', 1, mostLines)
}

function linesOf({ load, people }: WeekLoad, input: Input, { messages }: FilesSession): string[] {
  if (input.flag('clusterize')) return loadPerLine(load)
  if (input.flag('tsv')) return loadSummary(load)
  const { times } = messages
  const days = load.businessDays.length
  const total = days * load.slotsPerDay * load.lines
  const rows: unknown[][] = []
  for (const [key, { final, overload, creditFinal }] of load.people) {
    const why = explanationText(messages, people, explainLoad(load, key) ?? [])
    rows.push([key, final, signedText(times, overload), signedText(times, creditFinal), why])
  }
  return [
    messages.load.week(load.week, days, load.slotsPerDay, load.lines, total),
    ...tableLines(['person', 'turns', 'overload', 'credit', 'why'], rows),
  ]
}

function dataOf({ week, businessDays, lines, unassigned, people }: ShiftLoad) {
  const rows: [string, Record<string, number>][] = []
  for (const [key, row] of people) {
    const { ideal, proportional, augmented, capacity, ceiling, capped, covering, compensated } = row
    const { final, overload, creditLoaded, creditInitial, creditFinal } = row
    const due = { ideal, proportional, augmented, capacity, ceiling, capped, covering, compensated }
    rows.push([key, { ...due, final, overload, creditLoaded, creditInitial, creditFinal }])
  }
  return { week, businessDays, lines, unassigned, people: Object.fromEntries(rows) }
}

function warningsOf({ people, warnings, problems }: WeekLoad, { messages }: FilesSession): string[] {
  return [
    ...problems.map((problem) => problemText(messages, problem)),
    ...warnings.map((warning) => loadWarningText(messages, people, warning)),
  ]
}
