import type { App } from '@slack/bolt'
import { unescaped } from '../arguments/freeText.ts'
import { identify } from '../caller.ts'
import { deliver } from '../deliver.ts'
import { type Bot, runLine } from '../runLine.ts'
import { type Client, commandSurface } from '../surface.ts'

/** The slash command, the same in every channel. */
export const slashCommand = '/tomatic'

/** Answers the slash command; it has been acknowledged before. */
export function listenToSlashCommand(app: App, bot: Bot): void {
  const isDirectMessage = createDirectMessageTest()
  const { client, respond, post } = bot.deps
  app.command(slashCommand, async ({ command }) => {
    const caller = await identify(bot.deps, command.user_id)
    const reply = await runLine(bot, caller, unescaped(command.text))
    const channel = command.channel_id
    const isDirect = await isDirectMessage(client, channel, command.user_id)
    const surface = commandSurface({
      channel,
      isDirect,
      respond: (answer) => respond(command.response_url, answer),
      post,
    })
    await deliver(bot.deps, caller, reply, surface, command.trigger_id)
  })
}

/** Says whether a conversation is the user's own with the bot; those of two people look alike. */
function createDirectMessageTest() {
  const known = new Map<string, string>()
  return async (client: Client, channel: string, userId: string): Promise<boolean> => {
    if (!channel.startsWith('D')) return false
    const opened = known.get(userId) ?? (await idOfDirectMessage(client, userId))
    if (opened === null) return false
    known.set(userId, opened)
    return opened === channel
  }
}

/** Null where Slack does not say: the answer then goes where every other goes. */
async function idOfDirectMessage(client: Client, userId: string): Promise<string | null> {
  try {
    return (await client.conversations.open({ users: userId })).channel?.id ?? null
  } catch {
    return null
  }
}
