import { Agent, get } from 'node:http'
import { createVisitor } from '../test/harness/visitor.ts'
import { type Bench, latencies } from './figures.ts'
import { atRate } from './rate.ts'
import { serveDemo } from './served.ts'

const perSecond = 100
/** As many browsers, each with its connection. */
const agent = new Agent({ keepAlive: true, maxSockets: perSecond })

/** The page that everybody has open, asked for a hundred times a second. */
export const timetable: Bench = {
  name: 'timetable',
  about: `timetable page at ${perSecond} requests a second`,
  async run({ full }) {
    const served = await serveDemo()
    try {
      const signedIn = await createVisitor(served.url).submit('/sign-in', { person: 'alba' })
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
      for (let warm = 0; warm < 50; warm += 1) await read(served.url, cookie)
      const millis = await atRate(perSecond, full ? 60 : 10, () => read(served.url, cookie))
      return { figures: latencies('timetable page', millis, null) }
    } finally {
      agent.destroy()
      await served.stop()
    }
  },
}

function read(url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${url}/`, { agent, headers: { cookie } }, (response) => {
      const isPage = response.statusCode === 200 && response.headers['content-type']?.includes('text/html')
      response.resume()
      response.on('error', reject)
      response.on('end', () => {
        if (isPage) resolve()
        else reject(new Error(`the page answered ${response.statusCode}`))
      })
    }).on('error', reject)
  })
}
