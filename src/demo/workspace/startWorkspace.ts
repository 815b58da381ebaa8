import type { AddressInfo } from 'node:net'
import { protocolLimits } from '../../notify/slack/limits.ts'
import { createDelivery } from './delivery/deliver.ts'
import { createSignedHttp } from './delivery/signedHttp.ts'
import { createSockets, type Sockets } from './delivery/sockets.ts'
import type { Transport } from './delivery/transport.ts'
import { type BotEvent, sendEvents } from './events.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createHttpServer, type HttpParts } from './httpServer.ts'
import type { Change, Channel, Complaint, Member, RecordedCall, StoredFile } from './model.ts'
import type { CommandDeclaration, PersonContext } from './person/context.ts'
import { createPerson, type Person } from './person/person.ts'
import { createResponseUrls } from './responseUrls.ts'
import { createState, type State, type StateOptions } from './state.ts'
import { createTriggers } from './triggers.ts'

export interface WorkspaceOptions extends StateOptions {
  /** Milliseconds of real time: trigger ids, response URLs and signatures live by it. */
  realNow: () => number
  /** 0 (default) takes a free one. */
  port?: number
  commands?: readonly CommandDeclaration[]
  /** Events that the app is subscribed to; direct messages, mentions, the home tab and changed users by default. */
  botEvents?: readonly BotEvent[]
  ackDeadlineMs?: number
  retryDelaysMs?: readonly number[]
  signingSecret?: string
  botToken?: string
  appToken?: string
}

export interface Workspace {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** For `slackApiUrl` of Bolt's clients. */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly team: State['team']
  readonly bot: State['bot']
  readonly commands: readonly CommandDeclaration[]
  /** The last calls of the Web API, oldest first. */
  readonly calls: readonly RecordedCall[]
  /** What a correct app would not have done. */
  readonly complaints: readonly Complaint[]
  readonly sockets: Pick<Sockets, 'count' | 'pings' | 'disconnect' | 'cut'>
  /** Slack behaving badly, on demand. */
  readonly faults: Faults
  as(userId: string): Person
  /** Returns the member with this id, handle or e-mail. */
  member(reference: string): Member | null
  members(): Member[]
  channel(reference: string): Channel | null
  file(id: string): StoredFile | null
  /** Delivers by signed HTTP requests to this address from now on; null goes back to sockets. */
  deliverTo(requestUrl: string | null): void
  onChange(listener: (change: Change) => void): () => void
  /** Resolves with what `probe` returns as soon as it returns something; rejects after the time-out. */
  until<T>(probe: () => T | null | undefined | false, timeoutMs?: number): Promise<T>
  close(): Promise<void>
}

const recordedCallsKept = 10_000
const usualEvents: readonly BotEvent[] = ['app_home_opened', 'app_mention', 'message.im', 'user_change']

/** Starts a stand-in for Slack on 127.0.0.1: Web API, Socket Mode, and the people who use the app. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const state = createState(options)
  const tokens = {
    bot: options.botToken ?? 'xoxb-local-workspace',
    app: options.appToken ?? 'xapp-local-workspace',
  }
  const signingSecret = options.signingSecret ?? 'local-signing-secret'
  const calls: RecordedCall[] = []
  let origin = ''
  const server = createHttpServer(() => parts)
  const sockets = createSockets(server, state.bot.appId)
  const { faults, callFaults, wrap } = createFaults(state, sockets.faults)
  const triggers = createTriggers(options.realNow)
  const responseUrls = createResponseUrls(state, () => origin, options.realNow)
  const parts: HttpParts = {
    context: { state, triggers, sockets, origin: () => origin },
    tokens,
    responseUrls,
    callFaults,
    record(call) {
      calls.push(call)
      if (calls.length > recordedCallsKept) calls.splice(0, recordedCallsKept / 10)
    },
  }
  let transport: Transport = wrap(sockets)
  const delivery = createDelivery(() => transport, {
    ackDeadlineMs: options.ackDeadlineMs ?? protocolLimits.ackDeadlineMs,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
  })
  const subscribed = new Set<BotEvent>(options.botEvents ?? usualEvents)
  const commands = options.commands ?? [{ command: '/tomatic', shouldEscape: true }]
  const stopEvents = sendEvents(state, delivery, subscribed)
  const personContext: PersonContext = { state, delivery, triggers, responseUrls, commands, subscribed }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve())
  })
  origin = `http://127.0.0.1:${portOf(server.address())}`

  return {
    origin,
    apiUrl: `${origin}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    team: state.team,
    bot: state.bot,
    commands,
    calls,
    complaints: state.complaints,
    sockets,
    faults,
    as: (userId) => createPerson(personContext, userId),
    member: (reference) => findMember(state, reference),
    members: () => [...state.members.values()],
    channel: (reference) => findChannel(state, reference),
    file: (id) => state.files.get(id) ?? null,
    deliverTo(requestUrl) {
      transport =
        requestUrl === null
          ? wrap(sockets)
          : wrap(createSignedHttp({ requestUrl, signingSecret, realNow: options.realNow }))
    },
    onChange(listener) {
      state.listeners.add(listener)
      return () => state.listeners.delete(listener)
    },
    until: (probe, timeoutMs) => until(state, calls, probe, timeoutMs ?? 30_000),
    async close() {
      stopEvents()
      delivery.close()
      await sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function until<T>(
  state: State,
  calls: readonly RecordedCall[],
  probe: () => T | null | undefined | false,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      const last = calls.slice(-5).map(({ method, error }) => `${method} ${error ?? 'ok'}`)
      reject(new Error(`not seen within ${timeoutMs} ms; last calls: ${last.join(', ')}`))
    }, timeoutMs)
    const poll = setInterval(look, 20)
    state.listeners.add(look)
    look()

    function look(): void {
      try {
        const result = probe()
        if (result === null || result === undefined || result === false) return
        resolve(result)
      } catch (error) {
        reject(error)
      }
      stop()
    }
    function stop(): void {
      clearTimeout(timer)
      clearInterval(poll)
      state.listeners.delete(look)
    }
  })
}

function findMember(state: State, reference: string): Member | null {
  const byId = state.members.get(reference)
  if (byId !== undefined) return byId
  for (const member of state.members.values()) {
    if (member.name === reference || member.email === reference) return member
  }
  return null
}

function findChannel(state: State, reference: string): Channel | null {
  const byId = state.channels.get(reference)
  if (byId !== undefined) return byId
  for (const channel of state.channels.values()) {
    if (channel.kind === 'channel' && channel.name === reference.replace(/^#/, '')) return channel
  }
  return null
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the workspace has no port')
  return address.port
}
