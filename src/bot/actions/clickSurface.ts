import type { RespondFn } from '@slack/bolt'
import { z } from 'zod'
import type { SlackMessage } from '../../notify/slack/surfaces.ts'
import { inPlace } from '../actionIds.ts'
import type { Client, Surface } from '../surface.ts'
import { type Clicked, isOfCard } from './clicked.ts'

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
 * nowhere for cards, which change by themselves; else as a message of its own.
 */
export function clickSurface(options: {
  readonly container: MessageContainer
  readonly clicked: Clicked
  readonly respond: RespondFn
  readonly client: Client
}): Surface {
  const { container, clicked, respond, client } = options
  const { channel_id: channel, message_ts: ts, is_ephemeral: isEphemeral } = container

  async function beside(message: SlackMessage): Promise<void> {
    await respond({ ...message, response_type: 'ephemeral', replace_original: false })
  }

  async function show(message: SlackMessage): Promise<void> {
    if (isEphemeral === true) await respond({ ...message, replace_original: true })
    else if (clicked.block_id === inPlace) await client.chat.update({ channel, ts, ...message })
    else if (isOfCard(clicked)) return
    else if (channel.startsWith('D'))
      await client.chat.postMessage({ channel, ...message, unfurl_links: false })
    else await beside(message)
  }

  async function settle(): Promise<void> {
    if (isEphemeral === true) await respond({ delete_original: true })
    else if (clicked.block_id === inPlace) await client.chat.delete({ channel, ts })
  }

  return { isDirect: channel.startsWith('D'), isOnCard: isOfCard(clicked), settle, show, refuse: beside }
}
