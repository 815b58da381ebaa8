import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { startApp } from '../../src/app.ts'
import { runCommand } from '../../src/cli/runCommand.ts'
import { openCommandSocket } from '../../src/cli/socket/server.ts'
import { socketPlace } from '../../src/cli/socket/socketPath.ts'
import { commandContext } from '../../src/composition/commandContext.ts'
import { createAlarm } from '../../src/notify/alarm.ts'
import { readDesiredQueue } from '../../src/operations/queue/desiredQueue.ts'
import { readSituation } from '../../src/operations/situation.ts'
import { quietProfile } from '../../src/pbx/fake/profile.ts'
import { createDrivenClock } from './drivenClock.ts'
import { type News, Order } from './orders.ts'

/*
 * A process that serves a demo's home as `tomatic serve` does, on a clock that its parent drives, and that is killed
 * at any moment. It loads everything before it is told to start, so that the next one is ready when one dies.
 */

const speed = 60
const version = '0.0.0'
const clock = createDrivenClock(Date.now)

function tell(news: News): void {
  process.send?.(news)
}

function fault(error: unknown): void {
  tell({ is: 'fault', text: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

/** Errors of the log are faults: nothing goes wrong in a house but its being killed. */
const log = pino(
  { level: 'error', base: null, serializers: { error: pino.stdSerializers.err } },
  { write: (line: string) => fault(line) },
)

async function start(home: string, port: number) {
  const settings = {
    home,
    demo: { keep: true, speed },
    fakePbx: false,
    queue: null,
    host: null,
    port,
    slack: null,
    ringSecret: null,
    variant: null,
    callProfile: quietProfile,
    version,
  }
  const app = await startApp(settings, { clock, realNow: Date.now, alarm: createAlarm(), log, write() {} })
  const { deps, url } = app
  const logFault = (error: unknown) => String(error)
  const place = { version, home, sshAgent: null, isServing: true, defaultBaseUrl: url, logFault }
  await openCommandSocket(await socketPlace(home, tmpdir()), async (request, streams) => {
    const { exitCode } = await runCommand(request.args, commandContext(streams, deps, request, place))
    return exitCode
  })
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { members } = await readDesiredQueue(deps.stores, situation)
  const bare = (all: readonly { extension: string; paused: boolean }[]) =>
    all.map(({ extension, paused }) => ({ extension, paused }))
  const queue = await deps.pbx.queue(situation.configuration.pbx.queue)
  tell({ is: 'open', queue: bare(queue), desired: bare(members) })
  return app
}

let app: Awaited<ReturnType<typeof start>> | null = null

async function obey(order: Order): Promise<void> {
  if (order.do === 'start') app = await start(order.home, order.port)
  else if (order.do === 'go') clock.release()
  else {
    clock.jump((order.minutes * 60_000) / speed)
    await app?.tick()
  }
}

process.on('message', (message) => {
  obey(Order.parse(message)).catch(fault)
})
process.on('disconnect', () => process.exit())
await Promise.all([
  import('../../src/composition/chat.ts'),
  import('../../src/composition/demo.ts'),
  import('../../src/composition/demoChat.ts'),
])
tell({ is: 'loaded' })
