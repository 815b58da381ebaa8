import type { Temporal } from 'temporal-polyfill'
import { shiftsOn } from '../../domain/calendar/shift.ts'
import type { EndedPause, Programme } from '../../domain/ports/stores.ts'
import type { DayReport } from '../../domain/report/dayReport.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { readCallFigures, readFiguresBefore } from './callFigures.ts'

/** The report of a local date; null when the helpline was closed that day. */
export async function readDayReport(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'pbx'>,
  date: Temporal.PlainDate,
): Promise<DayReport | null> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { calendar } = situation
  const shifts = shiftsOn(calendar, date)
  const [opensAt, closesAt] = [shifts[0]?.startsAt, shifts.at(-1)?.endsAt]
  if (!opensAt || !closesAt) return null
  const from = date.toZonedDateTime(calendar.timezone).toInstant()
  const until = date.add({ days: 1 }).toZonedDateTime(calendar.timezone).toInstant()
  const calls = await readCallFigures(deps, situation, date)
  const edits = await deps.stores.audit.list({ verbs: ['editSlot'], since: from, until, limit: 10_000 })
  const verbs = ['addAgent', 'removeAgent', 'clearQueue']
  const changes = await deps.stores.audit.list({ verbs, since: from, until, limit: 10_000 })
  return {
    date: date.toString(),
    shifts: shiftsHeld(
      await deps.stores.programmes.during(from, until),
      shifts.map((shift) => shift.startsAt.toString()),
    ),
    timetableChanges: edits.length,
    queueChanges: changes.length,
    // A pause that nobody could end at closing, the server being down, has not lasted any longer for that.
    pauses: pauseTimes(
      await deps.stores.pauses.during(opensAt, closesAt),
      opensAt,
      closesAt,
      deps.clock.now(),
    ),
    missing: await deps.stores.absentPhones.on(date.toString()),
    calls,
    callsBefore: calls && (await readFiguresBefore(deps, situation, date)),
  }
}

/** Puts the report of a date into the outbox for the channel; false when the helpline was closed. */
export async function reportDay(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'pbx' | 'newId'>,
  date: Temporal.PlainDate,
  dropAfter: Temporal.Instant,
): Promise<boolean> {
  const report = await readDayReport(deps, date)
  if (!report) return false
  await deps.stores.save((tx) =>
    tx.outbox.add({
      id: deps.newId(),
      address: { to: 'channel' },
      notice: { kind: 'day-report', report },
      dropAfterMs: dropAfter.epochMilliseconds,
    }),
  )
  return true
}

/** Of several programmes of one shift the last one counts: the timetable was edited meanwhile. */
function shiftsHeld(programmes: readonly Programme[], starts: readonly string[]): DayReport['shifts'] {
  const planned = new Map<string, readonly string[]>()
  for (const programme of programmes) {
    if (programme.shiftStart !== null && starts.includes(programme.shiftStart)) {
      planned.set(programme.shiftStart, programme.planned)
    }
  }
  const counts = new Map<string, number>()
  for (const persons of planned.values()) {
    for (const person of persons) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts].map(([person, count]) => ({ person, count }))
}

function pauseTimes(
  pauses: readonly EndedPause[],
  from: Temporal.Instant,
  until: Temporal.Instant,
  now: Temporal.Instant,
): DayReport['pauses'] {
  const times = new Map<string, { person: string; count: number; seconds: number }>()
  for (const pause of pauses) {
    const start = Math.max(pause.since.epochMilliseconds, from.epochMilliseconds)
    const end = Math.min((pause.endedAt ?? now).epochMilliseconds, until.epochMilliseconds)
    const known = times.get(pause.person) ?? { person: pause.person, count: 0, seconds: 0 }
    const seconds = Math.max(0, Math.round((end - start) / 1000))
    times.set(pause.person, { ...known, count: known.count + 1, seconds: known.seconds + seconds })
  }
  return [...times.values()]
}
