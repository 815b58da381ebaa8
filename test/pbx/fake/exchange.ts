import type { PbxEvent } from '../../../src/domain/ports/pbxEvents.ts'
import { createFakePbx, type FakePbx } from '../../../src/pbx/fake/fakePbx.ts'
import { type CallProfile, quietProfile } from '../../../src/pbx/fake/profile.ts'
import { createManualClock, type ManualClock } from '../../harness/manualClock.ts'

/** A profile without chance in its times: answered after 5 s, 60 s of talk, 20 s of wrap-up, patience of 100 s. */
export const steadyProfile: CallProfile = {
  ...quietProfile(),
  answer: { min: 5, max: 5 },
  talk: { min: 60, mean: 60 },
  wrapUp: { min: 20, max: 20 },
  patience: { min: 100, mean: 100 },
}

export interface Exchange {
  readonly clock: ManualClock
  readonly pbx: FakePbx
  readonly events: PbxEvent[]
  /** The telling word of each member's state: `201 ringing paused`. */
  states(queue?: string): Promise<string[]>
}

/** An exchange on a Wednesday at 9:50 in Madrid whose events are collected, unless nobody listens. */
export function createExchange(profile = steadyProfile, seed = 7, listening = true): Exchange {
  const clock = createManualClock('2026-03-04T09:50')
  const pbx = createFakePbx({
    clock,
    seed,
    ownerOf: (extension) => ({ key: `k${extension}`, name: `N${extension}` }),
    profile,
  })
  const events: PbxEvent[] = []
  if (listening) pbx.onEvent((event) => events.push(event))
  async function states(queue = 'main'): Promise<string[]> {
    const agents = await pbx.queue(queue)
    return agents.map((agent) => {
      const words = [agent.extension]
      for (const word of ['available', 'ringing', 'incall', 'disconnected', 'paused'] as const) {
        if (agent[word]) words.push(word)
      }
      return [...words, ...agent.flags].join(' ')
    })
  }
  return { clock, pbx, events, states }
}

/** Unpaused members. */
export function members(...extensions: string[]): { extension: string; paused: boolean }[] {
  return extensions.map((extension) => ({ extension, paused: false }))
}
