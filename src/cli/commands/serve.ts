import { type Answer, badValue } from '../answer.ts'
import type { OwnCommand } from '../command.ts'
import type { Input } from '../input.ts'
import { parseCount } from '../values.ts'

export const serve: OwnCommand = {
  name: 'serve',
  access: 'serve',
  args: [],
  options: {
    demo: {},
    keep: {},
    speed: { value: 'N' },
    fake: {},
    queue: { value: 'NAME' },
    debug: {},
    host: { value: 'H' },
    port: { value: 'N', short: 'p' },
  },
}

/** How to serve; null where the line does not say. */
export interface ServeOptions {
  readonly demo: boolean
  readonly keep: boolean
  /** Seconds of the demo's clock per second. */
  readonly speed: number | null
  readonly fake: boolean
  readonly queue: string | null
  readonly debug: boolean
  readonly host: string | null
  readonly port: number | null
}

const fastest = 3600

/** The options of `serve`, or what is wrong with them. */
export function serveOptions(
  input: Input,
): { readonly kind: 'serve'; readonly options: ServeOptions } | Answer {
  const speed = input.text('speed')
  const speedValue = speed === null ? null : parseSpeed(speed)
  if (speed !== null && speedValue === null) return badValue('--speed', speed, 'speed')
  const port = input.text('port')
  const portValue = port === null ? null : parseCount(port, 1, 65_535)
  if (port !== null && portValue === null) return badValue('--port', port, 'port')
  const queue = input.text('queue')
  if (queue !== null && !/^[\w-]{1,64}$/.test(queue)) return badValue('--queue', queue, 'queueName')
  const host = input.text('host')
  if (host !== null && host.trim() === '') return badValue('--host', host, 'text')
  const flags = {
    demo: input.flag('demo'),
    keep: input.flag('keep'),
    fake: input.flag('fake'),
    debug: input.flag('debug'),
  }
  return { kind: 'serve', options: { ...flags, speed: speedValue, queue, host, port: portValue } }
}

function parseSpeed(text: string): number | null {
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(text)) return null
  const speed = Number(text)
  return speed > 0 && speed <= fastest ? speed : null
}
