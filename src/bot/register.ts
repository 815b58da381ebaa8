import type { App } from '@slack/bolt'
import { commands } from './commands/index.ts'
import type { BotDependencies } from './dependencies.ts'
import { handleErrors } from './errors.ts'
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
  app.use(onceOnly(deps))
  listenToSlashCommand(app, bot)
  listenToDirectMessages(app, bot)
  listenToMentions(app, bot)
  listenToClicks(app, bot)
  listenToForms(app, bot)
  const stopHomes = keepHomes(app, bot)
  handleErrors(app, deps)
  return stopHomes
}

function keepHomes(app: App, bot: Bot): () => void {
  const { deps } = bot
  const homes = createHomes({
    ...deps,
    draw: (userId) =>
      publishHome(bot, app.client, userId).catch((error: unknown) =>
        deps.log.warn({ err: error, userId }, 'an App Home could not be drawn'),
      ),
  })
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') homes.opened(event.user)
  })
  const unsubscribe = deps.onHappening((happening) => {
    if (concernsHomes(happening)) homes.refresh()
  })
  return () => {
    unsubscribe()
    homes.close()
  }
}
