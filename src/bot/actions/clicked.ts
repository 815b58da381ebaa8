import * as z from 'zod'
import {
  actionIds,
  PauseValue,
  PersonValue,
  RunValue,
  readActionValue,
  WeekValue,
} from '../../notify/slack/actionIds.ts'
import { botActionIds, LineValue, pauseFormPrefix } from '../actionIds.ts'

/** What is needed of an element that was used. */
export const Clicked = z.object({
  action_id: z.string(),
  block_id: z.string().optional(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
})
export type Clicked = z.infer<typeof Clicked>

/** A form of a person, of oneself when it names nobody. */
export interface Form {
  readonly kind: 'pause-form' | 'absence-form'
  readonly person: string | null
}

/** What a click asks for: a command line, or a form. */
export type Asked = { readonly kind: 'line'; readonly line: string; readonly confirmed: boolean } | Form

/** What the use of a button or menu asks for; null for elements that ask for nothing or that we do not know. */
export function askedBy(clicked: Clicked): Asked | null {
  const { action_id: id, value, selected_option: option } = clicked
  if (id.startsWith(`${botActionIds.runLine}.`)) {
    const run = readActionValue(LineValue, value)
    return run && { kind: 'line', line: run.line, confirmed: run.confirmed ?? false }
  }
  if (id === botActionIds.agentMenu) return option ? askedByMenu(option.value) : null
  if (id === botActionIds.addPerson) return option ? line('add', option.value) : null
  return askedByNotice(id, value)
}

function askedByMenu(value: string): Asked {
  return value.startsWith(pauseFormPrefix)
    ? { kind: 'pause-form', person: value.slice(pauseFormPrefix.length) }
    : line(value)
}

function askedByNotice(id: string, value: string | undefined): Asked | null {
  switch (id) {
    case actionIds.queueResume:
      return line('resume', readActionValue(PersonValue, value)?.person)
    case actionIds.queueProlong: {
      const prolong = readActionValue(PauseValue, value)
      return prolong?.minutes === undefined ? null : line('pause', prolong.person, `+${prolong.minutes}m`)
    }
    case actionIds.queuePause: {
      const pause = readActionValue(PauseValue, value)
      if (!pause) return null
      return pause.minutes === undefined
        ? { kind: 'pause-form', person: pause.person ?? null }
        : line('pause', pause.person, `${pause.minutes}m`)
    }
    case actionIds.queueJoin:
      return line('join')
    case actionIds.queueLeave:
      return line('leave')
    case actionIds.queueShow:
      return line('queue')
    case actionIds.timetableShow:
      return line('timetable', readActionValue(WeekValue, value)?.week)
    case actionIds.shiftsShow:
      return line('shifts', readActionValue(WeekValue, value)?.week)
    case actionIds.absenceAdd: {
      const whose = readActionValue(PersonValue, value)
      return whose && { kind: 'absence-form', person: whose.person ?? null }
    }
    case actionIds.planStop:
      return line('plan', 'stop', readActionValue(RunValue, value)?.run)
    case actionIds.planPublish:
      return line('plan', 'publish', readActionValue(RunValue, value)?.run)
    case actionIds.planDiscard:
      return line('plan', 'discard', readActionValue(RunValue, value)?.run)
    case actionIds.planHoles:
      return line('plan', 'holes', readActionValue(RunValue, value)?.run)
    case actionIds.dashboardOpen:
      return line('dashboard')
    default:
      return null
  }
}

function line(...words: readonly (string | undefined)[]): Asked {
  return {
    kind: 'line',
    line: words.filter((word) => word !== undefined && word !== '').join(' '),
    confirmed: false,
  }
}

/** Buttons of a card that is updated by itself: there success needs no further word. */
export function isOfCard(clicked: Clicked): boolean {
  return cardActions.some((id) => id === clicked.action_id)
}

const cardActions = [
  actionIds.queueResume,
  actionIds.queueProlong,
  actionIds.planStop,
  actionIds.planPublish,
  actionIds.planDiscard,
] as const

/** Buttons whose answer is a detail of the message that they stand on, and belongs in its thread. */
export function isOfThread(clicked: Clicked): boolean {
  return clicked.action_id === actionIds.planHoles
}
