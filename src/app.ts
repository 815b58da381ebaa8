import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { requestPath } from './cli/doctor/slackChecks.ts'
import { keepCalls } from './composition/calls.ts'
import type { ChatTimes } from './composition/chat.ts'
import { createChat, createDoor } from './composition/chooseChat.ts'
import { type Cleanup, createCleanup } from './composition/cleanup.ts'
import { startClockwork } from './composition/clockwork.ts'
import { ringSoon } from './composition/demoCalls.ts'
import { type AppDependencies, createDependencies } from './composition/dependencies.ts'
import { createEventBus } from './composition/eventBus.ts'
import { connectExchange } from './composition/exchange.ts'
import { checkHome } from './composition/homeCheck.ts'
import { type Listening, listen } from './composition/httpServer.ts'
import { openHome } from './composition/openHome.ts'
import type { SlackAccess } from './composition/slackAccess.ts'
import { createWaitingRoom } from './composition/waitingRoom.ts'
import type { Workspace } from './demo/workspace/startWorkspace.ts'
import { DomainError, type FileProblem } from './domain/errors.ts'
import type { Clock } from './domain/ports/clock.ts'
import type { Variant } from './domain/variant.ts'
import type { Alarm } from './notify/alarm.ts'
import type { PagePlace } from './notify/page/place.ts'
import { noteHandEdit } from './operations/files/noteHandEdit.ts'
import type { Solve } from './operations/planner/solving.ts'
import type { MakeProfile } from './pbx/fake/profile.ts'
import type { HomeFolders } from './storage/files/places.ts'
import { createWebApp } from './web/createWebApp.tsx'

export interface AppSettings {
  readonly home: string
  /** Folders of the home that are elsewhere; the demo has all of its own. */
  readonly folders?: HomeFolders
  /** Set for the demo: its home is made, its clock runs at `speed`, its chat is the local workspace. */
  readonly demo: { readonly keep: boolean; readonly speed: number } | null
  /** A simulated exchange whatever the configuration says. */
  readonly fakePbx: boolean
  /** How people call on a simulated exchange. */
  readonly callProfile: MakeProfile
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
  /** Another solver of weeks than the usual one. */
  readonly solve?: Solve
  /** What a ring webhook proves itself with; null where only addresses count. */
  readonly ringSecret: string | null
  /** Where the weeks are published, if anywhere. */
  readonly pages?: PagePlace | null
  readonly version: string
}

/** What of the world the app is given. */
export interface World {
  readonly clock: Clock
  readonly realNow: () => number
  /** Waits of real time. */
  readonly alarm: Alarm
  readonly log: Logger
  /** Writes a line for whoever started it. */
  readonly write: (line: string) => void
}

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
  const listening = await listen(host, port)
  cleanup.add('port', () => listening.stop())

  const played = demo && { ...demo, ...(await import('./composition/demo.ts')) }
  const folders = demo ? {} : (settings.folders ?? {})
  const opened = await openHome({ ...settings, folders }, world, cleanup, async () => {
    await played?.makeDemoHome(home, played.keep, realNow)
  })
  const { stores, callLog } = opened
  const clock = played ? await played.demoClock(home, stores.marks, world.clock, played.speed) : world.clock
  opened.setClock(clock)
  const failed = (error: unknown) => log.error({ error }, 'a listener failed')
  const bus = createEventBus(failed)
  const { value: configuration } = await stores.files.configuration()
  const { value: people } = await stores.files.people()

  const backend = settings.fakePbx ? 'fake' : configuration.pbx.backend
  const exchange = await connectExchange({
    backend,
    clock,
    files: stores.files,
    bus,
    failed,
    callProfile: settings.callProfile,
  })
  cleanup.add('exchange', exchange.stop)
  const deps = createDependencies({
    stores,
    pbx: exchange.pbx,
    clock,
    realNow,
    events: bus,
    isServing: true,
    failed: (error) => log.error({ error }, 'the planner failed'),
    ...(settings.solve && { solve: settings.solve }),
  })
  cleanup.add('planner', deps.planner.close)

  const calls = await keepCalls({ deps, callLog, alarm: world.alarm, log })
  cleanup.add('calls', calls.stop)

  const noteEdit = (file: string, problem: FileProblem | null) => {
    noteHandEdit(deps, file, problem).catch((error: unknown) => log.error({ error, file }, 'a hand edit'))
  }
  cleanup.add('hand edits', opened.changes(noteEdit))

  const door = await createDoor(settings.slack, world)
  const chatPages = createWaitingRoom<Parameters<RequestHandler>>()
  const web = createWebApp(
    { ...deps, log },
    {
      version: settings.version,
      ringSecret: settings.ringSecret,
      chooseWho: played && { suggested: played.suggestedMembers(people).map(({ name }) => name) },
      mounts: [
        ...(demo ? [{ path: '/chat', handler: chatPages.enter }] : []),
        ...(door ? [{ path: requestPath, handler: door.handler }] : []),
      ],
      chatPath: demo ? '/chat' : null,
      variant: settings.variant,
    },
  )
  const url = serve(web, host, listening, cleanup)
  await calls.takeOver()
  const baseUrl = demo ? url : (configuration.baseUrl ?? url)

  const clockwork = await startClockwork(deps, log)
  cleanup.add('clockwork', clockwork.stop)
  if (settings.pages) {
    const { startPublishing } = await import('./composition/publishing.ts')
    cleanup.add('publishing', startPublishing({ place: settings.pages, deps, alarm: world.alarm, log }))
  }
  if (played) cleanup.add('demo clock', () => played.noteDemoClock(stores, clock))
  const workspace = demo ? await openDemoChat() : null
  const parts = {
    deps,
    log,
    dashboardUrl: () => baseUrl,
    variant: settings.variant,
    times: { reconnectMs: configuration.slack.reconnectSeconds * 1000, ...settings.chatTimes },
  }
  const chat = await createChat(parts, { access: settings.slack, workspace, door }, world)
  cleanup.add('chat', () => chat.stop())
  await chat.start()
  await deps.planner.recover()
  if (demo) cleanup.add('first call', ringSoon(deps, world.alarm, failed))
  return { deps, url: baseUrl, workspace, tick: clockwork.tick, stop: () => cleanup.run() }

  /** Loaded only now, like the chat itself: it weighs as much as the pages, which need not wait for it. */
  async function openDemoChat(): Promise<Workspace> {
    const { startDemoWorkspace, demoChatPages } = await import('./composition/demoChat.ts')
    const opened = await startDemoWorkspace({ people, configuration, clock, realNow })
    cleanup.add('workspace', () => opened.close())
    chatPages.open(demoChatPages(opened, people, configuration, settings.variant))
    return opened
  }
}

function serve(
  web: ReturnType<typeof createWebApp>,
  host: string,
  listening: Listening,
  cleanup: Cleanup,
): string {
  cleanup.add('web', () => {
    web.closeStreams()
    return listening.stop()
  })
  listening.open(web.handler)
  return `http://${host === loopback ? 'localhost' : host}:${listening.port}`
}
