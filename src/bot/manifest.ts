import { stringify } from 'yaml'
import type { Variant } from '../domain/variant.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { limits } from '../notify/slack/limits.ts'
import { cutText } from '../notify/slack/text.ts'
import type { Command } from './command.ts'
import { slashCommand } from './listeners/slashCommand.ts'

/**
 * What the bot asks Slack for: to answer, to post and update, to know who is who, to open direct messages, to see
 * whether its channels exist, to post the picture of a plan, and to look there whether a message got through that Slack has not confirmed.
 */
const botScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]

const botEvents = ['app_home_opened', 'app_mention', 'message.im', 'user_change']

export interface ManifestOptions {
  /** Where Slack sends what happens; null for Socket Mode. */
  readonly requestUrl?: string | null
  /** For an instance that is not the real one. */
  readonly variant?: Variant | null
}

/** The app manifest (schema 2) of those commands. */
export function manifestOf(
  commands: readonly Command[],
  { requestUrl = null, variant = null }: ManifestOptions = {},
) {
  const name = variant ? `Tomàtic (${variant.name})` : 'Tomàtic'
  const url = requestUrl === null ? {} : { url: requestUrl }
  const request = requestUrl === null ? {} : { request_url: requestUrl }
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name,
      description: 'Plans the shifts of a helpline and keeps its phone queue.',
      background_color: variant ? `#${variant.color}` : '#a02c1c',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      slash_commands: [
        {
          command: slashCommand,
          description: 'Your shifts and the phone queue',
          usage_hint: usageHint(commands),
          should_escape: true,
          ...url,
        },
      ],
    },
    oauth_config: { scopes: { bot: botScopes } },
    settings: {
      event_subscriptions: { ...request, bot_events: botEvents },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: false,
    },
  }
}

/** `[help [command] | queue | …]`, in English: a manifest has one language. */
function usageHint(commands: readonly Command[]): string {
  const messages = messagesIn('en')
  const usages = commands.map((command) => {
    const { words, usage } = command.texts(messages)
    return `${words[0] ?? command.name} ${usage}`.trim()
  })
  return cutText(`[${usages.join(' | ')}]`, limits.section.text)
}

/** The text of `slack-manifest.yaml`. */
export function manifestText(commands: readonly Command[], options: ManifestOptions = {}): string {
  const head = '# Made by `npm run manifest` from the table of commands; change that instead.\n'
  return head + stringify(manifestOf(commands, options), { lineWidth: 0 })
}
