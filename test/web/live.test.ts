import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { createQueueReader } from '../../src/web/queue/queueReader.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

const pollMs = 2000
let site: Site
/** Actions that are repeated now, by their period. */
let repeated: Map<number, () => void>

beforeEach(async () => {
  repeated = new Map()
  site = await openSite({
    every(milliseconds, action) {
      repeated.set(milliseconds, action)
      return () => repeated.delete(milliseconds)
    },
  })
  await settleQueue(site.helpline, 'start')
})

afterEach(() => site.close())

/** An open page: `next` waits for the next thing it is told. */
async function watch() {
  const cookie = await site.signIn('eva')
  const aborter = new AbortController()
  const response = await fetch(`${site.url}/live`, { headers: { cookie }, signal: aborter.signal })
  if (!response.body) throw new Error('no stream')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  async function next(): Promise<string | null> {
    for (;;) {
      const end = heard.indexOf('\n\n')
      if (end >= 0) {
        const message = heard.slice(0, end)
        heard = heard.slice(end + 2)
        const topic = /^event: (\w+)/m.exec(message)?.[1]
        if (topic) return topic
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      heard += value
    }
  }
  return { next, leave: () => aborter.abort() }
}

describe('open pages', () => {
  it('are told of a change of the queue by somebody else', async () => {
    const page = await watch()
    const request = { person: 'bernat', minutes: 10, reason: '', confirmed: false }
    await pauseAgent(site.helpline, acting('bernat'), request)
    expect(await page.next()).toBe('queue')
  })

  it('are told of a change of the timetable', async () => {
    const page = await watch()
    await editSlot(site.helpline, acting('alba'), {
      week: '2026-11-23',
      day: 'dx',
      hour: 0,
      line: 1,
      from: 'bernat',
      to: 'dani',
      confirmed: false,
    })
    expect(await page.next()).toBe('timetable')
  })

  it('are told of what the exchange does by itself, at the next look and once', async () => {
    const page = await watch()
    repeated.get(pollMs)?.()
    expect(await page.next()).toBe('queue')
    repeated.get(pollMs)?.()
    site.helpline.pbx.setAgentRegistered('3040', false)
    site.helpline.bus.publish({ kind: 'queue-states-changed' })
    expect(await page.next()).toBe('queue')
  })

  it('end at once when the server stops, and nothing is repeated any more', async () => {
    const page = await watch()
    expect(repeated.size).toBe(2)
    site.closeStreams()
    expect(await page.next()).toBeNull()
    expect(repeated.size).toBe(0)
  })
})

describe('the exchange', () => {
  it('is only asked while somebody watches', async () => {
    expect(repeated.size).toBe(0)
    const first = await watch()
    const second = await watch()
    expect(repeated.has(pollMs)).toBe(true)
    first.leave()
    second.leave()
    await expect.poll(() => repeated.size).toBe(0)
  })
})

describe('the reader of the queue', () => {
  function countingReader() {
    const { helpline } = site
    const counts = { asked: 0 }
    const pbx = {
      ...helpline.pbx,
      queue(name: string) {
        counts.asked += 1
        return helpline.pbx.queue(name)
      },
    }
    return { reader: createQueueReader({ ...helpline, pbx }), counts }
  }

  it('asks once for all who read at the same time', async () => {
    const { reader, counts } = countingReader()
    await Promise.all([reader.read(), reader.read(), reader.read()])
    expect(counts.asked).toBe(1)
  })

  it('asks again after a change, even when a question is under way', async () => {
    const { reader, counts } = countingReader()
    const before = reader.read()
    const [first, second] = await Promise.all([reader.refresh(), reader.refresh()])
    expect(first).toBe(second)
    expect(await before).not.toBe(first)
    expect(counts.asked).toBe(2)
  })

  it('keeps the last known state when the exchange does not answer', async () => {
    const { reader } = countingReader()
    const known = await reader.read()
    site.helpline.pbx.setReachable(false)
    const unknown = await reader.refresh()
    expect(unknown.view).toBe(known.view)
    expect(unknown.fault?.code).toBe('pbx-unreachable')
  })
})
