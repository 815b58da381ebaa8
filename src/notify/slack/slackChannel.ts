import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Address, Notice } from '../../domain/notices.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { Files, PauseReader } from '../../domain/ports/stores.ts'
import { type DeliveryChannel, DeliveryError } from '../channel.ts'
import { matterOf } from '../matters.ts'
import type { Reader } from '../reader.ts'
import { readReader } from '../readers.ts'
import type { Directory } from './directory.ts'
import { noticeMessage } from './noticeMessage.ts'
import { pauseCard } from './pauseCard.ts'
import { deliveryErrorOf } from './slackError.ts'
import type { SlackMessage } from './surfaces.ts'

/** What of a Slack client is needed to post and change messages. */
export interface MessagesApi {
  readonly conversations: { open(args: { users: string }): Promise<unknown> }
  readonly chat: {
    postMessage(args: {
      channel: string
      text: string
      blocks: types.KnownBlock[]
      unfurl_links: boolean
    }): Promise<unknown>
    update(args: { channel: string; ts: string; text: string; blocks: types.KnownBlock[] }): Promise<unknown>
    delete(args: { channel: string; ts: string }): Promise<unknown>
  }
}

const Opened = z.object({ channel: z.object({ id: z.string() }) })
const Posted = z.object({ channel: z.string(), ts: z.string() })

/** Delivers notices in Slack: to the configured channels, and to people in their direct message with the app. */
export function createSlackChannel(deps: {
  readonly api: MessagesApi
  readonly directory: Directory
  readonly files: Files
  readonly pauses: PauseReader
  readonly clock: Clock
}): DeliveryChannel {
  const poster = createPoster(deps.api, deps.directory)

  async function channelOf(address: Address): Promise<string> {
    if (address.to === 'person') return poster.directMessageOf(address.person)
    const { slack } = (await deps.files.configuration()).value
    const channel = address.to === 'channel' ? slack.channel : (slack.coordinatorsChannel ?? slack.channel)
    if (channel === null) throw new DeliveryError('no channel configured', { isFinal: true })
    return channelArgument(channel)
  }

  async function messageFor(reader: Reader, notice: Notice): Promise<SlackMessage> {
    if (notice.kind !== 'paused-by-other') return noticeMessage(reader, notice)
    const pause = await deps.pauses.find(notice.pauseId)
    return pause ? pauseCard(reader, { pause, why: null, endedBy: null }) : noticeMessage(reader, notice)
  }

  return {
    name: 'slack',
    async deliver({ address, notice }) {
      const reader = await readReader({ ...deps, languageOf: deps.directory.languageOf }, address)
      try {
        const { channel, ts } = await poster.post(await channelOf(address), await messageFor(reader, notice))
        const matter = matterOf(notice)
        return matter === null || reader.person === null
          ? null
          : { matter, person: reader.person, channel, ts }
      } catch (error) {
        throw deliveryErrorOf(error)
      }
    },
  }
}

export interface Poster {
  /** The id of a person's direct message; throws a final `DeliveryError` for somebody who is not in Slack. */
  directMessageOf(person: string): Promise<string>
  post(channel: string, message: SlackMessage): Promise<{ readonly channel: string; readonly ts: string }>
}

/** Posts messages; the direct messages that were opened are remembered. */
export function createPoster(api: MessagesApi, directory: Pick<Directory, 'userOf'>): Poster {
  const opened = new Map<string, string>()
  return {
    async directMessageOf(person) {
      const user = await directory.userOf(person)
      if (user === null) throw new DeliveryError(`${person} is not in Slack`, { isFinal: true })
      const known = opened.get(user)
      if (known !== undefined) return known
      const { channel } = Opened.parse(await api.conversations.open({ users: user }))
      opened.set(user, channel.id)
      return channel.id
    },
    async post(channel, { text, blocks }) {
      return Posted.parse(await api.chat.postMessage({ channel, text, blocks, unfurl_links: false }))
    },
  }
}

/** A channel of the configuration (`#name`, name or id) as Slack takes it. */
export function channelArgument(channel: string): string {
  return /^[CG][A-Z0-9]{6,}$/.test(channel) ? channel : `#${channel.trim().replace(/^#/, '')}`
}
