import type { Temporal } from 'temporal-polyfill'
import type { Absence } from '../../domain/absences/absence.ts'
import type { LinesChanged, LinesReplaced, OwnLines } from '../../domain/absences/changeOfLines.ts'
import { type AbsenceShape, editableSources } from '../../domain/absences/checkAbsence.ts'
import type { Collision } from '../../domain/absences/collisions.ts'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import { areSameAbsences, isSameAbsence } from '../../domain/absences/sameAbsence.ts'
import { formatTurns } from '../../domain/absences/turns.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import { isPerson } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Files, Saving } from '../../domain/ports/stores.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { collisionsFrom } from './collisionsFrom.ts'

export type AbsenceVerb = 'addAbsence' | 'removeAbsence' | 'changeAbsence' | 'replaceAbsences'
const verbs: readonly AbsenceVerb[] = ['addAbsence', 'removeAbsence', 'changeAbsence', 'replaceAbsences']

export interface AbsencesChanged {
  readonly kind: 'absences-changed'
  readonly person: string
  readonly added: readonly Absence[]
  readonly removed: readonly Absence[]
  /** Shifts from today on in a published timetable that what was added collides with. */
  readonly collisions: readonly Collision[]
}

export type AbsencesOutcome =
  | AbsencesChanged
  | Extract<
      Refusal,
      {
        kind:
          | 'not-allowed'
          | 'unknown-person'
          | 'bad-absence'
          | 'absence-exists'
          | 'absences-changed-meanwhile'
          | 'day-off'
          | 'unchanged'
      }
    >

/** What becomes of a person's lines. */
export type ChangeOfLines = (
  lines: OwnLines,
  shape: AbsenceShape,
) => LinesChanged | LinesReplaced | { readonly kind: 'no-such-absence' }

/**
 * Changes the absences of a person in both files that people edit, as one, and tells the person when it was somebody
 * else. Throws `file-not-editable` for what a line cannot hold.
 */
export async function changeAbsences(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  person: string,
  verb: AbsenceVerb,
  change: ChangeOfLines,
): Promise<AbsencesOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<AbsencesOutcome> => {
    const situation = await readSituation(tx.files, now)
    const { configuration, people } = situation
    if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
    if (!isPerson(people, person)) return { kind: 'unknown-person', person }
    const before = await ownLines(tx.files, person)
    const shape = { slotsPerDay: slotCount(configuration.hours), days: configuration.days }
    const changed = change(before, shape)
    if (changed.kind === 'absence-exists') return { ...changed, person }
    if (changed.kind === 'bad-absence') return changed
    if (changed.kind === 'no-such-absence') {
      return { kind: 'absences-changed-meanwhile', person, by: await lastChange(tx, person) }
    }
    await saveLines(tx, person, before, changed.lines)
    const added = missingFrom(changed.lines, before)
    const removed = missingFrom(before, changed.lines)
    if (added.length === 0 && removed.length === 0) return { kind: 'unchanged' }
    const texts = [removed, added].map((absences) => absences.map(shortText).join('; '))
    await tx.audit.append(auditLine(actor, now, verb, person, texts[0], texts[1]))
    await tellPerson(deps, tx, actor, { situation, person, added, removed })
    const collisions = await collisionsFrom(tx.files, situation, added)
    return { kind: 'absences-changed', person, added, removed, collisions }
  })
  if (outcome.kind === 'absences-changed') {
    deps.events.publish({ kind: 'absences-changed', person, by: actor.name })
  }
  return outcome
}

/** True when the actor may see and change the absences of a person. */
export function mayChange(actor: Actor, person: string, { configuration }: Situation): boolean {
  const verb = actor.person === person ? 'editOwnAbsences' : 'editAnyAbsences'
  return may(actor, verb, configuration.permissions)
}

/** The lines of a person in the files that people edit. */
export async function ownLines(files: Files, person: string): Promise<OwnLines> {
  const own = (absences: readonly Absence[]) => absences.filter((absence) => absence.person === person)
  return {
    weekly: own((await files.absencesIn('weekly')).value),
    oneshot: own((await files.absencesIn('oneshot')).value),
  }
}

async function saveLines(tx: Saving, person: string, before: OwnLines, after: OwnLines): Promise<void> {
  for (const source of editableSources) {
    if (areSameAbsences(before[source], after[source])) continue
    const loaded = await tx.files.absencesIn(source)
    await tx.files.replaceAbsences(source, loaded, person, after[source])
  }
}

/** The lines of one side that the other has not; of lines that are there twice, each counts. */
function missingFrom(some: OwnLines, others: OwnLines): Absence[] {
  const left = [...others.weekly, ...others.oneshot]
  const missing: Absence[] = []
  for (const absence of [...some.weekly, ...some.oneshot]) {
    const index = left.findIndex((other) => isSameAbsence(absence, other))
    if (index < 0) missing.push(absence)
    else left.splice(index, 1)
  }
  return missing
}

/** `+dl 0011 # reason`, as the audit keeps it. */
function shortText({ required, weekday, date, slots, reason }: Absence): string {
  return `${required ? '+' : ''}${date ?? weekday ?? '*'} ${formatTurns(slots)} # ${reason}`
}

async function lastChange(tx: Saving, person: string): Promise<{ who: string; at: Temporal.Instant } | null> {
  const [line] = await tx.audit.list({ verbs, subject: person, limit: 1 })
  return line ? { who: line.who, at: line.at } : null
}

async function tellPerson(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  change: {
    readonly situation: Situation
    readonly person: string
    readonly added: readonly Absence[]
    readonly removed: readonly Absence[]
  },
): Promise<void> {
  const { person, added, removed, situation } = change
  if (actor.person === person) return
  const { hours } = situation.configuration
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'person', person },
    notice: {
      kind: 'absences-changed-by-other',
      by: actor.name,
      added: added.map((absence) => absenceInWords(absence, hours)),
      removed: removed.map((absence) => absenceInWords(absence, hours)),
    },
    dropAfterMs: null,
  })
}
