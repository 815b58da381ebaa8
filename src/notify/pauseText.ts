import { Temporal } from 'temporal-polyfill'
import type { ResumeReason } from '../domain/events.ts'
import type { Notice } from '../domain/notices.ts'
import type { EndedPause } from '../domain/ports/stores.ts'
import type { Pause } from '../domain/queue/queue.ts'
import { clockText, dayText, durationText } from '../messages/when.ts'
import type { NoticeText } from './noticeText.ts'
import { type Reader, todayOf, whoFor } from './reader.ts'

/** A pause as its card tells it; `why` and `endedBy` are null while it is on, or where it is not known. */
export interface PauseState {
  readonly pause: EndedPause
  readonly why: ResumeReason | null
  readonly endedBy: string | null
}

/** The notice that somebody else paused the reader. */
export function pauseNoticeText(
  reader: Reader,
  notice: Extract<Notice, { kind: 'paused-by-other' }>,
): NoticeText {
  const until = notice.until === null ? null : Temporal.Instant.from(notice.until)
  const { pauseCard } = reader.messages
  return {
    fact: pauseCard.youPausedBy(whoFor(reader, notice.by), untilPhrase(reader, until)),
    details: [...reasonLine(reader, notice.reason), pauseCard.noCalls],
  }
}

/** The words of a pause's card, while it is on and when it is over. */
export function pauseText(reader: Reader, state: PauseState): NoticeText {
  return state.pause.endedAt === null
    ? onText(reader, state.pause)
    : overText(reader, state, state.pause.endedAt)
}

function onText(reader: Reader, pause: Pause): NoticeText {
  const { pauseCard } = reader.messages
  const until = untilPhrase(reader, pause.until)
  const by = whoFor(reader, pause.by)
  if (pause.person !== reader.person) {
    const details = pause.by === pause.person ? [] : [pauseCard.by(by)]
    return {
      fact: pauseCard.paused(whoFor(reader, pause.person), until),
      details: [...reasonLine(reader, pause.reason), ...details],
    }
  }
  return {
    fact: pause.by === reader.person ? pauseCard.youPaused(until) : pauseCard.youPausedBy(by, until),
    details: [...reasonLine(reader, pause.reason), pauseCard.noCalls],
  }
}

function overText(reader: Reader, state: PauseState, endedAt: Temporal.Instant): NoticeText {
  const { pauseCard, times } = reader.messages
  const { pause } = state
  const seconds = Math.max(0, Math.round(pause.since.until(endedAt).total('seconds')))
  return {
    fact: overFact(reader, state, endedAt),
    details: [
      ...endLine(reader, state),
      pauseCard.lasted(durationText(times, seconds)),
      ...reasonLine(reader, pause.reason),
    ],
  }
}

/** Only an end that was asked for, or whose time came, brings the person back to the phone. */
function overFact(reader: Reader, { pause, why }: PauseState, endedAt: Temporal.Instant): string {
  const { pauseCard } = reader.messages
  const isOwn = pause.person === reader.person
  const name = whoFor(reader, pause.person)
  if (why === 'asked' || why === 'time') {
    const since = atPhrase(reader, endedAt, pauseCard.sinceTime)
    return isOwn ? pauseCard.youAreBack(since) : pauseCard.isBack(name, since)
  }
  const at = atPhrase(reader, endedAt, pauseCard.atTime)
  return isOwn ? pauseCard.yourPauseEnded(at) : pauseCard.pauseEnded(name, at)
}

function endLine(reader: Reader, { pause, why, endedBy }: PauseState): string[] {
  const { pauseCard } = reader.messages
  if (why === 'time') return [pauseCard.whyTime]
  if (why === 'shift') return [pauseCard.whyShift]
  if (why === 'left') return [pauseCard.whyLeft]
  if (endedBy === null || endedBy === reader.person || endedBy === pause.person) return []
  return [pauseCard.whyAsked(whoFor(reader, endedBy))]
}

function reasonLine(reader: Reader, reason: string): string[] {
  return reason === '' ? [] : [reader.messages.pauseCard.reason(reason)]
}

function untilPhrase(reader: Reader, until: Temporal.Instant | null): string {
  const { pauseCard } = reader.messages
  return until === null ? pauseCard.endOfShift : atPhrase(reader, until, pauseCard.untilTime)
}

function atPhrase(
  reader: Reader,
  instant: Temporal.Instant,
  phrase: (time: string, day: string | null) => string,
): string {
  const date = instant.toZonedDateTimeISO(reader.timezone).toPlainDate()
  const today = todayOf(reader)
  const day = date.equals(today) ? null : dayText(reader.messages.times, date, today)
  return phrase(clockText(instant, reader.timezone), day)
}
