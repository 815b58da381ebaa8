import { setTimeout as pass } from 'node:timers/promises'
import type { Bench } from './figures.ts'
import { serveDemo } from './served.ts'

/** Resident memory of the demo: just started, and when nothing has happened for a while. */
export const memory: Bench = {
  name: 'memory',
  about: 'resident memory of the demo, after its start and idle',
  async run({ full }) {
    const served = await serveDemo()
    try {
      await pass(3_000)
      const started = await served.memoryMb()
      await pass(full ? 120_000 : 15_000)
      const idle = await served.memoryMb()
      return {
        figures: [
          { name: 'memory after start', value: started, unit: 'MB', limit: null },
          { name: 'memory when idle', value: idle, unit: 'MB', limit: 150 },
        ],
      }
    } finally {
      await served.stop()
    }
  },
}
