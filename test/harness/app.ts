import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppSettings, type RunningApp, startApp } from '../../src/app.ts'
import { requestPath } from '../../src/cli/doctor/slackChecks.ts'
import type { SlackAccess } from '../../src/composition/slackAccess.ts'
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/demo/workspace/startWorkspace.ts'
import type { AuditLine } from '../../src/domain/ports/stores.ts'
import { type Alarm, createAlarm } from '../../src/notify/alarm.ts'
import type { PagePlace } from '../../src/notify/page/place.ts'
import { signInAs } from '../../src/operations/access/loginLink.ts'
import type { Solve } from '../../src/operations/planner/solving.ts'
import type { FakePbx } from '../../src/pbx/fake/fakePbx.ts'
import { type MakeProfile, quietProfile } from '../../src/pbx/fake/profile.ts'
import { type Chatting, createChatting, patient } from './chatting.ts'
import { freePort } from './freePort.ts'
import { helplineFiles, writeFiles } from './helpline.ts'
import { createLogCollector, type LogCollector } from './logCollector.ts'
import { createManualClock, type ManualClock } from './manualClock.ts'
import { missingScopes } from './slackScopes.ts'
import type { TransportName } from './transport.ts'
import { createVisitor, type Visitor } from './visitor.ts'

/** The whole application in this process, on a clock that a test moves. */
export interface House extends Chatting {
  readonly home: string
  /** Where it really listens, whatever address is configured. */
  readonly url: string
  readonly clock: ManualClock
  readonly workspace: Workspace
  readonly app: RunningApp
  readonly pbx: FakePbx
  readonly log: LogCollector
  /** What a home without chat writes out. */
  readonly written: readonly string[]
  /** A browser in which that person is signed in. */
  visit(person: string): Promise<Visitor>
  /** A browser in which nobody is signed in. */
  visitor(): Visitor
  /** Lets minutes pass, one by one, with all that is due in each. */
  pass(minutes: number): Promise<void>
  /** Jumps to a local time or instant, as a process that stood still, and does what has come due. */
  jumpTo(when: string): Promise<void>
  stop(): Promise<void>
  /** Starts again on the same home, with another chat if one is given; a demo goes on where it stopped. */
  start(access?: SlackAccess): Promise<void>
  read(name: string): string
  write(name: string, text: string): void
  /** The extensions in the queue, paused ones with a `p` behind. */
  members(): Promise<string[]>
  audit(...verbs: string[]): Promise<AuditLine[]>
  /** Stops everything; fails when an error was logged that the story did not expect, or the bot misused Slack. */
  close(): Promise<void>
}

export interface HouseOptions {
  /** `demo`: the invented helpline of 24 with its own workspace; else the six people of `helplineFiles`. */
  readonly kind?: 'demo' | 'helpline'
  readonly files?: Readonly<Record<string, string | null>>
  /** A folder whose copy is the home, instead of `helplineFiles`. */
  readonly copyOf?: string
  readonly start?: string
  /** How people call; by default nobody does. */
  readonly callProfile?: MakeProfile
  readonly ringSecret?: string
  /** Where the weeks are published; nowhere by default. */
  readonly pages?: PagePlace
  readonly slack?: Partial<WorkspaceOptions>
  /** Other tokens or address than the workspace's; null for a home without chat. */
  readonly access?: SlackAccess | null
  /** By which way Slack reaches the bot; sockets by default. */
  readonly transport?: TransportName
  /** Solves weeks; in a worker by default. */
  readonly solve?: Solve
  /** Waits of real time; real ones by default. */
  readonly alarm?: Alarm
}

/** Wednesday of the week that the timetable of `helplineFiles` is for; the demo is built around it too. */
const wednesday = '2026-11-25T09:50'
const locales: Readonly<Record<string, string>> = { bernat: 'ca-ES', carla: 'es-ES' }

