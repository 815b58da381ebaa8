import express from 'express'
import type { Logger } from 'pino'
import { createSlackDoor } from '../../src/bot/http/slackDoor.ts'
import { requestPath } from '../../src/cli/doctor/slackChecks.ts'
import type { ChatAccess } from '../../src/composition/chat.ts'
import { listen } from '../../src/composition/httpServer.ts'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'

/** The ways by which the same story must go. */
export const transports = ['socket', 'http'] as const
export type TransportName = (typeof transports)[number]

export interface Way {
  readonly access: ChatAccess
  close(): Promise<void>
}

/** The way from a workspace to the bot: sockets, or signed requests to a server of its own. */
export async function openWay(workspace: Workspace, transport: TransportName, log: Logger): Promise<Way> {
  const { botToken, appToken, apiUrl: slackApiUrl, signingSecret } = workspace
  if (transport === 'socket') {
    return { access: { botToken, appToken, slackApiUrl }, close: async () => {} }
  }
  const door = createSlackDoor({ signingSecret, realNow: Date.now, log })
  const app = express()
  app.use(requestPath, door.handler)
  const server = await listen('127.0.0.1', 0)
  server.open(app)
  workspace.deliverTo(`http://127.0.0.1:${server.port}${requestPath}`)
  return { access: { botToken, slackApiUrl, door }, close: () => server.stop(0) }
}
