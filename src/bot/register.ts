import type { App } from '@slack/bolt'
import { commands } from './commands/index.ts'
import type { BotDependencies } from './dependencies.ts'
import { handleErrors } from './errors.ts'
import { createInbox } from './inbox.ts'
import { listenToAbsenceForms } from './listeners/absenceForms.ts'
import { listenToCallNotes } from './listeners/callNotes.ts'
import { listenToClicks } from './listeners/clicks.ts'
import { listenToForms } from './listeners/forms.ts'
import { listenToDirectMessages, listenToMentions } from './listeners/messages.ts'
import { listenToPlanForms } from './listeners/planForms.ts'
import { listenToSlashCommand } from './listeners/slashCommand.ts'
import type { Bot } from './runLine.ts'
import { concernsHomes, createHomes } from './views/homes.ts'
import { publishHome } from './views/publishHome.ts'
import { createWorkInHand } from './workInHand.ts'

/** What goes on between a Bolt app and the rest of the house. */
export interface RegisteredBot {
  /** Does what was acknowledged before the process ended last and not done; when Slack can be reached. */
  takeUp(): Promise<void>
  /** Shows again what may have been missed while Slack could not be reached. */
  catchUp(): void
  /** Stops following what happens, and resolves when all that was acknowledged is done. */
  stop(): Promise<void>
}

/** Work that hangs does not keep the process from ending. */
const longestStopMs = 1500

/** Gives a Bolt app everything that Tomàtic does in chat. */
export function registerBot(app: App, given: BotDependencies): RegisteredBot {
  const work = createWorkInHand()
  const inbox = createInbox(given, work)
  const deps: BotDependencies = { ...given, stores: inbox.stores }
  const bot: Bot = { deps, commands }
  const homes = createHomes({
    ...deps,
    draw: (userId, banner) => publishHome(bot, userId, banner),
    failed: (userId, error) => deps.log.warn({ err: error, userId }, 'an App Home could not be drawn'),
  })
  app.use(inbox.receive)
  listenToSlashCommand(app, bot)
  listenToDirectMessages(app, bot)
  listenToMentions(app, bot)
  listenToClicks(app, bot, homes)
  listenToForms(app, bot, homes, inbox)
  listenToAbsenceForms(app, bot, homes)
  listenToCallNotes(app, deps)
  listenToPlanForms(app, bot)
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
  return {
    takeUp: () => inbox.takeUp((body) => app.processEvent({ body, ack: async () => {} })),
    catchUp: () => homes.refresh(),
    async stop() {
      await Promise.race([work.done(), new Promise<void>((resolve) => deps.after(longestStopMs, resolve))])
      unsubscribe()
      homes.close()
    },
  }
}
