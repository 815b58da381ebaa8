import { Temporal } from 'temporal-polyfill'
import { weekdayOf } from '../domain/calendar/weekday.ts'
import type { Notice, NoticeSlot } from '../domain/notices.ts'
import { dateText } from '../messages/when.ts'
import type { NoticeText } from './noticeText.ts'
import { type Reader, whoFor } from './reader.ts'

/** More are told in a list on the dashboard. */
const mostSlots = 40

/** What a published week changes for one person. */
export function shiftsMovedText(
  reader: Reader,
  notice: Extract<Notice, { kind: 'your-shifts-moved' }>,
): NoticeText {
  const { planner, times, why } = reader.messages
  const week = times.weekOf(dateText(times, Temporal.PlainDate.from(notice.week)))
  const { yourShifts } = planner
  const details: string[] = []
  if (notice.gained.length > 0) details.push(yourShifts.now(slotsText(reader, notice.gained)))
  if (notice.lost.length > 0) details.push(yourShifts.noLonger(slotsText(reader, notice.lost)))
  const who = whoFor(reader, notice.by)
  return {
    fact: notice.isNew ? yourShifts.fresh(week) : yourShifts.moved(week),
    details: [...details, notice.isRepair ? why.changedBy(who) : yourShifts.by(who)],
  }
}

/** `Mon 09:00–10:15, Tue 11:30–12:45`, in order. */
function slotsText({ messages }: Reader, slots: readonly NoticeSlot[]): string {
  const { times, planner } = messages
  const ordered = [...slots].sort((a, b) => (`${a.date} ${a.from}` < `${b.date} ${b.from}` ? -1 : 1))
  const shown = ordered.slice(0, mostSlots).map(({ date, from, until }) => {
    const day = times.shortWeekday(weekdayOf(Temporal.PlainDate.from(date)))
    return `${day} ${from}–${until}`
  })
  const rest = ordered.length - shown.length
  return [...shown, ...(rest > 0 ? [planner.more(rest)] : [])].join(', ')
}
