import { type Bench, median } from './figures.ts'
import { serveDemo } from './served.ts'

/** How long `tomatic serve --demo` takes from nothing until it listens. */
export const startUp: Bench = {
  name: 'start',
  about: 'start of the process to listening, median',
  async run({ full }) {
    const listening: number[] = []
    const processor: number[] = []
    for (let start = 0; start < (full ? 15 : 5); start += 1) {
      const served = await serveDemo()
      listening.push(served.listeningMs)
      processor.push(served.processorMs)
      await served.stop()
    }
    return {
      figures: [
        { name: 'start to listening, median', value: median(listening), unit: 'ms', limit: 1000 },
        { name: 'start to listening, processor time', value: median(processor), unit: 'ms', limit: null },
      ],
    }
  },
}
