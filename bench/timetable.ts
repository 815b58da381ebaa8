import { createVisitor } from '../test/harness/visitor.ts'
import { type Bench, latencies } from './figures.ts'
import { atRate } from './rate.ts'
import { serveDemo } from './served.ts'

const perSecond = 100

/** The page that everybody has open, asked for a hundred times a second. */
export const timetable: Bench = {
  name: 'timetable',
  about: `timetable page at ${perSecond} requests a second`,
  async run({ full }) {
    const served = await serveDemo()
    try {
      const visitor = createVisitor(served.url)
      await visitor.submit('/sign-in', { person: 'alba' })
      const get = async () => {
        const { status, text } = await visitor.get('/')
        if (status !== 200 || !text.includes('</html>')) throw new Error(`the page answered ${status}`)
      }
      for (let warm = 0; warm < 20; warm += 1) await get()
      const millis = await atRate(perSecond, full ? 60 : 10, get)
      return { figures: latencies('timetable page', millis, null) }
    } finally {
      await served.stop()
    }
  },
}
