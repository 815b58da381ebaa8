import type { Block } from '../../notify/slack/blocks.ts'
import { home, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { identify } from '../caller.ts'
import { type Bot, callOf } from '../runLine.ts'
import { nothing, type Surface } from '../surface.ts'
import { homeView } from './home.ts'
import type { Homes } from './homes.ts'

/** Draws the App Home of a user; for somebody whom we do not know it says whom to ask. */
export async function publishHome(bot: Bot, userId: string, banner: readonly Block[]): Promise<void> {
  const caller = await identify(bot.deps, userId)
  const view =
    caller.kind === 'unlinked'
      ? home(caller.answer.blocks)
      : await homeView(callOf(bot, caller, '', false), banner)
  await bot.deps.client.views.publish({ user_id: userId, view })
}

/** Answers in the App Home: above all else, for a while. */
export function homeSurface(homes: Homes, userId: string): Surface {
  const answer = ({ blocks }: SlackMessage) => homes.answer(userId, blocks)
  return { isDirect: false, isOnCard: false, settle: nothing, show: answer, refuse: answer }
}
