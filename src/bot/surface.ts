import type { webApi } from '@slack/bolt'
import type { Answer } from '../notify/slack/respond.ts'
import type { SlackMessage } from '../notify/slack/surfaces.ts'

/** Where an answer appears to the one who asked. */
export interface Surface {
  /** True in the person's direct message with the bot. */
  readonly isDirect: boolean
  /** True for a button of a card that is updated in its place; else the person looks at the end of the conversation. */
  readonly isOnCard: boolean
  show(message: SlackMessage): Promise<void>
  /** Takes away the message whose button was clicked, where an answer shown elsewhere has settled it. */
  settle(): Promise<void>
  refuse(message: SlackMessage): Promise<void>
}

/** The parts of a Slack client that answers need. */
export type Client = Pick<webApi.WebClient, 'chat' | 'conversations' | 'views'>

/** Posts a message as the bot. */
export type Post = (channel: string, message: SlackMessage, threadTs?: string | null) => Promise<void>

/** The answer to a slash command: for the person's eyes only; in the direct message with the bot it stays. */
export function commandSurface(options: {
  readonly channel: string
  readonly isDirect: boolean
  readonly respond: (answer: Answer) => Promise<void>
  readonly post: Post
}): Surface {
  const { channel, isDirect, respond, post } = options
  async function refuse(message: SlackMessage): Promise<void> {
    await respond({ ...message, response_type: 'ephemeral' })
  }
  return {
    isDirect,
    isOnCard: false,
    settle: nothing,
    show: isDirect ? (message) => post(channel, message) : refuse,
    refuse,
  }
}

/** The answer in the direct message with the bot, in the thread of what was written. */
export function directSurface(post: Post, channel: string, threadTs: string | null): Surface {
  const answer = (message: SlackMessage) => post(channel, message, threadTs)
  return { isDirect: true, isOnCard: false, settle: nothing, show: answer, refuse: answer }
}

/** The answer to a mention in a channel: for the person's eyes only, in the thread where it was written. */
export function mentionSurface(
  client: Client,
  place: { readonly channel: string; readonly user: string; readonly threadTs: string | null },
): Surface {
  const { channel, user, threadTs } = place
  async function answer(message: SlackMessage): Promise<void> {
    await client.chat.postEphemeral({
      channel,
      user,
      ...message,
      ...(threadTs !== null && { thread_ts: threadTs }),
    })
  }
  return { isDirect: false, isOnCard: false, settle: nothing, show: answer, refuse: answer }
}

/** For answers that were asked for in writing. */
export async function nothing(): Promise<void> {}
