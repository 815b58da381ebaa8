import type { App } from '@slack/bolt'
import type { SlackMessage } from '../../notify/slack/surfaces.ts'
import { identify } from '../caller.ts'
import { deliver } from '../deliver.ts'
import type { Inbox } from '../inbox.ts'
import { type Bot, runLine } from '../runLine.ts'
import { nothing, type Surface } from '../surface.ts'
import type { Homes } from '../views/homes.ts'
import { pauseFormId, pauseFormLine } from '../views/pauseForm.ts'
import { homeSurface } from '../views/publishHome.ts'

/** Carries out the form for a pause. */
export function listenToForms(app: App, bot: Bot, homes: Homes, inbox: Pick<Inbox, 'keepForm'>): void {
  app.view(pauseFormId, async ({ ack, body, view }) => {
    const isFirst = await inbox.keepForm(body)
    await ack()
    if (!isFirst) return
    const form = pauseFormLine(view)
    if (!form) return
    const userId = body.user.id
    const { channel } = form.place
    const surface = channel === null ? homeSurface(homes, userId) : formSurface(bot, channel, userId)
    const caller = await identify(bot.deps, userId)
    await deliver(bot.deps, caller, await runLine(bot, caller, form.line), surface)
  })
}

/** Answers beside the message on which the form was opened; where the bot may not write, in the direct message. */
export function formSurface({ deps }: Bot, channel: string, user: string): Surface {
  async function answer(message: SlackMessage): Promise<void> {
    try {
      await deps.client.chat.postEphemeral({ channel, user, ...message })
    } catch (error) {
      deps.log.info({ err: error, channel }, 'answered in the direct message instead')
      await deps.post(user, message)
    }
  }
  return { isDirect: channel.startsWith('D'), isOnCard: false, settle: nothing, show: answer, refuse: answer }
}
