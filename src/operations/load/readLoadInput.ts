import { Temporal } from 'temporal-polyfill'
import type { Absence } from '../../domain/absences/absence.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import { businessDays } from '../../domain/calendar/shift.ts'
import type { FileProblem } from '../../domain/errors.ts'
import type { ForcedTurn } from '../../domain/load/personLimits.ts'
import type { LoadInput } from '../../domain/load/shiftLoad.ts'
import type { People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import { readCreditUpTo } from '../credit/readCredit.ts'

/** The load that is asked for; what is null is as configured. */
export interface LoadRequest {
  /** ISO Monday. */
  readonly week: string
  readonly lines: number | null
  readonly maxOverload: number | null
  /** True where debts and credits do not count. */
  readonly forgive: boolean
}

/** One reading of everything that the load of a week depends on. */
export interface LoadSnapshot {
  readonly input: LoadInput
  readonly people: People
  /** Places in the files that were skipped, and files that are malformed now. */
  readonly problems: readonly FileProblem[]
}

/**
 * Reads what the load of a week depends on; works inside and outside a unit of work. Throws
 * `DomainError('file-malformed')` when a file that counts for it never was readable.
 */
export async function readLoadInput(files: Files, request: LoadRequest): Promise<LoadSnapshot> {
  const { week } = request
  const monday = Temporal.PlainDate.from(week)
  const configured = await files.configuration()
  const configuration = configured.value
  const people = await files.people()
  const festivities = await files.festivities()
  const daysOff = await files.daysOff()
  const busy = await readBusy(files, configuration.busyFiles)
  const credit = await readCreditUpTo(files, monday.subtract({ weeks: 1 }).toString())
  const rules = { ...configuration.load, maxOverload: request.maxOverload ?? configuration.load.maxOverload }
  const { timezone, hours, days } = configuration
  const uncounted = new Set(rules.datedDaysOff ? daysOff.value.filter(({ date }) => date === null) : [])
  const counts = (absence: Absence) => !uncounted.has(absence)
  const input: LoadInput = {
    week,
    openDays: days,
    businessDays: businessDays({ timezone, hours, days, festivities: festivities.value }, monday),
    slotsPerDay: slotCount(hours),
    lines: request.lines ?? configuration.lineCount,
    idealLoads: people.value.idealloads,
    absences: busy.flatMap(({ value }) => value).filter(counts),
    daysOff: daysOff.value.filter(counts),
    credits: credit.credit,
    forgive: request.forgive,
    forced: await readForced(files, rules.forcedTurnsFirst),
    rules,
  }
  const isDaysOffBusy = busy.some(({ hash }) => hash === daysOff.hash)
  const read = [configured, people, festivities, ...busy, ...(isDaysOffBusy ? [] : [daysOff])]
  const problems = read.flatMap(({ fault, warnings }) => (fault ? [fault, ...warnings] : warnings))
  return { input, people: people.value, problems: [...problems, ...credit.problems] }
}

async function readBusy(files: Files, names: readonly string[]): Promise<Loaded<readonly Absence[]>[]> {
  const busy: Loaded<readonly Absence[]>[] = []
  for (const name of names) busy.push(await files.busyFile(name))
  return busy
}

/** The forced turns of each person; none where they do not count. */
async function readForced(files: Files, counts: boolean): Promise<Map<string, ForcedTurn[]>> {
  const forced = new Map<string, ForcedTurn[]>()
  if (!counts) return forced
  for (const [day, hours] of (await files.forcedTurns()).value.cells) {
    for (const [hour, people] of hours.entries()) {
      for (const person of people) forced.set(person, [...(forced.get(person) ?? []), { day, hour }])
    }
  }
  return forced
}
