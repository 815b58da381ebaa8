import { beforeEach, describe, expect, it } from 'vitest'
import {
  bannerMs,
  concernsHomes,
  createHomes,
  type Homes,
  mostHomes,
  restMs,
} from '../../src/bot/views/homes.ts'
import { section } from '../../src/notify/slack/blocks.ts'

let nowMs: number
let drawn: string[]
let waiting: { atMs: number; action: () => void }[]
let homes: Homes

beforeEach(() => {
  nowMs = 0
  drawn = []
  waiting = []
  homes = createHomes({
    realNow: () => nowMs,
    failed: (userId) => drawn.push(`${userId} failed`),
    draw: async (userId, banner) => {
      drawn.push(banner.length > 0 ? `${userId}!` : userId)
    },
    after(ms, action) {
      const wait = { atMs: nowMs + ms, action }
      waiting.push(wait)
      return () => {
        waiting = waiting.filter((other) => other !== wait)
      }
    },
  })
})

/** Lets real milliseconds pass, and promises settle. */
async function pass(ms: number): Promise<void> {
  nowMs += ms
  const due = waiting.filter(({ atMs }) => atMs <= nowMs)
  waiting = waiting.filter(({ atMs }) => atMs > nowMs)
  for (const { action } of due) action()
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

describe('createHomes', () => {
  it('draws a home when it is opened, and the opened ones when something happens', async () => {
    homes.opened('U1')
    await pass(restMs)
    homes.refresh()
    await pass(0)
    expect(drawn).toEqual(['U1', 'U1'])
  })

  it('draws many happenings in a row as one', async () => {
    homes.opened('U1')
    for (let times = 0; times < 20; times += 1) homes.refresh()
    await pass(restMs)
    expect(drawn).toEqual(['U1', 'U1'])
    await pass(10 * restMs)
    expect(drawn).toHaveLength(2)
  })

  it('keeps an answer on top through later drawings, but not for ever', async () => {
    await homes.answer('U1', [section('done')])
    await pass(restMs)
    homes.refresh()
    await pass(0)
    await pass(bannerMs)
    homes.refresh()
    await pass(0)
    expect(drawn).toEqual(['U1!', 'U1!', 'U1'])
  })

  it('leaves alone what nobody has opened since yesterday', async () => {
    homes.opened('U1')
    await pass(24 * 3_600_000)
    homes.refresh()
    await pass(restMs)
    expect(drawn).toEqual(['U1'])
  })

  it('forgets those who opened theirs first when there are too many', async () => {
    for (let user = 0; user <= mostHomes; user += 1) homes.opened(`U${user}`)
    await pass(mostHomes * 1000)
    drawn = []
    homes.refresh()
    await pass(0)
    expect(drawn).toHaveLength(mostHomes)
    expect(drawn).not.toContain('U0')
  })

  it('draws nothing any more once closed', async () => {
    homes.opened('U1')
    homes.refresh()
    homes.close()
    await pass(restMs)
    expect(drawn).toEqual(['U1'])
  })
})

describe('concernsHomes', () => {
  it('passes over what no home shows', () => {
    expect(concernsHomes({ kind: 'notice-waiting' })).toBe(false)
    expect(concernsHomes({ kind: 'queue-states-changed' })).toBe(true)
  })
})
