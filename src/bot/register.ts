import type { App } from '@slack/bolt'
import { commands } from './commands/index.ts'
import type { BotDependencies } from './dependencies.ts'
import { handleErrors } from './errors.ts'
import { listenToCallNotes } from './listeners/callNotes.ts'
import { listenToClicks } from './listeners/clicks.ts'
import { listenToForms } from './listeners/forms.ts'
import { listenToDirectMessages, listenToMentions } from './listeners/messages.ts'
import { listenToSlashCommand } from './listeners/slashCommand.ts'
import { onceOnly } from './redelivery.ts'
import type { Bot } from './runLine.ts'
import { concernsHomes, createHomes } from './views/homes.ts'
import { publishHome } from './views/publishHome.ts'

/** Gives a Bolt app everything that Tomàtic does in chat; returns what stops it from following what happens. */
export function registerBot(app: App, deps: BotDependencies): () => void {
  const bot: Bot = { deps, commands }
  const homes = createHomes({
    ...deps,
    draw: (userId, banner) =>
      publishHome(bot, app.client, userId, banner).catch((error: unknown) =>
        deps.log.warn({ err: error, userId }, 'an App Home could not be drawn'),
      ),
  })
  app.use(onceOnly(deps))
  listenToSlashCommand(app, bot)
  listenToDirectMessages(app, bot)
  listenToMentions(app, bot)
  listenToClicks(app, bot, homes)
  listenToForms(app, bot, homes)
  listenToCallNotes(app, deps)
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') homes.opened(event.user)
  })
  app.event('user_change', async ({ event }) => {
    deps.directory.forget(event.user.id)
    homes.refresh()
  })
  handleErrors(app, deps)
  const unsubscribe = deps.onHappening((happening) => {
    if (concernsHomes(happening)) homes.refresh()
  })
  return () => {
    unsubscribe()
    homes.close()
  }
}
