import type { types } from '@slack/bolt'
import type { Pause } from '../domain/queue/queue.ts'
import type { SlackMessage } from '../notify/slack/surfaces.ts'
import type { Picture } from '../notify/weekPictures.ts'

/** What a command answers. */
export type Reply =
  /** Shown where it was asked for, to the one who asked. */
  | { readonly kind: 'show'; readonly message: SlackMessage }
  /** The same for a refusal: it never takes the place of something else. */
  | { readonly kind: 'refuse'; readonly message: SlackMessage }
  /** The same, and pictures in the direct message with the bot; elsewhere `elsewhere` is shown, which says so. */
  | {
      readonly kind: 'pictured'
      readonly message: SlackMessage
      readonly elsewhere: SlackMessage
      readonly pictures: () => Promise<readonly Picture[]>
    }
  /** Posted in the direct message with the bot; `notice` says so where it was asked for. */
  | { readonly kind: 'direct'; readonly message: SlackMessage; readonly notice: SlackMessage }
  /** A form that opens at once where Slack lets it; else `message` has a button that opens it. */
  | { readonly kind: 'form'; readonly form: types.ModalView; readonly message: SlackMessage }
  /** A run of the planner, shown as a message that follows it in the direct message; `notice` says so elsewhere. */
  | { readonly kind: 'plan'; readonly run: string; readonly notice: SlackMessage }
  /** Nothing more to say: what was clicked changes by itself. */
  | { readonly kind: 'done' }
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
