import type { Temporal } from 'temporal-polyfill'
import { isWeekName, mondayOf } from '../../domain/calendar/weekday.ts'
import type { Credit, CreditFiles } from '../../domain/credit/creditUpTo.ts'
import { retirementOf } from '../../domain/credit/retirement.ts'
import { DomainError } from '../../domain/errors.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Loaded, Saving } from '../../domain/ports/stores.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { readCreditFiles } from './readCredit.ts'

/** Last week, this one and those to come stay unless a week is named (facts §3.7). */
const keptDays = 14

export type RetireOutcome =
  | {
      readonly kind: 'retired'
      /** The Monday up to which weeks were retired, and of the new credit file. */
      readonly week: string
      readonly timetables: readonly string[]
      readonly credits: readonly string[]
      readonly credit: Credit
    }
  | { readonly kind: 'nothing-to-retire'; readonly week: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-week'; readonly week: string }
  | { readonly kind: 'week-not-over'; readonly week: string }

/**
 * Moves the timetables up to a week to the archive and carries their credit on in one file (facts §3.7); `week` null
 * is that of two weeks ago. A second time there is nothing to do. Throws `file-malformed` while a file that counts
 * is broken: its credit would be lost.
 */
export async function retireTimetables(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  request: { readonly week: string | null },
): Promise<RetireOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<RetireOutcome> => {
    const { configuration } = await readSituation(tx.files, now)
    if (!may(actor, 'retireTimetables', configuration.permissions)) return { kind: 'not-allowed' }
    const today = now.toZonedDateTimeISO(configuration.timezone).toPlainDate()
    const thisWeek = mondayOf(today)
    const week = request.week ?? thisWeek.subtract({ days: keptDays }).toString()
    if (!isWeekName(week)) return { kind: 'bad-week', week }
    if (week >= thisWeek.toString()) return { kind: 'week-not-over', week }
    return retireUpTo(tx, week, { actor, now })
  })
  if (outcome.kind === 'retired') {
    const { week, timetables } = outcome
    deps.events.publish({ kind: 'timetables-retired', week, timetables, by: actor.name })
  }
  return outcome
}

async function retireUpTo(
  tx: Saving,
  week: string,
  by: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<RetireOutcome> {
  const { files } = tx
  const { creditOptions } = (await files.configuration()).value
  const counting = await readCreditFiles(files, week, creditOptions)
  await refuseBroken(files, counting)
  const all: CreditFiles = {
    credits: new Map([...uncounted(await files.creditWeeks()), ...counting.credits]),
    overloads: new Map([...uncounted(await files.weeks()), ...counting.overloads]),
    archived: counting.archived,
  }
  const retirement = retirementOf(all, week, creditOptions)
  if (!retirement) return { kind: 'nothing-to-retire', week }
  const { timetables, credits, credit } = retirement
  await files.replaceCredit(week, await files.credit(week), credit)
  for (const each of timetables) await files.archiveTimetable(each)
  for (const each of credits) await files.archiveCredit(each)
  await tx.audit.append(auditLine(by.actor, by.now, 'retireTimetables', week, timetables.join(', '), ''))
  return { kind: 'retired', week, timetables, credits, credit }
}

/** Weeks with a file of which nothing counts. */
function uncounted(weeks: readonly string[]): [string, Credit][] {
  return weeks.map((week) => [week, new Map()])
}

/** A text is not put away while its numbers cannot be read; the last good ones may be old. */
async function refuseBroken(files: Saving['files'], counting: CreditFiles): Promise<void> {
  const loaded: (Loaded<unknown> | null)[] = []
  for (const week of counting.overloads.keys()) loaded.push(await files.overload(week))
  for (const week of counting.credits.keys()) loaded.push(await files.credit(week))
  for (const each of loaded) if (each?.fault) throw new DomainError('file-malformed', { ...each.fault })
}
