import type { SlackMessage } from '../notify/slack/surfaces.ts'

/** What a command answers. */
export type Reply =
  /** Shown where it was asked for, to the one who asked. */
  | { readonly kind: 'show'; readonly message: SlackMessage }
  /** The same for a refusal: never takes the place of something else. */
  | { readonly kind: 'refuse'; readonly message: SlackMessage }
  /**
   * Posted in the direct message with the bot, `notice` telling so where it was asked for; with a matter it is
   * remembered, to be updated in place.
   */
  | {
      readonly kind: 'direct'
      readonly message: SlackMessage
      readonly notice: SlackMessage
      readonly matter: string | null
    }
  /** Something that is shown already has been updated in place; `notice` says so elsewhere. */
  | { readonly kind: 'updated'; readonly notice: SlackMessage }

export function show(message: SlackMessage): Reply {
  return { kind: 'show', message }
}

export function refuse(message: SlackMessage): Reply {
  return { kind: 'refuse', message }
}
