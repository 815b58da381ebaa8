import type { Temporal } from 'temporal-polyfill'
import { shiftsOn } from '../../domain/calendar/shift.ts'
import { type CallFigures, countedCalls, figuresOf } from '../../domain/calls/figures.ts'
import { personAt } from '../../domain/calls/owner.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { PbxCall } from '../../domain/ports/pbx.ts'
import { spanOf } from '../calls/readCalls.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Situation } from '../situation.ts'

/** How many weeks back a day to compare with is looked for. */
const weeksBack = 4

type FigureDependencies = Pick<Dependencies, 'stores' | 'pbx'>

/** The figures of a local date; null where it was closed, or where nobody knows of calls. */
export async function readCallFigures(
  deps: FigureDependencies,
  { calendar, configuration, people }: Situation,
  date: Temporal.PlainDate,
): Promise<CallFigures | null> {
  const shifts = shiftsOn(calendar, date)
  const [first, last] = [shifts[0], shifts.at(-1)]
  if (!first || !last) return null
  const { from, until } = spanOf(date, calendar.timezone)
  const ours = await deps.stores.calls.between(from, until)
  const told = await callsTold(deps, configuration.pbx.queue, date)
  const calls = countedCalls(ours, told, (extension) => personAt(people, extension, []))
  if (calls.length === 0) return null
  return figuresOf(
    calls,
    { from: first.startsAt, until: last.endsAt },
    configuration.calls.serviceLevelSeconds,
  )
}

/** The figures of the last same weekday that had calls. */
export async function readFiguresBefore(
  deps: FigureDependencies,
  situation: Situation,
  date: Temporal.PlainDate,
): Promise<{ date: string; figures: CallFigures } | null> {
  for (let weeks = 1; weeks <= weeksBack; weeks += 1) {
    const before = date.subtract({ weeks })
    const figures = await readCallFigures(deps, situation, before)
    if (figures && figures.received > 0) return { date: before.toString(), figures }
  }
  return null
}

/** What the exchange tells of its calls: it knows also those of which nobody told us. None when it cannot. */
async function callsTold(
  { pbx }: FigureDependencies,
  queue: string,
  date: Temporal.PlainDate,
): Promise<PbxCall[]> {
  if (!pbx.capabilities.has('stats')) return []
  return pbx.calls(queue, date.toString()).catch((error: unknown) => {
    if (isDomainError(error, 'pbx-unreachable')) return []
    throw error
  })
}
