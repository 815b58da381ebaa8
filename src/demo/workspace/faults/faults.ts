import type { SocketFaults } from '../delivery/sockets.ts'
import { deleteMessage, findMessage } from '../messages.ts'
import type { State } from '../state.ts'
import { type CallFaultPlan, type CallFaults, createCallFaults } from './callFaults.ts'
import { createDeliveryFaults, type DeliveryFaults } from './deliveryFaults.ts'

/** Slack behaving badly, on demand. */
export interface Faults {
  /** The next calls of the Web API fail. */
  calls(plan: CallFaultPlan): void
  readonly deliveries: Pick<DeliveryFaults, 'redeliver' | 'loseAcks'>
  readonly sockets: Pick<SocketFaults, 'hush' | 'refuse' | 'holdHello'>
  /** Somebody deletes a message, the bot's too, as people with the right to may. */
  deleteMessage(channelId: string, ts: string): void
  archive(channelId: string): void
  unarchive(channelId: string): void
  deactivate(userId: string): void
  /** Everything works again from now on; what people did stays. */
  clear(): void
}

export interface FaultParts {
  readonly faults: Faults
  readonly callFaults: CallFaults
  readonly wrap: ReturnType<typeof createDeliveryFaults>['wrap']
}

export function createFaults(state: State, sockets: SocketFaults): FaultParts {
  const callFaults = createCallFaults()
  const deliveries = createDeliveryFaults()

  function setArchived(channelId: string, archived: boolean): void {
    const channel = state.channels.get(channelId)
    if (channel) channel.archived = archived
  }

  return {
    callFaults,
    wrap: deliveries.wrap,
    faults: {
      calls: (plan) => callFaults.plan(plan),
      deliveries,
      sockets,
      deleteMessage(channelId, ts) {
        const message = findMessage(state, channelId, ts)
        if (message) deleteMessage(state, message)
      },
      archive: (channelId) => setArchived(channelId, true),
      unarchive: (channelId) => setArchived(channelId, false),
      deactivate(userId) {
        const member = state.members.get(userId)
        if (member) member.deleted = true
        state.changed({ kind: 'member', userId })
      },
      clear() {
        callFaults.clear()
        deliveries.clear()
        sockets.clear()
      },
    },
  }
}
