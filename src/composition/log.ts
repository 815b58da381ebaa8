import { type Logger, pino } from 'pino'

/** The log: JSON lines on stderr, so that stdout stays for answers; `debug` tells everything. */
export function createLog(debug: boolean): Logger {
  const destination = pino.destination({ dest: 2, sync: true })
  // A log that cannot be written is lost; the helpline goes on.
  destination.on('error', () => undefined)
  return pino(
    {
      level: debug ? 'debug' : 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Tokens, and numbers of callers, have no place in a log.
      redact: ['token', '*.token', 'phone', '*.phone'],
      serializers: { error: pino.stdSerializers.err },
    },
    destination,
  )
}
