import type { Address, Notice, OutboxItem, UndeliveredReason } from '../domain/notices.ts'
import { isPerson } from '../domain/people/people.ts'
import type { Files } from '../domain/ports/stores.ts'
import { addressName, DeliveryError } from './channel.ts'

/** A notice to be said instead of, or about, one that could not be. */
export interface Instead {
  readonly id: string
  readonly address: Address
  readonly notice: Notice
}

/** Whom it concerns that something could not be said. */
export interface Fallback {
  /** What is said now that an item is given up. */
  instead(item: OutboxItem, error: unknown): Promise<readonly Instead[]>
  /** That address works again. */
  delivered(address: Address): void
}

export interface FallbackDependencies {
  readonly files: Pick<Files, 'people'>
  readonly newId: () => string
}

/**
 * What the coordinators' channel does not take goes to each coordinator; of a channel that takes nothing the
 * coordinators hear once; and whoever had something told to a person hears that it was not.
 */
export function createFallback({ files, newId }: FallbackDependencies): Fallback {
  const toldAbout = new Set<string>()

  async function instead({ address, notice }: OutboxItem, error: unknown): Promise<readonly Instead[]> {
    if (notice.kind === 'answer-lost') return []
    const { value: people } = await files.people()
    const coordinators = (people.groups.get('admin') ?? []).map(toPerson)
    const reason = reasonOf(error)
    const found: Instead[] = []
    function say(to: readonly Address[], said: Notice): void {
      for (const one of to) found.push({ id: newId(), address: one, notice: said })
    }
    if (address.to === 'coordinators') say(coordinators, notice)
    if (notice.kind === 'not-delivered') return found
    if (address.to !== 'person' && isNew(address, error)) {
      const hearers: readonly Address[] = address.to === 'channel' ? [{ to: 'coordinators' }] : coordinators
      say(hearers, { kind: 'not-delivered', to: address, reason, text: '' })
    }
    const by = 'by' in notice && isPerson(people, notice.by) ? notice.by : null
    const isHearer = address.to === 'coordinators' || (address.to === 'person' && address.person === by)
    if (by !== null && !isHearer) {
      const text = notice.kind === 'says' ? notice.text : ''
      say([toPerson(by)], { kind: 'not-delivered', to: address, reason, text })
    }
    return found
  }

  /** A channel that the configuration does not name is what the coordinators want. */
  function isNew(address: Address, error: unknown): boolean {
    if (error instanceof DeliveryError && error.reason === noChannelConfigured) return false
    const name = addressName(address)
    if (toldAbout.has(name)) return false
    toldAbout.add(name)
    return true
  }

  return { instead, delivered: (address) => void toldAbout.delete(addressName(address)) }
}

function toPerson(person: string): Address {
  return { to: 'person', person }
}

/** The reason of a `DeliveryError` for an address that has no channel. */
export const noChannelConfigured = 'no channel configured'

/** How the reason of a `DeliveryError` ends for somebody who has no account, or no active one. */
export const notInSlack = 'is not in Slack'

const reasons: Readonly<Record<string, UndeliveredReason>> = {
  user_disabled: 'not-in-chat',
  user_not_found: 'not-in-chat',
  users_not_found: 'not-in-chat',
  is_archived: 'archived',
  channel_not_found: 'no-such-channel',
  not_in_channel: 'no-such-channel',
}

function reasonOf(error: unknown): UndeliveredReason {
  if (!(error instanceof DeliveryError)) return 'other'
  return error.reason.endsWith(notInSlack) ? 'not-in-chat' : (reasons[error.reason] ?? 'other')
}
