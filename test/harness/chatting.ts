import type { Message } from '../../src/demo/workspace/model.ts'
import type { Person } from '../../src/demo/workspace/person/person.ts'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'
import { until } from './until.ts'

/** Slack gives three seconds; on a crowded machine that is no story of ours, unless one is about it. */
export const patient = { ackDeadlineMs: 60_000 } as const

/** The people of a workspace at their screens. */
export interface Chatting {
  /** Somebody, by handle. */
  as(name: string): Person
  /** Types `/tomatic …` in a channel and returns the answer. */
  ask(name: string, channel: string, text: string): Promise<Message>
  /** What the bot has written to somebody in their direct message, oldest first. */
  direct(name: string): Message[]
  /** The first message to somebody that says so, once it is there. */
  told(name: string, text: RegExp): Promise<Message>
  /** What the bot has written in a channel, oldest first. */
  posted(channel: string): Message[]
  /** The first message in a channel that says so, once it is there. */
  announced(channel: string, text: RegExp): Promise<Message>
}

async function saying(what: string, text: RegExp, messages: () => Message[]): Promise<Message> {
  try {
    return await until(what, () => messages().find((message) => text.test(message.text)))
  } catch (cause) {
    const there = messages().map((message) => message.text)
    throw new Error(`not there: ${what}; there is ${JSON.stringify(there)}`, { cause })
  }
}

/** Everybody of a workspace; it is asked for each time, since a restart may bring a new one. */
export function createChatting(workspace: () => Workspace): Chatting {
  function as(name: string): Person {
    return workspace().as(workspace().member(name)?.id ?? name)
  }

  function channelId(name: string): string {
    const channel = workspace().channel(name)
    if (!channel) throw new Error(`no channel ${name}`)
    return channel.id
  }

  function fromBot(name: string, channel: string): Message[] {
    return as(name)
      .messages(channel)
      .filter(({ userId }) => userId === workspace().bot.userId)
  }

  function direct(name: string): Message[] {
    return fromBot(name, as(name).openDirectMessage().id)
  }

  function posted(channel: string): Message[] {
    const members = [...(workspace().channel(channel)?.members ?? [])]
    const anybody = members.find((id) => id !== workspace().bot.userId)
    const all = anybody === undefined ? [] : fromBot(anybody, channelId(channel))
    return all.filter(({ onlyFor }) => onlyFor === null)
  }

  return {
    as,
    direct,
    posted,
    async ask(name, channel, text) {
      const person = as(name)
      const place = channelId(channel)
      const before = new Set(person.messages(place).map(({ ts }) => ts))
      await person.command(place, `/tomatic ${text}`)
      return until(`an answer to ${text}`, () =>
        person.messages(place).find(({ ts, userId }) => !before.has(ts) && userId !== person.member.id),
      )
    },
    told: (name, text) => saying(`${name} is told ${text}`, text, () => direct(name)),
    announced: (channel, text) => saying(`${channel} hears ${text}`, text, () => posted(channel)),
  }
}
