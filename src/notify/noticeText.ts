import { Temporal } from 'temporal-polyfill'
import { DomainError } from '../domain/errors.ts'
import type { Notice, NoticeSlot } from '../domain/notices.ts'
import { isPerson, nameOf, personByExtension } from '../domain/people/people.ts'
import { absenceText } from '../messages/absenceText.ts'
import { errorText } from '../messages/errorText.ts'
import { dayText, durationText, listText } from '../messages/when.ts'
import { pauseNoticeText } from './pauseText.ts'
import { isGoingOn, namesFor, type Reader, todayOf, whoFor } from './reader.ts'
import { reportText } from './reportText.ts'
import { shiftsMovedText } from './shiftsMovedText.ts'
import { troubleText } from './troubleText.ts'

/** A notice in words: the fact, readable alone, and what else there is to say, a sentence or list each. */
export interface NoticeText {
  readonly fact: string
  readonly details: readonly string[]
}

/** The notice worded for its reader. */
export function noticeText(reader: Reader, notice: Notice): NoticeText {
  const { notices } = reader.messages
  switch (notice.kind) {
    case 'shift-soon':
      return shiftSoonText(reader, notice)
    case 'your-shift-soon':
      return yourShiftSoonText(reader, notice)
    case 'your-cell-edited':
      return cellEditedText(reader, notice)
    case 'your-shifts-moved':
      return shiftsMovedText(reader, notice)
    case 'paused-by-other':
      return pauseNoticeText(reader, notice)
    case 'resumed-by-other':
      return { fact: notices.resumedBy(whoFor(reader, notice.by)), details: [] }
    case 'added-by-other':
      return { fact: notices.addedBy(whoFor(reader, notice.by)), details: [notices.untilNextShift] }
    case 'removed-by-other':
      return { fact: notices.removedBy(whoFor(reader, notice.by)), details: [notices.untilNextShift] }
    case 'absences-changed-by-other':
      return absencesChangedText(reader, notice)
    case 'day-report':
      return reportText(reader, notice.report)
    case 'queue-kept':
      return {
        fact: notices.queueKept[notice.reason](spanText(reader, notice.slot)),
        details: [notices.queueKeptHint[notice.reason]],
      }
    case 'queue-repaired':
      return repairedText(reader, notice)
    case 'queue-unreachable':
      return {
        fact: notice.slot
          ? notices.queueUnreachable(spanText(reader, notice.slot))
          : notices.queueUnreachableClosed,
        details: [notices.queueUnreachableHint],
      }
    case 'file-broken':
      return fileBrokenText(reader, notice)
    case 'pages-failing':
      return pagesFailingText(reader, notice)
    case 'pages-published-again':
      return { fact: notices.pagesPublishedAgain(notice.place), details: [] }
    case 'says':
      return { fact: notices.says(notice.text), details: [notices.saidBy(whoFor(reader, notice.by))] }
    case 'answer-lost':
    case 'not-delivered':
      return troubleText(reader, notice)
  }
}

/** The notice in plain lines, the fact first. */
export function plainNotice(reader: Reader, notice: Notice): string {
  const { fact, details } = noticeText(reader, notice)
  return [fact, ...details].join('\n')
}

/** `from 10:15 to 11:30`, `until 11:30` while it goes on, with the day when it is not today. */
export function spanText(reader: Reader, slot: NoticeSlot): string {
  const { times, notices } = reader.messages
  if (isGoingOn(reader, slot)) return notices.untilTime(slot.until)
  const today = todayOf(reader)
  const span = times.fromTo(slot.from, slot.until)
  if (slot.date === today.toString()) return span
  return times.dayAndSpan(dayText(times, Temporal.PlainDate.from(slot.date), today), span)
}

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>

function shiftSoonText(reader: Reader, { slot, persons, minutes }: Of<'shift-soon'>): NoticeText {
  const { notices, times } = reader.messages
  const lead = durationText(times, minutes * 60)
  const span = spanText(reader, slot)
  if (persons.length === 0) {
    return { fact: notices.shiftSoonNobody(span, lead), details: [notices.whoeverCanJoin] }
  }
  return { fact: notices.shiftSoon(listText(times, namesFor(reader, persons)), span, lead), details: [] }
}

function yourShiftSoonText(reader: Reader, { slot, minutes, alongside }: Of<'your-shift-soon'>): NoticeText {
  const { notices, times } = reader.messages
  const lead = durationText(times, minutes * 60)
  const company =
    alongside.length > 0 ? notices.alongside(listText(times, namesFor(reader, alongside))) : notices.alone
  return { fact: notices.yourShiftSoon(spanText(reader, slot), lead), details: [company, notices.checkPhone] }
}

function cellEditedText(reader: Reader, notice: Of<'your-cell-edited'>): NoticeText {
  const { notices } = reader.messages
  return {
    fact: cellFact(reader, notice),
    details: [notices.changedBy(whoFor(reader, notice.by))],
  }
}

function cellFact(reader: Reader, { slot, from, to }: Of<'your-cell-edited'>): string {
  const { notices } = reader.messages
  const span = spanText(reader, slot)
  if (to === reader.person) {
    return isPerson(reader.people, from)
      ? notices.youInsteadOf(nameOf(reader.people, from), span)
      : notices.youAreOn(span)
  }
  if (from === reader.person) {
    return isPerson(reader.people, to)
      ? notices.insteadOfYou(nameOf(reader.people, to), span)
      : notices.youAreOff(span)
  }
  return notices.insteadOf(whoFor(reader, to), whoFor(reader, from), span)
}

function absencesChangedText(reader: Reader, notice: Of<'absences-changed-by-other'>): NoticeText {
  const { absences } = reader.messages
  const gone = notice.removed.map((absence) => absences.removed(absenceText(reader.messages, absence)))
  const fresh = notice.added.map((absence) => absences.added(absenceText(reader.messages, absence)))
  return { fact: absences.changedBy(whoFor(reader, notice.by)), details: [...gone, ...fresh] }
}

function repairedText(reader: Reader, notice: Of<'queue-repaired'>): NoticeText {
  const { notices, times } = reader.messages
  const details: string[] = []
  for (const change of ['added', 'removed', 'paused', 'resumed'] as const) {
    const names = notice[change].map((extension) => nameOfExtension(reader, extension))
    if (names.length > 0) details.push(notices.repairs[change](listText(times, names)))
  }
  return { fact: notices.queueRepaired, details: [...details, notices.queueRepairedHint] }
}

/** Repairs name extensions, some of which nobody has. */
function nameOfExtension(reader: Reader, extension: string): string {
  const key = personByExtension(reader.people, extension)
  return key === null ? extension : nameOf(reader.people, key)
}

function fileBrokenText(reader: Reader, { problem }: Of<'file-broken'>): NoticeText {
  const { notices, expectations } = reader.messages
  const expected = expectations[problem.expected] ?? problem.expected
  return {
    fact: notices.fileBroken(problem.file, problem.line),
    details: [notices.fileExpected(problem.column, expected, problem.found), notices.fileBrokenHint],
  }
}

function pagesFailingText(reader: Reader, { place, code, params }: Of<'pages-failing'>): NoticeText {
  const { notices } = reader.messages
  const cause = errorText(reader.messages, new DomainError(code, params))
  return {
    fact: notices.pagesFailing(place),
    details: [...(cause === null ? [] : [cause]), notices.pagesFailingHint],
  }
}
