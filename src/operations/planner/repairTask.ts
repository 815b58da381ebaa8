import { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../domain/calendar/shift.ts'
import { dateOf, type Weekday } from '../../domain/calendar/weekday.ts'
import { isPlaceholder } from '../../domain/people/people.ts'
import type { Stores } from '../../domain/ports/stores.ts'
import { cellAt } from '../../domain/timetable/timetable.ts'
import type { Pin, ProblemAbsence, ProblemPerson, Turn } from '../../solver/problem.ts'
import type { RepairTask } from '../../solver/repair/repairProblem.ts'
import { readLedger } from '../ledger/readLedger.ts'
import type { Situation } from '../situation.ts'
import { cellsEditedByHand } from '../timetable/cellAudit.ts'
import type { PublishedWeek } from './publishedWeek.ts'

/** Turns that anybody may do above their load to help out. */
const mostExtra = 1

/**
 * What is to be repaired when somebody cannot come on a day of a published week: the turns in which a required absence
 * of theirs is noted, else (`isNoted` false) all their turns of that day. What is over stays; so do those who are on
 * the phone now, and the cells that somebody has edited by hand.
 */
export async function readRepairTask(
  stores: Pick<Stores, 'files' | 'ledger' | 'audit'>,
  situation: Situation,
  published: PublishedWeek,
  { person, day }: { readonly person: string; readonly day: Weekday },
): Promise<{ readonly task: RepairTask; readonly isNoted: boolean }> {
  const { problem, turns, timetable } = published
  const { week } = timetable
  const owns = turnsWith(published, person)
  const isNoted = problem.persons.some(
    ({ key, absences }) =>
      key === person && absences.some((one) => one.required && one.day === day && has(owns, one)),
  )
  const times = everyTurn(published).map((turn) => ({ turn, ...timesOf(situation, published, turn) }))
  const settled = times.filter(({ isOver }) => isOver).map(({ turn }) => turn)
  const going = times.filter(({ isOver, hasBegun }) => hasBegun && !isOver).map(({ turn }) => turn)
  const working = going.flatMap((turn) =>
    (turns[problem.days.indexOf(turn.day)]?.[turn.hour] ?? []).map((key) => pinOf(turn, key)),
  )
  const byHand = (await cellsEditedByHand(stores, week)).flatMap((place) => {
    const key = cellAt(timetable, place)
    return key === null || isPlaceholder(key) ? [] : [pinOf(place, key)]
  })
  const { ledger } = await readLedger(stores, week)
  const persons = problem.persons.map((one) =>
    one.key === person ? { ...one, absences: absencesOn(published, one, day, isNoted) } : one,
  )
  const task: RepairTask = {
    problem: {
      ...problem,
      persons,
      pinned: [...working, ...byHand].filter((pin) => pin.person !== person),
    },
    published: turns,
    person,
    settled,
    mostExtra,
    balances: new Map([...ledger.people].map(([key, { balance }]) => [key, balance])),
  }
  return { task, isNoted }
}

/** The absences of the one who cannot come, so that only their turns of that day are lost. */
function absencesOn(
  published: PublishedWeek,
  person: ProblemPerson,
  day: Weekday,
  isNoted: boolean,
): ProblemAbsence[] {
  const owns = turnsWith(published, person.key)
  const kept = person.absences.filter((absence) => absence.day === day || !has(owns, absence))
  if (isNoted) return kept
  const { hours } = published.problem
  const away = Array.from({ length: hours }, (_, hour) => ({ day, hour, required: true, reasons: [] }))
  return [...kept.filter((absence) => absence.day !== day), ...away]
}

function everyTurn({ problem }: PublishedWeek): Turn[] {
  return problem.days.flatMap((day) => Array.from({ length: problem.hours }, (_, hour) => ({ day, hour })))
}

function turnsWith(published: PublishedWeek, person: string): Turn[] {
  const { problem, turns } = published
  return everyTurn(published).filter(({ day, hour }) =>
    turns[problem.days.indexOf(day)]?.[hour]?.includes(person),
  )
}

function has(turns: readonly Turn[], { day, hour }: Turn): boolean {
  return turns.some((turn) => turn.day === day && turn.hour === hour)
}

function timesOf(
  { now, calendar }: Situation,
  { timetable }: PublishedWeek,
  { day, hour }: Turn,
): { readonly hasBegun: boolean; readonly isOver: boolean } {
  const date = dateOf(Temporal.PlainDate.from(timetable.week), day)
  const at = (limit: number) => instantAt(calendar.timezone, date, timetable.hours[limit] ?? 0)
  const isPast = (limit: number) => Temporal.Instant.compare(at(limit), now) <= 0
  return { hasBegun: isPast(hour), isOver: isPast(hour + 1) }
}

function pinOf({ day, hour }: Turn, person: string): Pin {
  return { day, hour, person, present: true }
}
