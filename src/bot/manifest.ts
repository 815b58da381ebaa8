import { stringify } from 'yaml'
import { messagesIn } from '../messages/catalogue.ts'
import { limits } from '../notify/slack/limits.ts'
import { cutText } from '../notify/slack/text.ts'
import type { Command } from './command.ts'
import { slashCommand } from './listeners/slashCommand.ts'

/** What the bot asks Slack for: to answer, to post and update, to know who is who, to open direct messages, and
 * (for `tomatic doctor`) to see whether its channels exist. */
const botScopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]

const botEvents = ['app_home_opened', 'app_mention', 'message.im', 'user_change']

/** The app manifest (schema 2) of those commands. */
export function manifestOf(commands: readonly Command[]) {
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name: 'Tomàtic',
      description: 'Plans the shifts of a helpline and keeps its phone queue.',
      background_color: '#a02c1c',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Tomàtic', always_online: true },
      slash_commands: [
        {
          command: slashCommand,
          description: 'Your shifts and the phone queue',
          usage_hint: usageHint(commands),
          should_escape: true,
        },
      ],
    },
    oauth_config: { scopes: { bot: botScopes } },
    settings: {
      event_subscriptions: { bot_events: botEvents },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
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
export function manifestText(commands: readonly Command[]): string {
  const head = '# Made by `npm run manifest` from the table of commands; change that instead.\n'
  return head + stringify(manifestOf(commands), { lineWidth: 0 })
}
