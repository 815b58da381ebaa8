import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { Temporal } from 'temporal-polyfill'
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../src/demo/workspace/startWorkspace.ts'

export const people = [
  { name: 'maria', realName: 'Maria Soler', email: 'maria@example.org', locale: 'ca-ES' },
  { name: 'pau', realName: 'Pau Ferrer', email: 'pau@example.org', locale: 'es-ES' },
  { name: 'anna', realName: 'Anna Roig', email: 'anna@example.org', locale: 'en-GB' },
]

/** Starts a workspace of three people and two channels, its clock on a Wednesday at 09:50. */
export function startSmallWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const now = Temporal.Instant.from('2026-11-25T08:50:00Z')
  return startWorkspace({
    members: people,
    channels: [
      { name: 'helpline', topic: 'Who is on the phones' },
      { name: 'coordination', members: ['maria'], isPrivate: true },
    ],
    botName: 'Tomàtic',
    clock: { now: () => now },
    realNow: Date.now,
    ...options,
  })
}

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

export interface BoltOptions {
  authorize?: () => Promise<void>
}

/** Returns a real Bolt app on Socket Mode that takes the workspace for Slack. */
export function boltApp(workspace: Workspace, options: BoltOptions = {}) {
  const clientOptions = () => ({ slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } })
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logger: quiet,
    installerOptions: { clientOptions: clientOptions() },
  })
  const app = new App({
    receiver,
    clientOptions: clientOptions(),
    logger: quiet,
    deferInitialization: true,
    authorize: async () => {
      await options.authorize?.()
      return { botToken: workspace.botToken, botId: workspace.bot.botId, botUserId: workspace.bot.userId }
    },
  })
  return {
    app,
    async start() {
      await app.init()
      await app.start()
    },
    async stop() {
      await receiver.client.disconnect()
    },
  }
}
