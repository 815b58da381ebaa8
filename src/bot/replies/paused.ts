import type { Pause } from '../../domain/queue/queue.ts'
import { context, section } from '../../notify/slack/blocks.ts'
import { pauseCard } from '../../notify/slack/pauseCard.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold } from '../../notify/slack/text.ts'
import type { Call } from '../command.ts'
import type { Reply } from '../reply.ts'

/** The answer to a pause: its card, and elsewhere the fact and where the card is. */
export function pausedReply(call: Call, pause: Pause): Reply {
  const card = pauseCard(call.reader, { pause: { ...pause, endedAt: null }, why: null, endedBy: null })
  return { kind: 'card', pause, message: card, notice: noticeOf(call, card) }
}

function noticeOf(call: Call, card: SlackMessage): SlackMessage {
  const where = call.reader.messages.commands.pause.card
  return message(card.text, [section(bold(card.text)), context(where)])
}
