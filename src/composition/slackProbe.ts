import type { webApi } from '@slack/bolt'
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { commands } from '../bot/commands/index.ts'
import { manifestOf } from '../bot/manifest.ts'
import type { SlackAnswer, SlackProbe } from '../cli/doctor/probes.ts'
import { createSlackClient } from '../notify/slack/slackClient.ts'

const Authenticated = z.object({
  team: z.string().default('?'),
  user: z.string().default('?'),
  response_metadata: z.object({ scopes: z.array(z.string()).default([]) }).default({ scopes: [] }),
})
const Channels = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string(), is_member: z.boolean().default(false) })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).default({ next_cursor: '' }),
})

/** Asks Slack itself, or where `slackApiUrl` says, what the doctor wants to know. */
export function slackProbe(slackApiUrl: string | undefined): SlackProbe {
  const clientOf = (token: string) =>
    createSlackClient({ token, timeoutMs: 5000, ...(slackApiUrl !== undefined && { slackApiUrl }) })
  return {
    neededScopes: manifestOf(commands).oauth_config.scopes.bot,
    authenticate: (token) =>
      answer(async () => {
        const found = Authenticated.parse(await clientOf(token).auth.test())
        // Slack's answers carry their date only in a header, which its client does not pass on.
        const serverTime: Temporal.Instant | null = null
        return { team: found.team, bot: found.user, scopes: found.response_metadata.scopes, serverTime }
      }),
    openConnection: (token) =>
      answer(async () => {
        await clientOf(token).apps.connections.open()
        return {}
      }),
    channels: (token) => answer(async () => ({ channels: await allChannels(clientOf(token)) })),
  }
}

async function allChannels(client: webApi.WebClient) {
  const channels: { id: string; name: string; isMember: boolean }[] = []
  let cursor = ''
  do {
    const page = Channels.parse(
      await client.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor !== '' && { cursor }),
      }),
    )
    for (const { id, name, is_member: isMember } of page.channels) channels.push({ id, name, isMember })
    cursor = page.response_metadata.next_cursor
  } while (cursor !== '')
  return channels
}

const Refused = z.object({ data: z.object({ error: z.string() }) })

async function answer<T extends object>(ask: () => Promise<T>): Promise<SlackAnswer<T>> {
  try {
    return { ok: true, ...(await ask()) }
  } catch (error) {
    const refused = Refused.safeParse(error)
    if (refused.success) return { ok: false, error: refused.data.data.error }
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
