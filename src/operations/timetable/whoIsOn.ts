import type { Temporal } from 'temporal-polyfill'
import { nextShift, type Shift, shiftAt } from '../../domain/calendar/shift.ts'
import { isDomainError } from '../../domain/errors.ts'
import { personsOf, turnAtInstant } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/** Who the timetable puts on the phone in a shift; `timetable` is false when the week has none. */
export interface OnShift {
  readonly shift: Shift
  readonly persons: readonly string[]
  readonly timetable: boolean
}

/** The shift of a moment (null when closed then) and the next one after it. */
export interface WhoIsOn {
  readonly at: Temporal.Instant
  readonly now: OnShift | null
  readonly next: OnShift | null
}

/** Who is on at a moment, and who comes next. */
export async function whoIsOn(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  at: Temporal.Instant = deps.clock.now(),
): Promise<WhoIsOn> {
  const { calendar } = await readSituation(deps.stores.files, deps.clock.now())
  const current = shiftAt(calendar, at)
  const next = nextShift(calendar, at)
  return {
    at,
    now: current && (await onShift(deps, current, calendar.timezone)),
    next: next && (await onShift(deps, next, calendar.timezone)),
  }
}

async function onShift(deps: Pick<Dependencies, 'stores'>, shift: Shift, timezone: string): Promise<OnShift> {
  try {
    const loaded = await deps.stores.files.timetable(shift.week)
    if (!loaded) return { shift, persons: [], timetable: false }
    return {
      shift,
      persons: personsOf(turnAtInstant(loaded.value, timezone, shift.startsAt)),
      timetable: true,
    }
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return { shift, persons: [], timetable: false }
    throw error
  }
}
