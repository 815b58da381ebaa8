import { randomInt } from 'node:crypto'
import { protocolLimits } from '../../notify/slack/limits.ts'
import { freshId } from './ids.ts'

export type Redeemed =
  | { kind: 'valid'; userId: string }
  | { kind: 'refused'; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' }

export interface Triggers {
  /** Returns a trigger id of this person's interaction: good once, for three seconds of real time. */
  issue(userId: string): string
  redeem(triggerId: string): Redeemed
}

export function createTriggers(realNow: () => number): Triggers {
  const issued = new Map<string, { userId: string; issuedAt: number; used: boolean }>()
  return {
    issue(userId) {
      const id = `${randomInt(1e12)}.${randomInt(1e10)}.${freshId('', 24).toLowerCase()}`
      issued.set(id, { userId, issuedAt: realNow(), used: false })
      if (issued.size > 1000) for (const old of [...issued.keys()].slice(0, 500)) issued.delete(old)
      return id
    },
    redeem(triggerId) {
      const trigger = issued.get(triggerId)
      if (trigger === undefined) return { kind: 'refused', error: 'invalid_trigger_id' }
      if (trigger.used) return { kind: 'refused', error: 'exchanged_trigger_id' }
      if (realNow() - trigger.issuedAt > protocolLimits.triggerLifeMs)
        return { kind: 'refused', error: 'expired_trigger_id' }
      trigger.used = true
      return { kind: 'valid', userId: trigger.userId }
    },
  }
}
