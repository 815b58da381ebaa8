import { Temporal } from 'temporal-polyfill'
import { byName } from '../domain/people/people.ts'
import type { DayReport } from '../domain/report/dayReport.ts'
import { dateText, durationText } from '../messages/when.ts'
import { agentsText, comparedText, figuresText } from './figuresText.ts'
import type { NoticeText } from './noticeText.ts'
import { type Reader, whoFor } from './reader.ts'

/** The report of a day, people in order of their names. */
export function reportText(reader: Reader, report: DayReport): NoticeText {
  const figures = figuresText(reader, report).map(({ label, value }) => `${label}: ${value}`)
  const compared = comparedText(reader, report)
  const agents = agentsText(reader, report).map(({ text }) => text)
  const details = [
    ...figures,
    ...(compared === null ? [] : [compared]),
    ...agents,
    ...reportDetails(reader, report),
  ]
  return { fact: reportFact(reader, report), details }
}

/** The day in a sentence: its calls, or where nobody knows of calls who was on the phone. */
function reportFact(reader: Reader, report: DayReport): string {
  const { notices, calls } = reader.messages
  const day = dayOf(reader, report.date)
  if (report.calls !== null) {
    const { received, answered, lost } = report.calls
    return calls.report.title(day, received, answered, lost)
  }
  const changes = report.timetableChanges + report.queueChanges
  return notices.report.title(day, report.shifts.length, changes)
}

/** What the report tells beside the calls. */
export function reportDetails(reader: Reader, report: DayReport): string[] {
  const { report: words } = reader.messages.notices
  const changes = report.timetableChanges + report.queueChanges
  const shifts = lines(reader, report.shifts, ({ count }, name) => `${name} ${count}`)
  const pauses = lines(reader, report.pauses, ({ count, seconds }, name) =>
    words.pause(name, count, durationText(reader.messages.times, seconds)),
  )
  const missing = lines(
    reader,
    report.missing,
    ({ seconds }, name) => `${name} ${durationText(reader.messages.times, seconds)}`,
  )
  const details = [
    shifts === '' ? words.noShifts : words.shifts(shifts),
    pauses === '' ? words.noPauses : words.pauses(pauses),
  ]
  if (changes > 0) details.push(words.changes(report.timetableChanges, report.queueChanges))
  if (missing !== '') details.push(words.missing(missing))
  return details
}

function dayOf(reader: Reader, isoDate: string): string {
  return dateText(reader.messages.times, Temporal.PlainDate.from(isoDate))
}

function lines<T extends { readonly person: string }>(
  reader: Reader,
  entries: readonly T[],
  line: (entry: T, name: string) => string,
): string {
  const byPerson = new Map(entries.map((entry) => [entry.person, entry]))
  const texts: string[] = []
  for (const person of byName(reader.people, byPerson.keys())) {
    const entry = byPerson.get(person)
    if (entry) texts.push(line(entry, whoFor(reader, person)))
  }
  return texts.join(', ')
}
