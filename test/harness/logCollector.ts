import { type Logger, pino } from 'pino'
import * as z from 'zod'

const LogLine = z.object({ level: z.number(), msg: z.string().default('') })
const errorLevel = 50

export interface LogCollector {
  readonly log: Logger
  /** Every line of the log, as JSON. */
  readonly lines: readonly string[]
  /** From now on errors with such a message are part of the story. */
  expectErrors(pattern: RegExp): void
  /** Error lines that nobody expected. */
  unexpected(): string[]
}

/** A log that a test can read, and that knows which errors belong to its story. */
export function createLogCollector(): LogCollector {
  const lines: string[] = []
  const expected: RegExp[] = []
  return {
    log: pino(
      { level: 'info', serializers: { error: pino.stdSerializers.err } },
      { write: (line: string) => void lines.push(line) },
    ),
    lines,
    expectErrors: (pattern) => expected.push(pattern),
    unexpected: () =>
      lines.filter((line) => {
        const { level, msg } = LogLine.parse(JSON.parse(line))
        return level >= errorLevel && !expected.some((pattern) => pattern.test(msg))
      }),
  }
}
