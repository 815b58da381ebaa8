import { stateOf } from '../../domain/calls/call.ts'
import { type CallView, callText, earlierLines } from '../callText.ts'
import type { Reader } from '../reader.ts'
import { actionIds, actionValue } from './actionIds.ts'
import { actions, type Block, context, section } from './blocks.ts'
import { button } from './elements.ts'
import { message, type SlackMessage } from './surfaces.ts'
import { bold, lines } from './text.ts'

/**
 * The message about a call: who calls and what they called about before, with a button to note it; then, in its place,
 * what became of it. For whoever does not have the call any more it only says who has it.
 */
export function callCard(reader: Reader, view: CallView): SlackMessage {
  const { call } = view
  const { calls } = reader.messages
  const { fact, details } = callText(reader, view)
  const blocks: Block[] = [section(bold(fact))]
  const earlier = earlierLines(reader, view)
  if (earlier.length > 0) blocks.push(section(lines(calls.earlier, ...earlier.map((line) => `• ${line}`))))
  if (details.length > 0) blocks.push(context(lines(...details)))
  if (call.person === reader.person) {
    const isDue = call.note === null && ['ended', 'past'].includes(stateOf(call, reader.now))
    blocks.push(
      actions([
        button({
          text: call.note === null ? calls.note : calls.changeNote,
          actionId: actionIds.callNote,
          value: actionValue({ call: call.id }),
          ...(isDue && { style: 'primary' as const }),
        }),
      ]),
    )
  }
  return message(fact, blocks)
}
