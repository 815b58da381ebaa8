import type { Temporal } from 'temporal-polyfill'
import { byName, nameOf, type People } from '../domain/people/people.ts'
import { isPlannerRefusal, isWhyRefusal, type Refusal } from '../domain/refusals.ts'
import { absenceRefusalText, isAbsenceRefusal } from './absenceRefusalText.ts'
import { callRefusalText } from './callRefusalText.ts'
import type { Catalogue } from './catalogue.ts'
import { plannerRefusalText } from './plannerRefusalText.ts'
import { listText, momentText, whoText } from './when.ts'
import { whyRefusalText } from './whyRefusalText.ts'

/** Whom a refusal is worded for. */
export interface RefusalReader {
  readonly messages: Pick<Catalogue, 'refusals' | 'times' | 'calls' | 'absences' | 'planner' | 'why'>
  /** Who reads it, where that is known: what is about them says “you”. */
  readonly person?: string | null
  readonly people: People
  readonly now: Temporal.Instant
  readonly timezone: string
}

/** The sentence with which an operation's refusal is told: the reason, and what can be done. */
export function refusalText(reader: RefusalReader, refusal: Refusal): string {
  if (isPlannerRefusal(refusal)) return plannerRefusalText(reader.messages.planner, refusal)
  if (isWhyRefusal(refusal)) return whyRefusalText(reader, refusal)
  const { refusals, times } = reader.messages
  const name = (key: string) => whoText(times, reader.people, key)
  const isReader = 'person' in refusal && refusal.person === reader.person
  switch (refusal.kind) {
    case 'not-allowed':
      return notAllowedText(reader)
    case 'unknown-person':
      return unknownPersonText(reader, refusal)
    case 'ambiguous-person':
      return refusals.ambiguousPerson(refusal.person, listText(times, refusal.candidates.map(name)))
    case 'without-extension':
      return isReader ? refusals.you.withoutExtension : refusals.withoutExtension(name(refusal.person))
    case 'not-in-queue':
      return isReader ? refusals.you.notInQueue : refusals.notInQueue(name(refusal.person))
    case 'already-in-queue':
      return isReader ? refusals.you.alreadyInQueue : refusals.alreadyInQueue(name(refusal.person))
    case 'not-paused':
      return isReader ? refusals.you.notPaused : refusals.notPaused(name(refusal.person))
    case 'confirm-last-agent':
      return isReader ? refusals.you.confirmLastAgent : refusals.confirmLastAgent(name(refusal.person))
    case 'no-such-cell':
      return refusals.noSuchCell
    case 'unchanged':
      return refusals.unchanged
    case 'changed-meanwhile':
      return changedText(reader, refusal)
    case 'holiday':
      return refusals.holiday
    case 'already-in-turn':
      return refusals.alreadyInTurn(name(refusal.person))
    case 'too-many-nobodies':
      return refusals.tooManyNobodies(refusal.limit)
    case 'confirm-busy':
      return confirmBusyText(reader, refusal)
    case 'past-week':
      return refusals.pastWeek
    case 'no-such-week':
      return refusals.noSuchWeek
    case 'bad-week':
      return refusals.badWeek(refusal.week)
    case 'week-not-over':
      return refusals.weekNotOver(refusal.week)
    case 'nothing-to-retire':
      return refusals.nothingToRetire(refusal.week)
    case 'nothing-to-forgive':
      return refusal.later ? refusals.nothingToForgiveYet : refusals.nothingToForgive
    case 'already-there':
      return refusals.alreadyThere(refusal.week)
    case 'no-such-source':
      return refusals.noSuchSource(refusal.week)
    case 'link-gone':
      return refusals.linkGone
    case 'no-calendar-link':
      return refusals.noCalendarLink
    case 'nothing-to-say':
      return refusals.nothingToSay
    case 'bad-field':
      return refusals.badField(refusals.fields[refusal.field] ?? refusal.field, refusal.value)
    case 'taken':
      return refusals.taken(fieldName(reader, refusal.field), refusal.value, name(refusal.owner))
    case 'field-changed':
      return fieldChangedText(reader, refusal)
    case 'last-coordinator':
      return refusals.lastCoordinator
    default:
      if (isAbsenceRefusal(refusal)) return absenceRefusalText(reader, refusal)
      return callRefusalText(reader, refusal)
  }
}

function notAllowedText({ messages, people }: RefusalReader): string {
  const coordinators = byName(people, people.groups.get('admin') ?? []).slice(0, 3)
  if (coordinators.length === 0) return messages.refusals.notAllowed
  const names = coordinators.map((key) => nameOf(people, key))
  return messages.refusals.notAllowedAsk(
    new Intl.ListFormat(messages.times.locale, { type: 'disjunction' }).format(names),
  )
}

function unknownPersonText(
  { messages, people }: RefusalReader,
  refusal: Extract<Refusal, { kind: 'unknown-person' }>,
): string {
  const sentence = messages.refusals.unknownPerson(refusal.person)
  const names = (refusal.suggestions ?? []).map((key) => nameOf(people, key))
  if (names.length === 0) return sentence
  const list = new Intl.ListFormat(messages.times.locale, { type: 'disjunction' }).format(names)
  return `${sentence} ${messages.refusals.didYouMean(list)}`
}

/** The name of a field, without what it should look like. */
function fieldName({ messages }: RefusalReader, field: string): string {
  return (messages.refusals.fields[field] ?? field).replace(/ \(.*\)$/, '')
}

function fieldChangedText(
  reader: RefusalReader,
  { field, current, by }: Extract<Refusal, { kind: 'field-changed' }>,
): string {
  const { refusals, times } = reader.messages
  const shown = current === '' ? '–' : current
  const text = by
    ? refusals.changedMeanwhileBy(
        shown,
        whoText(times, reader.people, by.who),
        momentText(times, by.at, reader.now, reader.timezone),
      )
    : refusals.changedMeanwhile(shown)
  return `${fieldName(reader, field)}: ${text}`
}

function changedText(
  reader: RefusalReader,
  refusal: Extract<Refusal, { kind: 'changed-meanwhile' }>,
): string {
  const { refusals, times } = reader.messages
  const current = whoText(times, reader.people, refusal.current)
  if (!refusal.by) return refusals.changedMeanwhile(current)
  const at = momentText(times, refusal.by.at, reader.now, reader.timezone)
  return refusals.changedMeanwhileBy(current, whoText(times, reader.people, refusal.by.who), at)
}

function confirmBusyText(reader: RefusalReader, refusal: Extract<Refusal, { kind: 'confirm-busy' }>): string {
  const { refusals, times } = reader.messages
  const reasons = refusal.busy.reasons.filter((reason) => reason !== '')
  const text = reasons.length > 0 ? listText(times, reasons) : refusals.noReason
  const name = whoText(times, reader.people, refusal.person)
  return refusal.busy.required ? refusals.confirmRequired(name, text) : refusals.confirmBusy(name, text)
}
