import { formatHour, type HourLimits } from '../domain/calendar/hours.ts'
import type { Weekday } from '../domain/calendar/weekday.ts'
import { nobody, type People } from '../domain/people/people.ts'
import {
  gapOf,
  type PlannerRun,
  type RunBreach,
  type RunDraft,
  type RunNote,
  type RunPenalty,
} from '../domain/planner/run.ts'
import type { Catalogue } from './catalogue.ts'
import { listText, whoText } from './when.ts'

/** Whom the planner's findings are worded for. */
export interface PlannerReader {
  readonly messages: Pick<Catalogue, 'planner' | 'times'>
  readonly people: People
}

/** A penalty in words: when, who, and what is wrong. */
export function penaltyText(reader: PlannerReader, penalty: RunPenalty, hours: HourLimits): string {
  const { penalties } = reader.messages.planner
  const { day, hour } = penalty
  const when = whenText(reader, day, hour, hours)
  const name = nameIn(reader, penalty.person ?? '')
  const count = penalty.count ?? 0
  switch (penalty.kind) {
    case 'empty':
      return penalties.empty(when, count)
    case 'unforced':
      return penalty.person === nobody ? penalties.keptEmpty(when) : penalties.unforced(when, name)
    case 'undesired':
      return penalties.undesired(when, name, penalty.reasons.filter((reason) => reason !== '').join(', '))
    case 'multipleHours':
      return penalties.multipleHours(when, name, count)
    case 'discontinuous':
      return penalties.discontinuous(when, name)
    case 'farDiscontinuous':
      return penalties.farDiscontinuous(when, name)
    case 'marathon':
      return penalties.marathon(when, name)
    case 'noBrunch':
      return penalties.noBrunch(when, name)
    case 'crosstalk':
      return penalties.crosstalk(when, penalty.table ?? '', count)
    default:
      return [when, penalty.kind, name].filter((part) => part !== '').join(' · ')
  }
}

/** A hard rule that gave way, in words. */
export function breachText(reader: PlannerReader, breach: RunBreach, hours: HourLimits): string {
  const { planner } = reader.messages
  const when = breach.day === null ? '' : whenText(reader, breach.day, breach.hour, hours)
  const who = breach.person === null ? '' : nameIn(reader, breach.person)
  const parts = [when, who, breach.name ?? ''].filter((part) => part !== '')
  return planner.breach(
    planner.rules[breach.rule] ?? breach.rule,
    parts.join(', '),
    breach.value,
    breach.limit,
  )
}

/** What is worth saying of a week before it is solved. */
export function noteText(reader: PlannerReader, note: RunNote, hours: HourLimits): string {
  const { notes } = reader.messages.planner
  switch (note.kind) {
    case 'forced-ignored': {
      const when = whenText(reader, note.day, note.hour, hours)
      return notes.forced(when, nameIn(reader, note.person)) + notes.forcedWhy[note.why]
    }
    case 'without-load':
      return notes.withoutLoad(
        listText(
          reader.messages.times,
          note.persons.map((key) => nameIn(reader, key)),
        ),
      )
    case 'all-holidays':
      return notes.allHolidays
    case 'nobody-available':
      return notes.nobodyAvailable
    case 'lines-adjusted':
      return notes.linesAdjusted(note.asked, note.lines)
    case 'unassigned':
      return notes.unassigned(note.turns)
  }
}

/** `Cost 140 · proven: no timetable is better`. */
export function scoreText({ messages }: PlannerReader, draft: RunDraft): string {
  const { planner } = messages
  const gap = gapOf(draft)
  const bound = draft.optimal
    ? planner.proven
    : gap === null || draft.lowerBound === null
      ? planner.noBound
      : planner.bound(draft.lowerBound, gap)
  return `${planner.cost(draft.cost)} · ${bound}`
}

/** Why a run has found nothing; null for one that has. */
export function faultText(
  { messages }: PlannerReader,
  { fault, draft }: Pick<PlannerRun, 'fault' | 'draft'>,
): string | null {
  const { planner } = messages
  if (fault === null) return null
  if (fault === 'memory' && !draft) return planner.memoryAtOnce
  return planner.faults[fault] ?? planner.faults.failed ?? fault
}

/** Real seconds with one decimal. */
export function elapsedText({ messages }: PlannerReader, elapsedMs: number): string {
  const { times, planner } = messages
  const format = new Intl.NumberFormat(times.locale, { maximumFractionDigits: 1 })
  return planner.seconds(format.format(elapsedMs / 1000))
}

/** `Monday 10:15`, or the day alone. */
export function whenText(
  { messages }: PlannerReader,
  day: Weekday,
  hour: number | null,
  hours: HourLimits,
): string {
  const name = messages.times.weekday(day)
  const shown = name.charAt(0).toUpperCase() + name.slice(1)
  return hour === null ? shown : `${shown} ${formatHour(hours[hour] ?? 0)}`
}

function nameIn({ messages, people }: PlannerReader, key: string): string {
  return key === '' ? '' : whoText(messages.times, people, key)
}
