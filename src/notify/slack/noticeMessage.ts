import type { types } from '@slack/bolt'
import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { Notice, NoticeSlot } from '../../domain/notices.ts'
import { type NoticeText, noticeText } from '../noticeText.ts'
import type { Reader } from '../reader.ts'
import { actionIds, actionValue } from './actionIds.ts'
import { actions, type Block, context, paragraphs, section } from './blocks.ts'
import { button } from './elements.ts'
import { prolongMinutes } from './pauseCard.ts'
import { reportBlocks } from './reportBlocks.ts'
import { message, type SlackMessage } from './surfaces.ts'
import { bold, lines } from './text.ts'

/** A notice as Slack shows it: the fact, what else there is to say, and at most three buttons, the likely one first. */
export function noticeMessage(reader: Reader, notice: Notice): SlackMessage {
  const text = noticeText(reader, notice)
  const buttons = buttonsOf(reader, notice)
  const blocks = bodyOf(reader, notice, text)
  if (buttons.length > 0) blocks.push(actions(buttons))
  return message(text.fact, blocks)
}

function bodyOf(reader: Reader, notice: Notice, { fact, details }: NoticeText): Block[] {
  if (notice.kind === 'says') return [...paragraphs(fact), context(...details)]
  const head = section(bold(fact))
  if (notice.kind === 'day-report') return [head, ...reportBlocks(reader, notice.report)]
  if (details.length === 0) return [head]
  return [head, context(lines(...details))]
}

function buttonsOf(reader: Reader, notice: Notice): types.Button[] {
  const all = buttonsFor(reader)
  switch (notice.kind) {
    case 'shift-soon':
      return notice.persons.length === 0 ? [all.join, all.queue] : [all.queue]
    case 'your-shift-soon':
      return [all.queue, all.myShifts(weekOf(notice.slot)), all.dashboard]
    case 'your-cell-edited':
      return [all.myShifts(weekOf(notice.slot)), all.timetable(weekOf(notice.slot)), all.dashboard]
    case 'your-shifts-moved':
      return [all.myShifts(notice.week), all.timetable(notice.week), all.dashboard]
    case 'paused-by-other':
      return notice.until === null ? [all.resume, all.queue] : [all.resume, all.prolong, all.queue]
    case 'resumed-by-other':
      return [all.queue, all.pause]
    case 'added-by-other':
      return [all.queue, all.pause, all.leave]
    case 'removed-by-other':
      return [all.join, all.queue]
    case 'queue-kept':
      return [all.dashboard, all.queue]
    case 'answer-lost':
    case 'queue-repaired':
    case 'queue-unreachable':
      return [all.queue]
    case 'absences-changed-by-other':
      return [all.dashboard]
    case 'day-report':
      return []
    case 'file-broken':
    case 'pages-failing':
    case 'pages-published-again':
    case 'says':
    case 'not-delivered':
      return []
  }
}

function buttonsFor(reader: Reader) {
  const labels = reader.messages.buttons
  return {
    queue: button({ text: labels.seeQueue, actionId: actionIds.queueShow }),
    join: button({ text: labels.join, actionId: actionIds.queueJoin }),
    leave: button({ text: labels.leave, actionId: actionIds.queueLeave }),
    resume: button({
      text: labels.resume,
      actionId: actionIds.queueResume,
      value: actionValue({}),
      style: 'primary',
    }),
    pause: button({
      text: labels.pauseMinutes(prolongMinutes),
      actionId: actionIds.queuePause,
      value: actionValue({ minutes: prolongMinutes }),
    }),
    prolong: button({
      text: labels.prolong(prolongMinutes),
      actionId: actionIds.queueProlong,
      value: actionValue({ minutes: prolongMinutes }),
    }),
    dashboard: button({ text: labels.dashboard, actionId: actionIds.dashboardOpen }),
    myShifts: (week: string) =>
      button({ text: labels.myShifts, actionId: actionIds.shiftsShow, value: actionValue({ week }) }),
    timetable: (week: string) =>
      button({ text: labels.timetable, actionId: actionIds.timetableShow, value: actionValue({ week }) }),
  }
}

function weekOf(slot: NoticeSlot): string {
  return mondayOf(Temporal.PlainDate.from(slot.date)).toString()
}
