import type { Express } from 'express'
import type { Logger } from 'pino'
import { createSlackDoor, type SlackDoor } from './bot/http/slackDoor.ts'
import { requestPath } from './cli/doctor/slackChecks.ts'
import {
  type Chat,
  type ChatParts,
  type ChatTimes,
  createSilentChat,
  createSlackChat,
  defaultChatTimes,
} from './composition/chat.ts'
import { type Cleanup, createCleanup } from './composition/cleanup.ts'
import { startClockwork } from './composition/clockwork.ts'
import { demoChatPages, demoClock, makeDemoHome, startDemoWorkspace } from './composition/demo.ts'
import { createEventBus, type EventBus } from './composition/eventBus.ts'
import { connectExchange } from './composition/exchange.ts'
import { checkHome } from './composition/homeCheck.ts'
import { ensureCanListen, listen } from './composition/httpServer.ts'
import { newId, newToken } from './composition/identifiers.ts'
import { openHome } from './composition/openHome.ts'
import { createPersistentChat } from './composition/persistentChat.ts'
import type { SlackAccess } from './composition/slackAccess.ts'
import { demoMembers } from './demo/home/members.ts'
import { demoClockMark } from './demo/home/time.ts'
import type { Workspace } from './demo/workspace/startWorkspace.ts'
import { DomainError, type FileProblem } from './domain/errors.ts'
import type { Clock } from './domain/ports/clock.ts'
import type { Variant } from './domain/variant.ts'
import type { Dependencies } from './operations/dependencies.ts'
import { noteHandEdit } from './operations/files/noteHandEdit.ts'
import { createTurnstile } from './operations/serial.ts'
import { createWebApp } from './web/createWebApp.tsx'

export interface AppSettings {
  readonly home: string
  /** Set for the demo: its home is made, its clock runs at `speed`, its chat is the local workspace. */
  readonly demo: { readonly keep: boolean; readonly speed: number } | null
  /** A simulated exchange whatever the configuration says. */
  readonly fakePbx: boolean
  /** Another queue than the configured one. */
  readonly queue: string | null
  readonly host: string | null
  readonly port: number | null
  /** Null where a home has no chat: announcements are then written out. */
  readonly slack: SlackAccess | null
  /** Set for an instance that is not the real one. */
  readonly variant: Variant | null
  /** Other times for what goes on with Slack than the usual ones. */
  readonly chatTimes?: Partial<ChatTimes>
  readonly version: string
}

/** What of the world the app is given. */
export interface World {
  readonly clock: Clock
  readonly realNow: () => number
  readonly log: Logger
  /** Writes a line for whoever started it. */
  readonly write: (line: string) => void
}

export type AppDependencies = Dependencies & { readonly events: EventBus }

export interface RunningApp {
  readonly deps: AppDependencies
  /** Address of the dashboard, without final slash. */
  readonly url: string
  readonly workspace: Workspace | null
  /** Does what has come due by the clock; otherwise looked at every second. */
  tick(): Promise<void>
  stop(): Promise<void>
}

/** The demo has no sign-in, so nobody else may reach it; everywhere else it is the careful default. */
const loopback = '127.0.0.1'
const defaultPort = 4555

/**
 * Starts everything. What makes it impossible is refused before anything is bound or written, with a `DomainError`:
 * `file-malformed`, `port-taken`, `address-unusable`, `home-locked`, `not-a-demo-home`, `demo-is-local`; and
 * `slack-refused` when Slack does not take the tokens.
 */
export async function startApp(settings: AppSettings, world: World): Promise<RunningApp> {
  const cleanup = createCleanup((step, error) => world.log.error({ error, step }, 'could not be let go of'))
  try {
    return await start(settings, world, cleanup)
  } catch (error) {
    await cleanup.run()
    throw error
  }
}

