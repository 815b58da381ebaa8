import { setTimeout as pass } from 'node:timers/promises'
import type { Logger } from 'pino'
import {
  type Connection,
  createHttpConnection,
  createSocketConnection,
  type SocketOptions,
} from '../bot/connect.ts'
import type { SlackDoor } from '../bot/http/slackDoor.ts'
import { registerBot } from '../bot/register.ts'
import { type Variant, variantLabel } from '../domain/variant.ts'
import { createAlarm } from '../notify/alarm.ts'
import type { DeliveryChannel } from '../notify/channel.ts'
import { createConsoleChannel } from '../notify/console/consoleChannel.ts'
import { createFallback } from '../notify/fallback.ts'
import { createOutbox, type Outbox } from '../notify/outbox.ts'
import { createCallCards } from '../notify/slack/callCards.ts'
import { createDirectory } from '../notify/slack/directory.ts'
import { createPauseCards, type PauseCards } from '../notify/slack/pauseCards.ts'
import { createPlanCards } from '../notify/slack/planCards.ts'
import { postPatiently } from '../notify/slack/postOnce.ts'
import { createRespond } from '../notify/slack/respond.ts'
import { createSlackChannel } from '../notify/slack/slackChannel.ts'
import { createSlackClient, type Patience } from '../notify/slack/slackClient.ts'
import { postPictures } from '../notify/slack/uploadPictures.ts'
import { variantDress } from '../notify/slack/variantDress.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { EventBus } from './eventBus.ts'

/** How the bot reaches Slack, or the local workspace. */
export type ChatAccess = ApiAccess & ({ readonly appToken: string } | { readonly door: SlackDoor })

export interface ApiAccess {
  readonly botToken: string
  /** Where another Web API than Slack's own is, with final slash. */
  readonly slackApiUrl?: string
}

/** Real times of what goes on between us and Slack. */
export interface ChatTimes {
  /** After a loss the bot is back so soon once Slack can be reached. */
  readonly reconnectMs: number
  /** How long a call of the Web API may take. */
  readonly callTimeoutMs: number
  /** Pauses between attempts to answer somebody. */
  readonly pausesMs: readonly number[]
  /** Nobody is kept waiting longer than this because Slack asks us to wait. */
  readonly longestWaitMs: number
}

export const defaultChatTimes: ChatTimes = {
  reconnectMs: 30_000,
  callTimeoutMs: 10_000,
  pausesMs: [250, 1000],
  longestWaitMs: 30_000,
}

export interface ChatParts {
  readonly deps: Dependencies & { readonly events: EventBus }
  readonly dashboardUrl: () => string
  readonly log: Logger
  /** Marks what an instance says that is not the real one. */
  readonly variant?: Variant | null
  readonly times?: Partial<ChatTimes>
}

/** Chat as the rest of the house sees it: somebody who is started and stopped. */
export interface Chat {
  /** Connects; throws `slack-refused` when the tokens are not accepted. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** The bot and the announcements, in Slack. */
export function createSlackChat(parts: ChatParts, access: ChatAccess): Chat {
  const { deps, dashboardUrl, log } = parts
  const { stores, clock, realNow, events, newId } = deps
  const times = { ...defaultChatTimes, ...parts.times }
  const alarm = createAlarm()
  const { api, patientApi, patience, dress } = createApis(access, times, parts.variant ?? null)
  const directory = createDirectory({ api: patientApi, files: stores.files, realNow })
  const channel = createSlackChannel({ api, directory, files: stores.files, pauses: stores.pauses, clock })
  const cards = createPauseCards({
    api,
    directory,
    stores,
    clock,
    alarm,
    patience,
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
  const planCards = createPlanCards({
    api: patientApi,
    directory,
    stores,
    atWork: deps.planner.atWork,
    clock,
    alarm,
    variant: parts.variant ?? null,
    dashboardUrl,
    warn: (what, cause) => log.warn({ error: cause }, what),
  })
  const mail = deliver(parts, channel, cards)
  const connection = connect(access, {
    log,
    callTimeoutMs: times.callTimeoutMs,
    reconnectMs: times.reconnectMs,
    after: alarm,
    onBack() {
      void cards.catchUp()
      void callCards.catchUp()
      mail.outbox.wake()
      bot.catchUp()
    },
  })
  const bot = registerBot(connection.app, {
    ...deps,
    directory,
    pauseCards: cards,
    planCards,
    client: patientApi,
    respond: createRespond({ dress, patience, timeoutMs: times.callTimeoutMs }),
    async post(to, message, threadTs = null) {
      await postPatiently(patientApi, { channel: to, message, key: newId(), threadTs }, patience)
    },
    postPictures: (userId, pictures) => postPictures(patientApi, userId, pictures),
    variant: parts.variant ?? null,
    log,
    dashboardUrl,
    onHappening: events.subscribe,
    after: alarm,
  })
  const stopPlanCards = events.subscribe(planCards.follow)
  const stopCallCards = events.subscribe((happening) => void callCards.follow(happening))
  return {
    async start() {
      await connection.start()
      void bot.takeUp()
      await cards.catchUp()
      void callCards.catchUp()
      mail.outbox.start()
    },
    async stop() {
      mail.unsubscribe()
      await connection.stop()
      await bot.stop()
      stopCallCards()
      stopPlanCards()
      await callCards.settled()
      await planCards.settled()
      await mail.outbox.stop()
    },
  }
}

/** One client for what the outbox tries again by itself, and one for what somebody waits for. */
function createApis(access: ApiAccess, times: ChatTimes, variant: Variant | null) {
  const { botToken: token, slackApiUrl } = access
  const dress = variantDress(variant)
  const patience: Patience = { pausesMs: times.pausesMs, longestMs: times.longestWaitMs, pass }
  const options = {
    token,
    dress,
    timeoutMs: times.callTimeoutMs,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  }
  return {
    api: createSlackClient(options),
    patientApi: createSlackClient({ ...options, patience }),
    patience,
    dress,
  }
}

function connect(
  access: ChatAccess,
  options: Omit<SocketOptions, 'appToken' | 'botToken' | 'slackApiUrl'>,
): Connection {
  return 'door' in access
    ? createHttpConnection({ ...options, ...access }, access.door)
    : createSocketConnection({ ...options, ...access })
}

/** For a home without chat: what would be announced is written out. */
export function createSilentChat(parts: ChatParts, write: (text: string) => void): Chat {
  const { stores, clock } = parts.deps
  const label = parts.variant ? `${variantLabel(parts.variant)} · ` : ''
  const channel = createConsoleChannel({ files: stores.files, clock, write: (text) => write(label + text) })
  const mail = deliver(parts, channel, null)
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
    fallback: createFallback({ files: deps.stores.files, newId: deps.newId }),
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
