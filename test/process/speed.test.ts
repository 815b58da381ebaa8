import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { until } from '../harness/until.ts'
import { openWorkplace, type Workplace } from './tomatic.ts'

const Queue = z.object({ currentQueue: z.array(z.object({ key: z.string() })) })
const Planned = z.object({ persons: z.array(z.string()) })

/** In real time, as a visitor sees it: from 09:50 to the change of shift at 10:15 it is 25 seconds. */
describe('the demo at --speed 60', () => {
  let place: Workplace

  beforeAll(() => {
    place = openWorkplace()
  })
  afterAll(() => place.clear())

  it('announces the next shift and puts it into the queue within half a minute', {
    timeout: 90_000,
  }, async () => {
    const server = await place.serve(['--speed', '60'])
    const home = place.path('var/demo')
    const browser = server.visitor()
    const chooser = await browser.get('/chat')
    const member = /\/chat\/as\/(\w+)/.exec(chooser.text)?.[1]
    await browser.submit('/sign-in', { person: 'eva' })
    const preview = await place.run(['queue', 'preview', '-t', '10:20', '--home', home, '--json'])
    const { persons } = Planned.parse(JSON.parse(preview.out))
    const chat = await browser.get(`/chat/as/${member}`)
    const channel = /\/channel\/(\w+)/.exec(chat.text)?.[1]
    await until(
      'the announcement',
      async () => (await browser.get(`/chat/as/${member}/channel/${channel}`)).text.includes('10:15'),
      60_000,
    )
    await until(
      'the next shift is in the queue',
      async () => {
        const { currentQueue } = Queue.parse((await browser.get('/api/queue')).json())
        return (
          currentQueue
            .map(({ key }) => key)
            .sort()
            .join() === [...persons].sort().join()
        )
      },
      60_000,
    )
    expect((await server.stop()).err).toBe('')
  })
})
