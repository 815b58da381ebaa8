import { Temporal } from 'temporal-polyfill'
import { businessDays } from '../../domain/calendar/shift.ts'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { copyTimetable, emptyTimetable } from '../../domain/timetable/timetable.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type CreateOutcome =
  | { readonly kind: 'created'; readonly week: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-week'; readonly week: string }
  | { readonly kind: 'already-there'; readonly week: string }
  | { readonly kind: 'no-such-source'; readonly week: string }

/** Makes the timetable of a week that never had one, empty or with the cells of another one. */
export async function createWeek(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: { readonly week: string; readonly copyOf: string | null },
): Promise<CreateOutcome> {
  const now = deps.clock.now()
  const { week, copyOf } = request
  if (!isWeekName(week)) return { kind: 'bad-week', week }
  const outcome = await deps.stores.save(async (tx): Promise<CreateOutcome> => {
    const { configuration, calendar } = await readSituation(tx.files, now)
    if (!may(actor, 'createTimetable', configuration.permissions)) return { kind: 'not-allowed' }
    const known = [...(await tx.files.weeks()), ...(await tx.files.archivedWeeks())]
    if (known.includes(week)) return { kind: 'already-there', week }
    const { days, hours, lineCount } = configuration
    const openDays = businessDays(calendar, Temporal.PlainDate.from(week))
    const source = copyOf === null ? null : isWeekName(copyOf) ? await tx.files.timetable(copyOf) : null
    if (copyOf !== null && !source) return { kind: 'no-such-source', week: copyOf }
    const timetable = source
      ? copyTimetable(source.value, week, openDays)
      : emptyTimetable({ week, days, openDays, hours, lineCount })
    await tx.files.replaceTimetable(null, timetable)
    await tx.audit.append(auditLine(actor, now, 'createWeek', week, '', copyOf ?? ''))
    return { kind: 'created', week }
  })
  if (outcome.kind === 'created') {
    deps.events.publish({ kind: 'timetable-created', week, by: actor.name })
  }
  return outcome
}
