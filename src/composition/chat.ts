import type { Logger } from 'pino'
import { createSocketConnection } from '../bot/connect.ts'
import { registerBot } from '../bot/register.ts'
import { createAlarm } from '../notify/alarm.ts'
import type { DeliveryChannel } from '../notify/channel.ts'
import { createConsoleChannel } from '../notify/console/consoleChannel.ts'
import { createOutbox, type Outbox } from '../notify/outbox.ts'
import { createCallCards } from '../notify/slack/callCards.ts'
import { createDirectory } from '../notify/slack/directory.ts'
import { createPauseCards, type PauseCards } from '../notify/slack/pauseCards.ts'
import { createSlackChannel } from '../notify/slack/slackChannel.ts'
import { createSlackClient } from '../notify/slack/slackClient.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { EventBus } from './eventBus.ts'

/** How the bot reaches Slack, or the local workspace. */
export interface SlackAccess {
  readonly botToken: string
  readonly appToken: string
  /** Where another Web API than Slack's own is, with final slash. */
  readonly slackApiUrl?: string
}

export interface ChatParts {
  readonly deps: Dependencies & { readonly events: EventBus }
  readonly dashboardUrl: () => string
  readonly log: Logger
}

/** Chat as the rest of the house sees it: somebody who is started and stopped. */
export interface Chat {
  /** Connects; throws `slack-refused` when the tokens are not accepted. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** The bot and the announcements, in Slack. */
export function createSlackChat({ deps, dashboardUrl, log }: ChatParts, access: SlackAccess): Chat {
  const { stores, clock, realNow, events } = deps
  const alarm = createAlarm()
  const { botToken: token, slackApiUrl } = access
  const api = createSlackClient({ token, ...(slackApiUrl !== undefined && { slackApiUrl }) })
  const directory = createDirectory({ api, files: stores.files, realNow })
  const channel = createSlackChannel({ api, directory, files: stores.files, pauses: stores.pauses, clock })
  const cards = createPauseCards({
    api,
    directory,
    stores,
    clock,
    alarm,
    warn: (what, cause) => log.warn({ error: cause }, what),
  })
  const callCards = createCallCards({
    api,
    directory,
    stores,
    callers: deps.callers,
    clock,
    alarm,
    warn: (what, cause) => log.warn({ error: cause }, what),
  })
  const connection = createSocketConnection({ ...access, log })
  const stopBot = registerBot(connection.app, {
    ...deps,
    directory,
    pauseCards: cards,
    log,
    dashboardUrl,
    onHappening: events.subscribe,
    after: alarm,
  })
  const mail = deliver({ deps, dashboardUrl, log }, channel, cards)
  const stopCallCards = events.subscribe((happening) => void callCards.follow(happening))
  return {
    async start() {
      await connection.start()
      await cards.catchUp()
      void callCards.catchUp()
      mail.outbox.start()
    },
    async stop() {
      mail.unsubscribe()
      stopBot()
      stopCallCards()
      await connection.stop()
      await callCards.settled()
      await mail.outbox.stop()
    },
  }
}

/** For a home without chat: what would be announced is written out. */
export function createSilentChat(parts: ChatParts, write: (text: string) => void): Chat {
  const { stores, clock } = parts.deps
  const mail = deliver(parts, createConsoleChannel({ files: stores.files, clock, write }), null)
  return {
    async start() {
      mail.outbox.start()
    },
    async stop() {
      mail.unsubscribe()
      await mail.outbox.stop()
    },
  }
}

const undelivered = {
  'given-up': 'a message could not be delivered and is given up',
  'too-late': 'a message was too late to be said',
  fault: 'messages cannot be delivered at the moment',
} as const

function deliver(
  { deps, log }: ChatParts,
  channel: DeliveryChannel,
  cards: PauseCards | null,
): { outbox: Outbox; unsubscribe(): void } {
  const outbox = createOutbox({
    stores: deps.stores,
    channelFor: () => channel,
    clock: deps.clock,
    realNow: deps.realNow,
    alarm: createAlarm(),
    warn: ({ what, item, reason, cause }) =>
      log.warn({ error: cause, item: item?.id, notice: item?.notice.kind, reason }, undelivered[what]),
    ...(cards && { posted: (message) => void cards.recheck(message) }),
  })
  const unsubscribe = deps.events.subscribe((happening) => {
    outbox.wake()
    if (cards) void cards.follow(happening)
  })
  return { outbox, unsubscribe }
}
