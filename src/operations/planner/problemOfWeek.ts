import { type Absence, busyAt } from '../../domain/absences/absence.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { ForcedTurns } from '../../domain/forcedTurns/forcedTurns.ts'
import type { LoadRules } from '../../domain/load/rules.ts'
import type { ShiftLoad } from '../../domain/load/shiftLoad.ts'
import type { People } from '../../domain/people/people.ts'
import type { PlannerSettings } from '../../domain/planner/settings.ts'
import type { Problem, ProblemAbsence, ProblemPerson } from '../../solver/problem.ts'
import { type ReadForced, readForced } from './forcedOfWeek.ts'
import { groupRules, membersOf, tableRules } from './groupsOfWeek.ts'

/** All that a week is planned from: one reading, so that no part of a run sees another state of the files. */
export interface PlanningSnapshot {
  readonly people: People
  readonly load: ShiftLoad
  /** Busy lines, required and optional. */
  readonly absences: readonly Absence[]
  readonly forced: ForcedTurns
  readonly settings: PlannerSettings
  readonly daily: Pick<LoadRules, 'dailyMaximum' | 'dailyMaximumOf'>
  readonly firstDays: readonly Weekday[]
}

/** The week as the solver takes it, and what of the forced turns cannot be. */
export function problemOfWeek(snapshot: PlanningSnapshot): {
  problem: Problem
  forced: ReadForced
} {
  const { people, load, settings, firstDays } = snapshot
  const absences = absencesOf(snapshot)
  const forced = readForced(snapshot, absences)
  const groups = groupRules(people, settings)
  const tables = tableRules(people, settings)
  const withLoad = [...load.people.keys()]
  const others = membersOf(groups, tables).filter((key) => !load.people.has(key))
  const person = (key: string): ProblemPerson => ({
    key,
    load: load.people.get(key)?.final ?? 0,
    dailyMaximum: dailyMaximumOf(snapshot, key),
    absences: absences.get(key) ?? [],
    forced: forced.turns.get(key) ?? [],
  })
  const problem: Problem = {
    days: load.businessDays,
    hours: load.slotsPerDay,
    lines: load.lines,
    persons: [...withLoad, ...others].map(person),
    keepEmpty: forced.keepEmpty,
    firstDays: firstDays.filter((day) => load.businessDays.includes(day)),
    pinned: [],
    rules: {
      break: settings.break,
      breakExempt: settings.breakExempt,
      maxNobodies: settings.rules.includes('maxNingusPerTurn') ? settings.maxNobodiesPerTurn : null,
      groups,
      tables,
      crosstalk: settings.rules.includes('costTaulaSorollosa') ? (settings.tableNoiseCost ?? 0) : 0,
    },
    weights: settings.costs,
  }
  return { problem, forced }
}

/** Everybody's busy turns of the week with all their reasons; a turn that is also required is never only undesired. */
export function absencesOf({
  load,
  absences,
}: Pick<PlanningSnapshot, 'load' | 'absences'>): Map<string, ProblemAbsence[]> {
  const found = new Map<string, ProblemAbsence[]>()
  for (const day of load.businessDays) {
    for (let hour = 0; hour < load.slotsPerDay; hour += 1) {
      for (const [person, { required, reasons }] of busyAt(absences, load.week, day, hour)) {
        const known = found.get(person) ?? []
        known.push({ day, hour, required, reasons: [...new Set(reasons)] })
        found.set(person, known)
      }
    }
  }
  return found
}

/** Personal maxima hold only if the planner's rules name them; 0 is none (facts §9 row 40). */
function dailyMaximumOf({ daily, settings, load }: PlanningSnapshot, key: string): number {
  const isPersonal = settings.rules.includes('maximHoresDiaries')
  const maximum = (isPersonal ? daily.dailyMaximumOf.get(key) : undefined) ?? daily.dailyMaximum
  return maximum === 0 ? load.slotsPerDay : Math.min(maximum, load.slotsPerDay)
}
