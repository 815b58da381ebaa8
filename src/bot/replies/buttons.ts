import type { types } from '@slack/bolt'
import { actionIds, actionValue } from '../../notify/slack/actionIds.ts'
import { button, type Confirmation } from '../../notify/slack/elements.ts'
import { limits } from '../../notify/slack/limits.ts'
import { botActionIds, type LineValue } from '../actionIds.ts'
import type { Reader } from '../command.ts'

/** A button that runs a command line as whoever clicks it; `index` tells it from others in its row. */
export function lineButton(options: {
  readonly text: string
  readonly line: string
  readonly index: number
  readonly confirmed?: boolean
  readonly style?: 'primary' | 'danger'
  /** Asks in a dialog first. */
  readonly confirm?: Confirmation
}): types.Button {
  const value: LineValue = { line: options.line, ...(options.confirmed === true && { confirmed: true }) }
  return button({
    text: options.text,
    actionId: `${botActionIds.runLine}.${options.index}`,
    value: JSON.stringify(value),
    ...(options.style && { style: options.style }),
    ...(options.confirm && { confirm: options.confirm }),
  })
}

/** The buttons for lines that fit in one; a very long line (a text to say) is left without. */
export function lineButtons(
  choices: readonly {
    readonly text: string
    readonly line: string
    readonly confirmed?: boolean
    readonly style?: 'primary'
    readonly confirm?: Confirmation
  }[],
): types.Button[] {
  return choices
    .filter((choice) => JSON.stringify(choice).length < limits.button.value)
    .map((choice, index) => lineButton({ ...choice, index }))
}

/** Opens the form for a pause of oneself. */
export function pauseMeButton(reader: Reader): types.Button {
  return button({
    text: reader.messages.replies.buttons.pauseMe,
    actionId: actionIds.queuePause,
    value: actionValue({}),
  })
}
