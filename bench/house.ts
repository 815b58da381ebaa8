import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type RunningApp, startApp } from '../src/app.ts'
import { createSystemClock } from '../src/composition/systemClock.ts'
import type { Workspace } from '../src/demo/workspace/startWorkspace.ts'
import { createAlarm } from '../src/notify/alarm.ts'
import { quietProfile } from '../src/pbx/fake/profile.ts'
import { freePort } from '../test/harness/freePort.ts'

/** The demo in this process: the real bot over a socket to the local workspace. */
export interface House {
  readonly app: RunningApp
  readonly workspace: Workspace
  /** The channel that everybody is in. */
  readonly channel: string
  stop(): Promise<void>
}

/** What the bench's exchange proves itself with. */
export const ringSecret = 'bench'

export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'tomatic-bench-'))
  const settings = {
    home: join(folder, 'home'),
    demo: { keep: false, speed: 1 },
    fakePbx: false,
    queue: null,
    host: null,
    port: await freePort(),
    slack: null,
    ringSecret,
    variant: null,
    callProfile: quietProfile,
    version: '0.0.0',
  }
  const app = await startApp(settings, {
    clock: createSystemClock(),
    realNow: Date.now,
    alarm: createAlarm(),
    log: pino({ level: 'error' }),
    write() {},
  })
  const { workspace } = app
  const channel = workspace?.channel('helpline')
  if (!workspace || !channel) throw new Error('the demo has no chat')
  return {
    app,
    workspace,
    channel: channel.id,
    async stop() {
      await app.stop()
      await rm(folder, { recursive: true })
    },
  }
}