async function start(settings: AppSettings, world: World, cleanup: Cleanup): Promise<RunningApp> {
  const { home, demo } = settings
  const { log, realNow } = world
  const host = settings.host ?? loopback
  if (demo && host !== loopback && host !== 'localhost') throw new DomainError('demo-is-local', { host })
  const configured = demo ? null : await checkHome(home)
  const port = settings.port ?? configured?.port ?? defaultPort
  await ensureCanListen(host, port)

  const opened = await openHome(settings, world, cleanup, () =>
    demo ? makeDemoHome(home, demo.keep, realNow) : Promise.resolve(),
  )
  const { stores } = opened
  const clock = demo ? await demoClock(home, stores.marks, world.clock, demo.speed) : world.clock
  opened.setClock(clock)
  const failed = (error: unknown) => log.error({ error }, 'a listener failed')
  const bus = createEventBus(failed)
  const { value: configuration } = await stores.files.configuration()
  const { value: people } = await stores.files.people()

  const backend = settings.fakePbx ? 'fake' : configuration.pbx.backend
  const exchange = await connectExchange({ backend, clock, files: stores.files, bus, failed })
  cleanup.add('exchange', exchange.stop)
  const deps: AppDependencies = {
    stores,
    pbx: exchange.pbx,
    clock,
    realNow,
    events: bus,
    newId,
    newToken,
    queueTurn: createTurnstile(),
  }

  const noteEdit = (file: string, problem: FileProblem | null) => {
    noteHandEdit(deps, file, problem).catch((error: unknown) => log.error({ error, file }, 'a hand edit'))
  }
  cleanup.add('hand edits', opened.changes(noteEdit))

  const workspace = demo ? await startDemoWorkspace({ people, configuration, clock, realNow }) : null
  if (workspace) cleanup.add('workspace', () => workspace.close())
  const members = demo ? demoMembers(people).map((member) => member.name) : []
  const door = doorFor(settings.slack, world)
  const web = createWebApp(
    { ...deps, log },
    {
      version: settings.version,
      chooseWho: demo ? { suggested: members.slice(0, 2) } : null,
      mounts: [
        ...(workspace ? [{ path: '/chat', handler: demoChatPages(workspace, people, configuration) }] : []),
        ...(door ? [{ path: requestPath, handler: door.handler }] : []),
      ],
      chatPath: workspace ? '/chat' : null,
      variant: settings.variant,
    },
  )
  const url = await serve(web, host, port, cleanup)
  const baseUrl = demo ? url : (configuration.baseUrl ?? url)

  const clockwork = await startClockwork(deps, log)
  cleanup.add('clockwork', clockwork.stop)
  if (demo) cleanup.add('demo clock', () => stores.save((tx) => tx.marks.write(demoClockMark, clock.now())))
  const parts = {
    deps,
    log,
    dashboardUrl: () => baseUrl,
    variant: settings.variant,
    times: { reconnectMs: configuration.slack.reconnectSeconds * 1000, ...settings.chatTimes },
  }
  const chat = createChat(parts, { access: settings.slack, workspace, door }, world)
  cleanup.add('chat', () => chat.stop())
  await chat.start()
  return { deps, url: baseUrl, workspace, tick: clockwork.tick, stop: () => cleanup.run() }
}

async function serve(
  web: { handler: Express; closeStreams(): void },
  host: string,
  port: number,
  cleanup: Cleanup,
): Promise<string> {
  const server = await listen(web.handler, host, port)
  cleanup.add('web', () => {
    web.closeStreams()
    return server.stop()
  })
  return `http://${host === loopback ? 'localhost' : host}:${server.port}`
}

/** Open from the start, so that Slack can verify the address before the bot is connected. */
function doorFor(access: SlackAccess | null, { realNow, log }: World): SlackDoor | null {
  if (!access || !('signingSecret' in access)) return null
  return createSlackDoor({ signingSecret: access.signingSecret, realNow, log })
}

interface ChatWays {
  readonly access: SlackAccess | null
  readonly workspace: Workspace | null
  readonly door: SlackDoor | null
}

function createChat(parts: ChatParts, { access, workspace, door }: ChatWays, world: World): Chat {
  const retryMs = (parts.times?.reconnectMs ?? defaultChatTimes.reconnectMs) / 2
  if (workspace) {
    const { botToken, appToken, apiUrl: slackApiUrl } = workspace
    return createPersistentChat(
      () => createSlackChat(parts, { botToken, appToken, slackApiUrl }),
      world.log,
      retryMs,
    )
  }
  if (!access) return createSilentChat(parts, world.write)
  const reach = 'appToken' in access ? access : door && { ...access, door }
  if (!reach) return createSilentChat(parts, world.write)
  return createPersistentChat(() => createSlackChat(parts, reach), world.log, retryMs)
}
