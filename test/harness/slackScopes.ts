import { commands } from '../../src/bot/commands/index.ts'
import { manifestOf } from '../../src/bot/manifest.ts'
import type { RecordedCall } from '../../src/demo/workspace/model.ts'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'

/** What each method of the Web API that we call takes of the bot token, by Slack's reference of methods. */
const ofMethod: Readonly<Record<string, (call: RecordedCall, workspace: Workspace) => readonly string[]>> = {
  'auth.test': () => [],
  // The app-level token's `connections:write`, which is no scope of the bot.
  'apps.connections.open': () => [],
  'chat.postMessage': () => ['chat:write'],
  'chat.postEphemeral': () => ['chat:write'],
  'chat.delete': () => ['chat:write'],
  'chat.update': () => ['chat:write'],
  'conversations.open': () => ['im:write'],
  'conversations.list': ({ args }) =>
    String(args.types)
      .split(',')
      .map((type) => (type === 'private_channel' ? 'groups:read' : 'channels:read')),
  'conversations.history': historyScopes,
  'conversations.replies': historyScopes,
  // People are found by the e-mail of their profile.
  // Pictures of plans.
  'files.getUploadURLExternal': () => ['files:write'],
  'files.completeUploadExternal': () => ['files:write'],
  'users.info': () => ['users:read', 'users:read.email'],
  'users.lookupByEmail': () => ['users:read.email'],
  'views.open': () => [],
  'views.publish': () => [],
  'views.update': () => [],
}

/** What the events and features of the manifest take. */
const ofEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
  user_change: ['users:read'],
}

function historyScopes({ args }: RecordedCall, workspace: Workspace): readonly string[] {
  const channel = workspace.channel(String(args.channel))
  if (!channel || channel.kind === 'im') return ['im:history']
  return [channel.isPrivate ? 'groups:history' : 'channels:history']
}

/** The scopes that the manifest asks for. */
export function askedScopes(): readonly string[] {
  return manifestOf(commands).oauth_config.scopes.bot
}

/** The scopes that the manifest's own features take: its command and its events. */
export function featureScopes(): readonly string[] {
  const { features, settings } = manifestOf(commands)
  const events = settings.event_subscriptions.bot_events.flatMap((event) => {
    const scopes = ofEvent[event]
    if (!scopes) throw new Error(`which scopes does the event ${event} take?`)
    return scopes
  })
  return features.slash_commands.length > 0 ? ['commands', ...events] : events
}

/** The scopes that the recorded calls take; throws for a method that the table does not know. */
export function calledScopes(workspace: Workspace): Set<string> {
  const scopes = new Set<string>()
  for (const call of workspace.calls) {
    const scopesOf = ofMethod[call.method]
    if (!scopesOf) throw new Error(`which scopes does ${call.method} take?`)
    for (const scope of scopesOf(call, workspace)) scopes.add(scope)
  }
  return scopes
}

/** Scopes that calls took without being asked for. */
export function missingScopes(workspace: Workspace): string[] {
  const asked = askedScopes()
  return [...calledScopes(workspace)].filter((scope) => !asked.includes(scope))
}
