import type { Logger } from 'pino'
import type { SlackDoor } from '../bot/http/slackDoor.ts'
import type { Workspace } from '../demo/workspace/startWorkspace.ts'
import type { Alarm } from '../notify/alarm.ts'
import type { Chat, ChatAccess, ChatParts } from './chat.ts'
import { createPersistentChat } from './persistentChat.ts'
import type { SlackAccess } from './slackAccess.ts'

interface World {
  readonly realNow: () => number
  readonly alarm: Alarm
  readonly log: Logger
  readonly write: (line: string) => void
}

/** Where Slack's requests come in, if it sends any: open from the start, so that Slack can verify the address. */
export async function createDoor(access: SlackAccess | null, world: World): Promise<SlackDoor | null> {
  if (!access || !('signingSecret' in access)) return null
  const { createSlackDoor } = await import('../bot/http/slackDoor.ts')
  return createSlackDoor({ signingSecret: access.signingSecret, realNow: world.realNow, log: world.log })
}

export interface ChatWays {
  readonly access: SlackAccess | null
  /** The demo's own chat, which comes before any other. */
  readonly workspace: Workspace | null
  readonly door: SlackDoor | null
}

/** Loaded only now: the libraries of chat weigh as much as all the others, and the pages need not wait for them. */
export async function createChat(parts: ChatParts, ways: ChatWays, world: World): Promise<Chat> {
  const { createSilentChat, createSlackChat, defaultChatTimes } = await import('./chat.ts')
  const access = accessOf(ways)
  if (!access) return createSilentChat(parts, world.write)
  const retryMs = (parts.times?.reconnectMs ?? defaultChatTimes.reconnectMs) / 2
  const { log, alarm } = world
  return createPersistentChat(() => createSlackChat(parts, access), { log, alarm, retryMs })
}

function accessOf({ access, workspace, door }: ChatWays): ChatAccess | null {
  if (workspace) {
    const { botToken, appToken, apiUrl: slackApiUrl } = workspace
    return { botToken, appToken, slackApiUrl }
  }
  if (!access || 'appToken' in access) return access
  return door && { ...access, door }
}
