import type { Pause } from '../domain/queue/queue.ts'
import type { SlackMessage } from '../notify/slack/surfaces.ts'

/** What a command answers. */
export type Reply =
  /** Shown where it was asked for, to the one who asked. */
  | { readonly kind: 'show'; readonly message: SlackMessage }
  /** The same for a refusal: it never takes the place of something else. */
  | { readonly kind: 'refuse'; readonly message: SlackMessage }
  /** Posted in the direct message with the bot; `notice` says so where it was asked for. */
  | { readonly kind: 'direct'; readonly message: SlackMessage; readonly notice: SlackMessage }
  /** A pause, shown as a card in the direct message that follows it; `message` is the card as it is now. */
  | {
      readonly kind: 'card'
      readonly pause: Pause
      readonly message: SlackMessage
      readonly notice: SlackMessage
    }

export function show(message: SlackMessage): Reply {
  return { kind: 'show', message }
}

export function refuse(message: SlackMessage): Reply {
  return { kind: 'refuse', message }
}
