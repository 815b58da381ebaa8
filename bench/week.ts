import { setTimeout as pass } from 'node:timers/promises'
import type { Bench } from './figures.ts'
import { serveDemo } from './served.ts'

const speed = 3600
const weekSeconds = 7 * 24 * 3600

/** Resident memory of the demo when a week has passed on its clock. */
export const week: Bench = {
  name: 'week',
  about: 'resident memory of the demo after a simulated week (three minutes)',
  isLong: true,
  async run() {
    const served = await serveDemo(['--speed', String(speed)])
    try {
      await pass(3_000)
      const started = await served.memoryMb()
      await pass((weekSeconds / speed) * 1000)
      const later = await served.memoryMb()
      return {
        figures: [
          { name: 'memory at the start of a week', value: started, unit: 'MB', limit: null },
          { name: 'memory after a simulated week', value: later, unit: 'MB', limit: null },
        ],
      }
    } finally {
      await served.stop()
    }
  },
}
