import type { types } from '@slack/bolt'
import { type PauseState, pauseText } from '../pauseText.ts'
import type { Reader } from '../reader.ts'
import { actionIds, actionValue } from './actionIds.ts'
import { actions, type Block, context, section } from './blocks.ts'
import { button } from './elements.ts'
import { message, type SlackMessage } from './surfaces.ts'
import { bold, lines } from './text.ts'

/** What the button beside Resume adds to a pause. */
export const prolongMinutes = 10

/**
 * The message about a pause: while it is on, until when and why, with buttons to end or prolong it; then, in its
 * place, since when the person is back. The bot's reply and every update are this card.
 */
export function pauseCard(reader: Reader, state: PauseState): SlackMessage {
  const { fact, details } = pauseText(reader, state)
  const blocks: Block[] = [section(bold(fact))]
  if (details.length > 0) blocks.push(context(lines(...details)))
  if (state.pause.endedAt === null) blocks.push(actions(buttonsOf(reader, state)))
  return message(fact, blocks)
}

function buttonsOf(reader: Reader, { pause }: PauseState): types.Button[] {
  const labels = reader.messages.buttons
  const person = pause.person === reader.person ? {} : { person: pause.person }
  const resume = button({
    text: labels.resume,
    actionId: actionIds.queueResume,
    value: actionValue(person),
    style: 'primary',
  })
  if (pause.until === null) return [resume]
  const prolong = button({
    text: labels.prolong(prolongMinutes),
    actionId: actionIds.queueProlong,
    value: actionValue({ ...person, minutes: prolongMinutes }),
  })
  return [resume, prolong]
}