/** Starts it; Bernat's Slack is in Catalan, Carla's in Spanish, a guest is nobody of ours. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const isDemo = options.kind === 'demo'
  const folder = mkdtempSync(join(tmpdir(), 'tomatic-house-'))
  const home = join(folder, 'home')
  if (options.copyOf !== undefined) cpSync(options.copyOf, home, { recursive: true })
  if (!isDemo) writeFiles(home, { ...(options.copyOf === undefined && helplineFiles), ...options.files })
  const clock = createManualClock(options.start ?? wednesday)
  const realNow = realTimeFrom(clock)
  const log = createLogCollector()
  const written: string[] = []
  const port = await freePort()
  const own = isDemo ? null : await startOwnWorkspace(options, clock, realNow)
  const settings: AppSettings = {
    home,
    demo: isDemo ? { keep: true, speed: 1 } : null,
    fakePbx: false,
    callProfile: options.callProfile ?? quietProfile,
    queue: null,
    host: null,
    port,
    slack: options.access === undefined ? accessTo(own, options.transport ?? 'socket') : options.access,
    variant: null,
    ringSecret: options.ringSecret ?? null,
    pages: options.pages ?? null,
    version: '0.0.0',
    ...(options.solve && { solve: options.solve }),
  }
  const world = {
    clock,
    realNow,
    alarm: options.alarm ?? createAlarm(),
    log: log.log,
    write: (line: string) => void written.push(line),
  }
  if (options.transport === 'http') own?.deliverTo(`http://127.0.0.1:${port}${requestPath}`)
  let app = await startApp(settings, world)
  let isRunning = true

  function workspace(): Workspace {
    const found = own ?? app.workspace
    if (!found) throw new Error('there is no chat')
    return found
  }

  async function tick(): Promise<void> {
    // The first may be one that began before the clock was moved.
    await app.tick()
    await app.tick()
  }

  async function stop(): Promise<void> {
    if (isRunning) await app.stop()
    isRunning = false
  }

  return {
    ...createChatting(workspace),
    home,
    url: `http://127.0.0.1:${port}`,
    clock,
    log,
    written,
    get workspace() {
      return workspace()
    },
    get app() {
      return app
    },
    get pbx() {
      return fakeOf(app.deps.pbx)
    },
    visitor: () => createVisitor(`http://127.0.0.1:${port}`),
    async visit(person) {
      const { session } = await signInAs(app.deps, person)
      return createVisitor(`http://127.0.0.1:${port}`, `tomatic_session_${port}=${session}`)
    },
    async pass(minutes) {
      for (let minute = 0; minute < minutes; minute += 1) {
        await clock.runBy({ minutes: 1 })
        await tick()
      }
    },
    async jumpTo(when) {
      await clock.runTo(when)
      if (isRunning) await tick()
    },
    stop,
    async start(access) {
      app = await startApp(access ? { ...settings, slack: access } : settings, world)
      isRunning = true
    },
    read: (name) => readFileSync(join(home, name), 'utf8'),
    write: (name, text) => writeFiles(home, { [name]: text }),
    async members() {
      const agents = await app.deps.pbx.queue('tomatic')
      return agents.map((agent) => (agent.paused ? `${agent.extension}p` : agent.extension))
    },
    audit: (...verbs) => app.deps.stores.audit.list({ ...(verbs.length > 0 && { verbs }), limit: 1000 }),
    async close() {
      const used = own ?? app.workspace
      const complaints = [...(used?.complaints ?? []), ...(used ? missingScopes(used) : [])]
      await stop()
      await own?.close()
      rmSync(folder, { recursive: true, force: true })
      const faults = [...log.unexpected(), ...complaints.map((complaint) => JSON.stringify(complaint))]
      if (faults.length > 0) throw new Error(`not part of the story:\n${faults.join('\n')}`)
    },
  }
}

function startOwnWorkspace(
  options: HouseOptions,
  clock: ManualClock,
  realNow: () => number,
): Promise<Workspace> {
  const members = ['alba', 'bernat', 'carla', 'dani', 'eva', 'gil', 'guest'].map((name) => ({
    name,
    realName: name,
    email: `${name}@example.org`,
    locale: locales[name] ?? 'en-GB',
  }))
  const channels = [{ name: 'helpline' }, { name: 'coordinators', members: ['alba', 'eva'] }]
  return startWorkspace({
    members,
    channels,
    botName: 'Tomàtic',
    clock,
    realNow,
    ...patient,
    ...options.slack,
  })
}

function accessTo(workspace: Workspace | null, transport: TransportName): SlackAccess | null {
  if (!workspace) return null
  const { botToken, signingSecret, apiUrl: slackApiUrl } = workspace
  if (transport === 'http') return { botToken, signingSecret, slackApiUrl }
  return { botToken: workspace.botToken, appToken: workspace.appToken, slackApiUrl: workspace.apiUrl }
}

/** Real time that goes on from where the clock starts, so that the demo is built around that week. */
function realTimeFrom(clock: ManualClock): () => number {
  const ahead = clock.now().epochMilliseconds - Date.now()
  return () => Date.now() + ahead
}

function isFake(pbx: object): pbx is FakePbx {
  return 'setReachable' in pbx
}

function fakeOf(pbx: object): FakePbx {
  if (!isFake(pbx)) throw new Error('the exchange is not the simulated one')
  return pbx
}
