import type { Pause } from '../../domain/queue/queue.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { pauseCard } from '../../notify/slack/pauseCard.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold } from '../../notify/slack/text.ts'
import type { Call } from '../command.ts'
import type { Reply } from '../reply.ts'
import { lineButtons } from './buttons.ts'

/** The answer to a pause: its card, and elsewhere the fact and where the card is. */
export function pausedReply(call: Call, pause: Pause): Reply {
  const card = pauseCard(call.reader, { pause: { ...pause, endedAt: null }, why: null, endedBy: null })
  return { kind: 'card', pause, message: card, notice: noticeOf(call, pause, card) }
}

function noticeOf(call: Call, pause: Pause, card: SlackMessage): SlackMessage {
  const { commands, buttons } = call.reader.messages
  const line = pause.person === call.person ? 'resume' : `resume ${pause.person}`
  const blocks: Block[] = [section(bold(card.text)), context(commands.pause.card)]
  const row = lineButtons([{ text: buttons.resume, line, style: 'primary' }])
  return message(card.text, row.length > 0 ? [...blocks, actions(row)] : blocks)
}
