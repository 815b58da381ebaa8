import pino from 'pino'
import { type ChatTimes, createSlackChat } from '../../src/composition/chat.ts'
import type { Message } from '../../src/demo/workspace/model.ts'
import type { Person } from '../../src/demo/workspace/person/person.ts'
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/demo/workspace/startWorkspace.ts'
import type { Variant } from '../../src/domain/variant.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { patient } from './chatting.ts'
import { type Helpline, openHelpline } from './helpline.ts'
import { missingScopes } from './slackScopes.ts'
import { openWay, type TransportName } from './transport.ts'

export interface ChatOptions {
  readonly transport?: TransportName
  readonly times?: Partial<ChatTimes>
  readonly variant?: Variant | null
}

/** The helpline of `openHelpline` with its people in chat, and the whole bot connected. */
export interface ChatHelpline {
  readonly helpline: Helpline
  readonly workspace: Workspace
  /** The channel that everybody is in. */
  readonly channel: string
  /** Lines of the log, as JSON. */
  readonly log: readonly string[]
  /** Somebody at their screen, by person key or handle. */
  as(name: string): Person
  /** The person's direct message with the bot. */
  directOf(name: string): string
  /** Types `/tomatic …` in the channel and returns the answer that only that person sees. */
  ask(name: string, text: string): Promise<Message>
  /** Types `/tomatic …` in the direct message with the bot and returns what the bot posts or shows there. */
  askDirect(name: string, text: string): Promise<Message>
  /** The next message that appears to a person in a conversation, after `work`. */
  nextMessage(name: string, channel: string, work: () => unknown): Promise<Message>
  /** Stops the bot; the workspace goes on. */
  stop(): Promise<void>
  close(): Promise<void>
}

const locales: Readonly<Record<string, string>> = { bernat: 'ca-ES', carla: 'es-ES' }

/** Starts it with the queue of the shift; Bernat's Slack is in Catalan, Carla's in Spanish, a guest is nobody of ours. */
export async function openChatHelpline(
  options: Parameters<typeof openHelpline>[0] = {},
  slack: Partial<WorkspaceOptions> = {},
  { transport = 'socket', times = {}, variant = null }: ChatOptions = {},
): Promise<ChatHelpline> {
  const log: string[] = []
  const helpline = await openHelpline(options)
  await settleQueue(helpline, 'start')
  const members = ['alba', 'bernat', 'carla', 'dani', 'eva', 'gil', 'guest'].map((name) => ({
    name,
    realName: name,
    email: `${name}@example.org`,
    locale: locales[name] ?? 'en-GB',
  }))
  const workspace = await startWorkspace({
    members,
    channels: [{ name: 'helpline' }, { name: 'coordinators', members: ['alba', 'eva'] }],
    botName: 'Tomàtic',
    clock: helpline.clock,
    realNow: Date.now,
    ...patient,
    ...slack,
  })
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
  const way = await openWay(workspace, transport, logger)
  const chat = createSlackChat(
    {
      deps: { ...helpline, realNow: Date.now, events: helpline.bus },
      dashboardUrl: () => 'http://tomatic.example.org',
      log: logger,
      variant,
      times,
    },
    way.access,
  )
  await chat.start()
  const channel = workspace.channel('helpline')?.id ?? ''

  function as(name: string): Person {
    return workspace.as(workspace.member(name)?.id ?? name)
  }

  function directOf(name: string): string {
    return as(name).openDirectMessage().id
  }

  async function nextMessage(name: string, place: string, work: () => unknown): Promise<Message> {
    const person = as(name)
    const before = new Set(person.messages(place).map(({ ts }) => ts))
    await work()
    return workspace.until(() =>
      person.messages(place).find(({ ts, userId }) => !before.has(ts) && userId !== person.member.id),
    )
  }

  let isStopped = false
  async function stop(): Promise<void> {
    if (!isStopped) await chat.stop()
    isStopped = true
  }

  const ask = (name: string, place: string, text: string) =>
    nextMessage(name, place, () => as(name).command(place, `/tomatic ${text}`))

  return {
    helpline,
    workspace,
    channel,
    log,
    as,
    directOf,
    ask: (name, text) => ask(name, channel, text),
    askDirect: (name, text) => ask(name, directOf(name), text),
    nextMessage,
    stop,
    async close() {
      await stop()
      await way.close()
      const missing = missingScopes(workspace)
      await workspace.close()
      await helpline.close()
      if (missing.length > 0) throw new Error(`the manifest does not ask for ${missing.join(', ')}`)
    },
  }
}

/** The words of a message's blocks, one block a line. */
export function wordsOf(message: Pick<Message, 'blocks'>): string {
  return message.blocks.map((block) => textsIn(block).join(' ')).join('\n')
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  )
}

/** The action id of the button or option that bears a label; throws when there is none. */
export function actionLabelled(message: Pick<Message, 'blocks'>, label: string): string {
  for (const block of message.blocks) {
    const elements = Array.isArray(block.elements) ? block.elements : [block.accessory ?? {}]
    for (const element of elements) {
      if (textsIn(element.text).includes(label) || textsIn([element]).includes(label))
        return element.action_id
    }
  }
  throw new Error(`no button “${label}” in ${wordsOf(message)}`)
}
