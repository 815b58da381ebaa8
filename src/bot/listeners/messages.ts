import type { App } from '@slack/bolt'
import * as z from 'zod'
import { unescaped } from '../arguments/freeText.ts'
import { identify } from '../caller.ts'
import { deliver } from '../deliver.ts'
import { type Bot, runLine } from '../runLine.ts'
import { directSurface, mentionSurface, type Surface } from '../surface.ts'

/** A message that a person has written: no edit, no deletion, no bot's. */
const Written = z.object({
  user: z.string(),
  channel: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel_type: z.string().optional(),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
})
type Written = z.infer<typeof Written>

/** Answers what people write in the direct message with the bot. */
export function listenToDirectMessages(app: App, bot: Bot): void {
  app.message(async ({ message, context }) => {
    const written = Written.safeParse(message)
    if (!written.success || written.data.channel_type !== 'im') return
    const { channel, thread_ts: threadTs } = written.data
    const surface = directSurface(bot.deps.post, channel, threadTs ?? null)
    await answer(bot, written.data, context.botUserId, surface)
  })
}

/** Answers mentions in channels, for the eyes of whoever wrote them. */
export function listenToMentions(app: App, bot: Bot): void {
  app.event('app_mention', async ({ event, context }) => {
    const written = Written.safeParse(event)
    if (!written.success) return
    const { user, channel, thread_ts: threadTs } = written.data
    const surface = mentionSurface(bot.deps.client, { channel, user, threadTs: threadTs ?? null })
    await answer(bot, written.data, context.botUserId, surface)
  })
}

async function answer(
  bot: Bot,
  written: Written,
  botUserId: string | undefined,
  surface: Surface,
): Promise<void> {
  const caller = await identify(bot.deps, written.user)
  const line = unescaped(withoutBot(written.text, botUserId))
  await deliver(bot.deps, caller, await runLine(bot, caller, line), surface)
}

/** The text without the mention of the bot that it begins (or ends) with. */
function withoutBot(text: string, botUserId: string | undefined): string {
  if (botUserId === undefined) return text
  const mention = `<@${botUserId}(?:\\|[^>]*)?>`
  return text
    .trim()
    .replace(new RegExp(`^${mention}[:,]?\\s*`), '')
    .replace(new RegExp(`\\s*${mention}$`), '')
}
