import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { Address, Notice } from '../../domain/notices.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { Files, PauseReader } from '../../domain/ports/stores.ts'
import { type DeliveryChannel, DeliveryError } from '../channel.ts'
import { noChannelConfigured, notInSlack } from '../fallback.ts'
import { matterOf } from '../matters.ts'
import type { Reader } from '../reader.ts'
import { readReader } from '../readers.ts'
import type { Directory } from './directory.ts'
import { noticeMessage } from './noticeMessage.ts'
import { pauseCard } from './pauseCard.ts'
import { type PostingApi, postOnce } from './postOnce.ts'
import { deliveryErrorOf } from './slackError.ts'
import type { SlackMessage } from './surfaces.ts'

/** What of a Slack client is needed to post and change messages. */
export interface MessagesApi extends PostingApi {
  readonly chat: PostingApi['chat'] & {
    update(args: { channel: string; ts: string; text: string; blocks: types.KnownBlock[] }): Promise<unknown>
    delete(args: { channel: string; ts: string }): Promise<unknown>
  }
}

const Opened = z.object({ channel: z.object({ id: z.string() }) })

/** Delivers notices in Slack: to the configured channels, and to people in their direct message with the app. */
export function createSlackChannel(deps: {
  readonly api: MessagesApi
  readonly directory: Directory
  readonly files: Files
  readonly pauses: PauseReader
  readonly clock: Clock
}): DeliveryChannel {
  const directMessages = createDirectMessages(deps.api, deps.directory)

  async function channelOf(address: Address): Promise<string> {
    if (address.to === 'person') return directMessages.of(address.person)
    const { slack } = (await deps.files.configuration()).value
    const channel = address.to === 'channel' ? slack.channel : (slack.coordinatorsChannel ?? slack.channel)
    if (channel === null) throw new DeliveryError(noChannelConfigured, { isFinal: true })
    return channelArgument(channel)
  }

  async function messageFor(reader: Reader, notice: Notice): Promise<SlackMessage> {
    if (notice.kind !== 'paused-by-other') return noticeMessage(reader, notice)
    const pause = await deps.pauses.find(notice.pauseId)
    return pause ? pauseCard(reader, { pause, why: null, endedBy: null }) : noticeMessage(reader, notice)
  }

  return {
    name: 'slack',
    async deliver({ id, address, notice }, { mayBeThere } = { mayBeThere: false }) {
      const reader = await readReader({ ...deps, languageOf: deps.directory.languageOf }, address)
      try {
        const post = { channel: await channelOf(address), message: await messageFor(reader, notice), key: id }
        const { channel, ts } = await postOnce(deps.api, post, mayBeThere)
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

/** Finds and remembers the direct messages of people with the app. */
export interface DirectMessages {
  /** The id of a person's direct message; throws a final `DeliveryError` for somebody who is not in Slack. */
  of(person: string): Promise<string>
}

export function createDirectMessages(
  api: Pick<MessagesApi, 'conversations'>,
  directory: Pick<Directory, 'userOf'>,
): DirectMessages {
  const opened = new Map<string, string>()
  return {
    async of(person) {
      const user = await directory.userOf(person)
      if (user === null) throw new DeliveryError(`${person} ${notInSlack}`, { isFinal: true })
      const known = opened.get(user)
      if (known !== undefined) return known
      const { channel } = Opened.parse(await api.conversations.open({ users: user }))
      opened.set(user, channel.id)
      return channel.id
    },
  }
}

/** A channel of the configuration (`#name`, name or id) as Slack takes it. */
export function channelArgument(channel: string): string {
  return /^[CG][A-Z0-9]{6,}$/.test(channel) ? channel : `#${channel.trim().replace(/^#/, '')}`
}
