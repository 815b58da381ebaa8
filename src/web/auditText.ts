import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { slotLabel } from '../domain/calendar/hours.ts'
import { dateOf, isWeekday, isWeekName } from '../domain/calendar/weekday.ts'
import { isPerson, nameOf } from '../domain/people/people.ts'
import { wholeTeam } from '../domain/ports/calendarLinks.ts'
import type { AuditLine } from '../domain/ports/stores.ts'
import { dateText, listText, whoText } from '../messages/when.ts'
import { capitalised } from './capitalised.ts'
import { pausedUntilText } from './pausedUntilText.ts'
import type { Visit } from './visit.ts'

const PauseText = z.object({ until: z.string().nullable(), reason: z.string() })
const QueueText = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  paused: z.array(z.string()),
  resumed: z.array(z.string()),
})

const Fields = z.record(z.string(), z.unknown())

/** What an audit line is about: a cell, a week or a person, by name. */
export function auditSubject(visit: Visit, line: AuditLine): string {
  const { times } = visit.messages
  if (line.subject === wholeTeam) return visit.messages.people.teamCalendar
  const [week = '', day = '', hour = '', lineIndex = ''] = line.subject.split(' ')
  if (line.verb === 'editForcedTurn') return forcedTurnText(visit, week, day, hour)
  if (!isWeekName(week)) {
    return isPerson(visit.people, line.subject) ? nameOf(visit.people, line.subject) : line.subject
  }
  const monday = Temporal.PlainDate.from(week)
  if (!isWeekday(day)) return capitalised(times.weekOf(dateText(times, monday)))
  const date = `${capitalised(times.weekday(day))} ${dateText(times, dateOf(monday, day))}`
  const slot = slotLabel(visit.configuration.hours, Number(hour)).replace('-', '–')
  return [date, slot, `L${Number(lineIndex) + 1}`].filter((part) => part !== '').join(', ')
}

/** What an audit line changed, in words where its form is known. */
export function auditChange(visit: Visit, line: AuditLine): string {
  const { times, web } = visit.messages
  if (line.verb === 'editSlot' || line.verb === 'editForcedTurn') {
    return `${whoText(times, visit.people, line.before)} → ${whoText(times, visit.people, line.after)}`
  }
  const value = parsed(line.after)
  if (line.verb === 'setPerson' || line.verb === 'removePerson') {
    return fieldsText(Fields.parse(parsed(line.before) ?? {}), Fields.parse(value ?? {}))
  }
  const pause = PauseText.safeParse(value)
  if (pause.success) return pauseText(visit, pause.data)
  const queue = QueueText.safeParse(value)
  if (queue.success) return queueText(visit, queue.data)
  if (line.before !== '' && line.after !== '') return `${line.before} → ${line.after}`
  return line.after || (line.before === 'paused' ? web.queue.status.paused : line.before)
}

/** `Monday, 09:00–10:15, L1`, the turn of every week that `dl 0 0` names. */
function forcedTurnText(visit: Visit, day: string, hour: string, lineIndex: string): string {
  if (!isWeekday(day)) return ''
  const slot = slotLabel(visit.configuration.hours, Number(hour)).replace('-', '–')
  const parts = [capitalised(visit.messages.times.weekday(day)), slot, `L${Number(lineIndex) + 1}`]
  return parts.filter((part) => part !== '').join(', ')
}

function fieldsText(before: z.infer<typeof Fields>, after: z.infer<typeof Fields>): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.map((name) => `${name}: ${fieldText(before[name])} → ${fieldText(after[name])}`).join('; ')
}

function fieldText(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  return text === '' ? '–' : text
}

function pauseText(visit: Visit, pause: z.infer<typeof PauseText>): string {
  const { web } = visit.messages
  const until =
    pause.until === null
      ? web.queue.pausedToShiftEnd
      : pausedUntilText(visit, Temporal.Instant.from(pause.until))
  return pause.reason === '' ? until : `${until} · ${pause.reason}`
}

function queueText(visit: Visit, queue: z.infer<typeof QueueText>): string {
  const { times } = visit.messages
  const parts = [
    { mark: '+', extensions: queue.added },
    { mark: '−', extensions: queue.removed },
    { mark: '⏸', extensions: queue.paused },
    { mark: '▶', extensions: queue.resumed },
  ]
  return parts
    .filter(({ extensions }) => extensions.length > 0)
    .map(
      ({ mark, extensions }) =>
        `${mark} ${listText(
          times,
          extensions.map((each) => ownerName(visit, each)),
        )}`,
    )
    .join('; ')
}

function ownerName(visit: Visit, extension: string): string {
  for (const [key, own] of visit.people.extensions) {
    if (own === extension) return whoText(visit.messages.times, visit.people, key)
  }
  return extension
}

function parsed(text: string): unknown {
  if (!text.startsWith('{')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
