import { type Call, stateOf } from '../domain/calls/call.ts'
import { type CallCategories, categoryOf } from '../domain/calls/categories.ts'
import { phoneText } from '../domain/calls/phone.ts'
import type { Caller } from '../domain/ports/callers.ts'
import { clockText, durationText, momentText } from '../messages/when.ts'
import type { NoticeText } from './noticeText.ts'
import { type Reader, whoFor } from './reader.ts'

/** A call as its card tells it. */
export interface CallView {
  readonly call: Call
  /** Null where it is not known, or could not be asked. */
  readonly caller: Caller | null
  readonly categories: CallCategories
}

/** How many earlier calls a card tells of. */
export const earlierCalls = 3

/** The words of a call's card for the one who reads it: the person who has the call, or one who had it before. */
export function callText(reader: Reader, view: CallView): NoticeText {
  const { call } = view
  if (call.person !== reader.person) return { fact: elsewhereFact(reader, call), details: [] }
  return {
    fact: ownFact(reader, call),
    details: [...timeLine(reader, call), ...callerLines(reader, view), ...noteLine(reader, view)],
  }
}

/** The number as people read it; a withheld one says so. */
export function phoneFor({ messages }: Pick<Reader, 'messages'>, phone: string): string {
  return phone === '' ? messages.calls.withheld : phoneText(phone)
}

function ownFact(reader: Reader, call: Call): string {
  const { calls, times } = reader.messages
  const phone = phoneFor(reader, call.phone)
  switch (stateOf(call, reader.now)) {
    case 'ringing':
      return calls.ringing(phone)
    case 'missed':
      return calls.missed(phone)
    case 'answered':
      return calls.talking(phone)
    case 'ended':
      return calls.talked(phone, durationText(times, call.talkSeconds ?? 0))
    case 'lost':
      return sentence(calls.lost(phone))
    case 'past':
      return calls.called(phone)
  }
}

function elsewhereFact(reader: Reader, call: Call): string {
  const { calls } = reader.messages
  const phone = phoneFor(reader, call.phone)
  const name = call.person === null ? calls.anotherPhone : whoFor(reader, call.person)
  if (call.answeredAt !== null) return sentence(calls.takenBy(phone, name))
  return sentence(call.endedAt === null ? calls.ringsElsewhere(phone, name) : calls.lostElsewhere(phone))
}

function timeLine(reader: Reader, call: Call): string[] {
  const { calls, times } = reader.messages
  const at = calls.at(clockText(call.startedAt, reader.timezone))
  const waited = call.waitSeconds ? [calls.waited(durationText(times, call.waitSeconds))] : []
  return [[at, ...waited].join(' · ')]
}

function callerLines(reader: Reader, { call, caller }: CallView): string[] {
  const { calls } = reader.messages
  if (caller === null || call.phone === '') return []
  const customer = calls.customer(caller.partner, caller.contract)
  const earlier = caller.calls.filter(({ id }) => id !== call.id).slice(0, earlierCalls)
  if (customer !== '') return [customer]
  return earlier.length === 0 ? [calls.firstCall] : []
}

/** The earlier calls of the number, a line each; none for whoever does not have the call. */
export function earlierLines(reader: Reader, { call, caller, categories }: CallView): string[] {
  if (call.person !== reader.person) return []
  const earlier = (caller?.calls ?? []).filter(({ id }) => id !== call.id).slice(0, earlierCalls)
  return earlier.map((other) => historyLine(reader, other, categories))
}

/** A call of the past in one line: when, with whom, what about. */
export function historyLine(reader: Reader, call: Call, categories: CallCategories): string {
  const { times } = reader.messages
  const when = momentText(times, call.startedAt, reader.now, reader.timezone)
  const name = call.person === null ? null : whoFor(reader, call.person)
  const what = noteText(call, categories)
  const fact = pastFact(reader, call, when, name)
  return what === null ? fact : `${fact}: ${what}`
}

function pastFact({ messages, now }: Reader, call: Call, when: string, name: string | null): string {
  const { calls } = messages
  if (stateOf(call, now) === 'lost') return calls.earlierLost(when)
  if (name === null) return when
  return call.answeredAt === null ? calls.earlierRang(when, name) : calls.earlierAnswered(when, name)
}

/** What a call was about: its categories and comment; null until noted. */
export function noteText({ note }: Call, categories: CallCategories): string | null {
  if (note === null) return null
  const names = note.categories.map((id) => categoryOf(categories, id)?.name ?? id)
  return [names.join(', '), note.comment].filter((part) => part !== '').join(' · ')
}

function noteLine(reader: Reader, { call, categories }: CallView): string[] {
  const { calls } = reader.messages
  const what = noteText(call, categories)
  if (what === null || call.note === null) return []
  const { by } = call.note
  return [by === reader.person ? calls.noted(what) : calls.notedBy(what, whoFor(reader, by))]
}

/** A sentence may begin with "a withheld number". */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
