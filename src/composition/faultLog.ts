import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'

/** Keeps the cause of a fault in the log under a short reference, which is what people are told. */
export function createFaultLog(log: Logger): (error: unknown) => string {
  return (error) => {
    const reference = randomBytes(3).toString('hex')
    log.error({ error, reference }, 'a fault')
    return reference
  }
}
