import * as z from 'zod'
import type { Answer } from '../../notify/slack/respond.ts'
import { isGone } from '../../notify/slack/slackError.ts'
import type { SlackMessage } from '../../notify/slack/surfaces.ts'
import { isInPlace } from '../actionIds.ts'
import type { Client, Post, Surface } from '../surface.ts'
import { type Clicked, isOfCard, isOfThread } from './clicked.ts'

/** The message that a button stood on. */
export const MessageContainer = z.object({
  type: z.literal('message'),
  message_ts: z.string(),
  channel_id: z.string(),
  is_ephemeral: z.boolean().optional(),
})
export type MessageContainer = z.infer<typeof MessageContainer>

/**
 * Where the answer to a click appears: in place of what only that person sees and of lists in their direct message;
 * nowhere for cards, which change by themselves; in the thread of what it is a detail of; else as a message of its own.
 */
export function clickSurface(options: {
  readonly container: MessageContainer
  readonly clicked: Clicked
  readonly respond: (answer: Answer) => Promise<void>
  readonly client: Pick<Client, 'chat'>
  readonly post: Post
}): Surface {
  const { container, clicked, respond, client, post } = options
  const { channel_id: channel, message_ts: ts, is_ephemeral: isEphemeral } = container

  async function beside(message: SlackMessage): Promise<void> {
    await respond({ ...message, response_type: 'ephemeral', replace_original: false })
  }

  /** Somebody may have deleted the list since: then it comes anew. */
  async function replace(message: SlackMessage): Promise<void> {
    try {
      await client.chat.update({ channel, ts, ...message })
    } catch (error) {
      if (!isGone(error)) throw error
      await post(channel, message)
    }
  }

  async function show(message: SlackMessage): Promise<void> {
    if (isEphemeral === true) await respond({ ...message, replace_original: true })
    else if (isInPlace(clicked.block_id)) await replace(message)
    else if (isOfCard(clicked)) return
    else if (isOfThread(clicked)) await post(channel, message, ts)
    else if (channel.startsWith('D')) await post(channel, message)
    else await beside(message)
  }

  async function settle(): Promise<void> {
    if (isEphemeral === true) await respond({ delete_original: true })
    else if (isInPlace(clicked.block_id)) await client.chat.delete({ channel, ts })
  }

  return { isDirect: channel.startsWith('D'), isOnCard: isOfCard(clicked), settle, show, refuse: beside }
}
