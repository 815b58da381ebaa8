import { Temporal } from 'temporal-polyfill'
import { type CallFigures, serviceLevel } from '../domain/calls/figures.ts'
import { byName } from '../domain/people/people.ts'
import type { DayReport } from '../domain/report/dayReport.ts'
import { dateText, durationText } from '../messages/when.ts'
import { type Reader, whoFor } from './reader.ts'

/** A figure of the day; `value` has that of the day compared with in brackets. */
export interface Figure {
  readonly label: string
  readonly value: string
}

/** The figures of the calls of a day; none where nobody knows of calls. */
export function figuresText(reader: Reader, { calls, callsBefore }: DayReport): Figure[] {
  if (calls === null) return []
  const { report } = reader.messages.calls
  const figure = (label: string, read: (figures: CallFigures) => string | null): Figure[] => {
    const value = read(calls)
    if (value === null) return []
    const before = callsBefore && read(callsBefore.figures)
    return [{ label, value: before === null ? value : `${value} (${before})` }]
  }
  const duration = (seconds: number | null) =>
    seconds === null ? null : durationText(reader.messages.times, seconds)
  return [
    ...figure(report.received, ({ received }) => String(received)),
    ...figure(report.answered, ({ answered }) => String(answered)),
    ...figure(report.lost, ({ lost }) => String(lost)),
    ...figure(report.inTime(calls.serviceSeconds), (figures) => percent(serviceLevel(figures))),
    ...figure(report.averageWait, ({ averageWaitSeconds }) => duration(averageWaitSeconds)),
    ...figure(report.longestWait, ({ longestWaitSeconds }) => duration(longestWaitSeconds)),
    ...figure(report.talk, ({ talkSeconds }) => duration(talkSeconds)),
    ...figure(report.noted, ({ noted }) => String(noted)),
    ...(calls.outsideHours > 0 ? figure(report.outside, ({ outsideHours }) => String(outsideHours)) : []),
  ]
}

/** What stands in the brackets, or null where nothing does. */
export function comparedText(reader: Reader, { callsBefore }: DayReport): string | null {
  if (callsBefore === null) return null
  const { times, calls } = reader.messages
  const date = Temporal.PlainDate.from(callsBefore.date)
  return calls.report.compared(dateText(times, date))
}

/** Each person's calls, in order of names; `share` is of the most that anybody had. */
export function agentsText(
  reader: Reader,
  { calls }: DayReport,
): { readonly text: string; readonly share: number }[] {
  const agents = new Map(calls?.agents.map((agent) => [agent.person, agent]))
  const most = Math.max(1, ...[...agents.values()].map(({ answered }) => answered))
  const { times, calls: words } = reader.messages
  const texts: { text: string; share: number }[] = []
  for (const person of byName(reader.people, agents.keys())) {
    const agent = agents.get(person)
    if (!agent) continue
    const duration = durationText(times, agent.talkSeconds)
    const text = words.report.agent(whoFor(reader, person), agent.answered, duration)
    texts.push({ text, share: agent.answered / most })
  }
  return texts
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value} %`
}
