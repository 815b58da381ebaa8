import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from './dependencies.ts'

/**
 * What Bolt has to say, into our log. `errorsAs` is `warn` for a part whose failures are handled, and noted, by
 * somebody else.
 */
export function boltLogger(log: Log, errorsAs: 'error' | 'warn' = 'error'): Logger {
  const text = (parts: unknown[]) => parts.map(String).join(' ')
  return {
    debug() {},
    info: (...parts: unknown[]) => log.info({ from: 'bolt' }, text(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, text(parts)),
    error: (...parts: unknown[]) => log[errorsAs]({ from: 'bolt' }, text(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  }
}
