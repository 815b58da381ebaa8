import type { Temporal } from 'temporal-polyfill'
import type { Json } from '../../notify/slack/problem.ts'
import { freshId, stableId } from './ids.ts'
import type { Change, Channel, Complaint, Member, Message, StoredFile, UserGroup, View } from './model.ts'

export interface MemberOptions {
  id?: string
  name: string
  realName: string
  email: string
  /** Such as `ca-ES`; the members' own choice, as in Slack. */
  locale?: string
  tz?: string
  deleted?: boolean
  isAdmin?: boolean
}

export interface ChannelOptions {
  id?: string
  name: string
  topic?: string
  isPrivate?: boolean
  /** Names or ids of those who are in it; everybody when left out. The bot is always in. */
  members?: readonly string[]
}

export interface StateOptions {
  members: readonly MemberOptions[]
  channels: readonly ChannelOptions[]
  botName: string
  teamName?: string
  clock: { now(): Temporal.Instant }
  tz?: string
  userGroups?: readonly { handle: string; name: string }[]
}

/** Everything the workspace remembers. Functions beside it read and change it; `changed` tells who is watching. */
export interface State {
  readonly team: { id: string; name: string; domain: string }
  readonly bot: { userId: string; botId: string; appId: string; name: string }
  readonly members: Map<string, Member>
  readonly channels: Map<string, Channel>
  readonly messages: Map<string, Message[]>
  readonly homes: Map<string, View>
  readonly modals: Map<string, View[]>
  readonly files: Map<string, StoredFile>
  readonly userGroups: Map<string, UserGroup>
  /** `user channel` to the ts up to which it has been read. */
  readonly lastRead: Map<string, string>
  /** Options that the bot has suggested to a member for external selects. */
  readonly suggested: Map<string, Json[]>
  readonly complaints: Complaint[]
  readonly listeners: Set<(change: Change) => void>
  /** A timestamp for a message: of the clock, unique and increasing. */
  nextTs(): string
  changed(change: Change): void
  complain(what: string, detail: string): void
}

/** Returns a workspace with its members, channels and one direct conversation of each member with the bot. */
export function createState(options: StateOptions): State {
  const name = options.botName
  const bot = {
    userId: stableId('U', `bot ${name}`),
    botId: stableId('B', name),
    appId: stableId('A', name),
    name,
  }
  const teamName = options.teamName ?? 'Helpline'
  let lastMicroseconds = 0
  const state: State = {
    team: {
      id: stableId('T', teamName),
      name: teamName,
      domain: teamName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    },
    bot,
    members: new Map(),
    channels: new Map(),
    messages: new Map(),
    homes: new Map(),
    modals: new Map(),
    files: new Map(),
    userGroups: new Map(),
    lastRead: new Map(),
    suggested: new Map(),
    complaints: [],
    listeners: new Set(),
    nextTs() {
      const now = options.clock.now().epochMilliseconds * 1000
      lastMicroseconds = Math.max(now, lastMicroseconds + 1)
      const seconds = Math.floor(lastMicroseconds / 1_000_000)
      return `${seconds}.${String(lastMicroseconds % 1_000_000).padStart(6, '0')}`
    },
    changed(change) {
      for (const listener of [...state.listeners]) listener(change)
    },
    complain(what, detail) {
      state.complaints.push({ what, detail })
    },
  }
  const tz = options.tz ?? 'Europe/Madrid'
  for (const member of options.members) addMember(state, member, tz)
  addBot(state, tz)
  for (const channel of options.channels) addChannel(state, channel)
  for (const group of options.userGroups ?? []) {
    const id = stableId('S', group.handle)
    state.userGroups.set(id, { id, ...group, users: [], enabled: true })
  }
  return state
}

function addMember(state: State, member: MemberOptions, tz: string): void {
  const id = member.id ?? stableId('U', member.email)
  state.members.set(id, {
    id,
    name: member.name,
    realName: member.realName,
    email: member.email,
    locale: member.locale ?? 'ca-ES',
    tz: member.tz ?? tz,
    deleted: member.deleted ?? false,
    isBot: false,
    isAdmin: member.isAdmin ?? false,
  })
  const im = stableId('D', id)
  state.channels.set(im, {
    id: im,
    name: 'directmessage',
    kind: 'im',
    isPrivate: true,
    topic: '',
    members: new Set([id, state.bot.userId]),
    archived: false,
  })
}

function addBot(state: State, tz: string): void {
  const { userId: id, name } = state.bot
  const handle = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '')
  state.members.set(id, {
    id,
    name: handle,
    realName: name,
    email: '',
    locale: 'en-US',
    tz,
    deleted: false,
    isBot: true,
    isAdmin: false,
  })
}

function addChannel(state: State, channel: ChannelOptions): void {
  const id = channel.id ?? stableId('C', channel.name)
  const wanted = channel.members
  const members = new Set([state.bot.userId])
  for (const member of state.members.values()) {
    if (wanted === undefined || wanted.includes(member.id) || wanted.includes(member.name))
      members.add(member.id)
  }
  state.channels.set(id, {
    id,
    name: channel.name,
    kind: 'channel',
    isPrivate: channel.isPrivate ?? false,
    topic: channel.topic ?? '',
    members,
    archived: false,
  })
}

/** Returns the direct conversation of a member with the bot. */
export function directConversation(state: State, userId: string): Channel | null {
  return state.channels.get(stableId('D', userId)) ?? null
}

/** Returns the channel that an id (of a channel or a member), `#name` or name means. */
export function resolveChannel(state: State, reference: string): Channel | null {
  const byId = state.channels.get(reference) ?? directConversation(state, reference)
  if (byId !== null) return byId
  const name = reference.replace(/^#/, '')
  for (const channel of state.channels.values()) {
    if (channel.kind === 'channel' && channel.name === name) return channel
  }
  return null
}

/** Returns a hash for a view: new at each change. */
export function freshHash(state: State): string {
  return `${state.nextTs()}.${freshId('', 8).toLowerCase()}`
}
