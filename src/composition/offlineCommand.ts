import { setTimeout as pass } from 'node:timers/promises'
import type { Logger } from 'pino'
import { runCommand } from '../cli/runCommand.ts'
import type { AssumedKeys } from '../domain/configuration.ts'
import { isDomainError } from '../domain/errors.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Stores } from '../domain/ports/stores.ts'
import type { HomeFolders } from '../storage/files/places.ts'
import { openForReading } from '../storage/openForReading.ts'
import { type Cleanup, createCleanup } from './cleanup.ts'
import { commandContext } from './commandContext.ts'
import { createDependencies } from './dependencies.ts'
import { createEventBus } from './eventBus.ts'
import { connectExchange } from './exchange.ts'
import { createFaultLog } from './faultLog.ts'
import { homeFolders } from './homeFolders.ts'
import { openHome } from './openHome.ts'
import type { ProcessParts } from './process.ts'

/** Another terminal's command is over sooner than this. */
const lockAttempts = 30
const lockPauseMs = 100

/**
 * Carries out a command on a home that no server has: one that writes under the home's lock, one that reads without.
 * Throws `home-locked`.
 */
export async function runOffline(
  parts: ProcessParts,
  home: string,
  needs: { readonly access: 'read' | 'write'; readonly assumed?: AssumedKeys | undefined },
  world: {
    readonly clock: Clock
    readonly realNow: () => number
    readonly log: Logger
    readonly version: string
  },
): Promise<number> {
  const { log, clock, realNow, version } = world
  const folders = homeFolders(parts.env, home)
  const failed = (error: unknown) => log.error({ error }, 'could not be let go of')
  const cleanup = createCleanup((_, error) => failed(error))
  try {
    const stores = await (needs.access === 'read'
      ? lookAt(home, folders, log, cleanup, needs.assumed)
      : takeHome(home, folders, world, cleanup, needs.assumed))
    const bus = createEventBus(failed)
    const { value: configuration } = await stores.files.configuration()
    const { backend } = configuration.pbx
    const exchange = await connectExchange({ backend, clock, files: stores.files, bus, failed })
    cleanup.add('exchange', () => exchange.stop())
    const deps = createDependencies({
      stores,
      pbx: exchange.pbx,
      clock,
      realNow,
      events: bus,
      isServing: false,
      failed,
    })
    cleanup.add('planner', () => deps.planner.close())
    const place = {
      version,
      home,
      sshAgent: parts.env.SSH_AUTH_SOCK || null,
      isServing: false,
      defaultBaseUrl: `http://localhost:${configuration.port}`,
      logFault: createFaultLog(log),
    }
    return (await runCommand(parts.args, commandContext(parts, deps, parts, place))).exitCode
  } finally {
    await cleanup.run()
  }
}

async function lookAt(
  home: string,
  folders: HomeFolders,
  log: Logger,
  cleanup: Cleanup,
  assumed: AssumedKeys | undefined,
): Promise<Stores> {
  const { stores, close } = await openForReading(home, (message) => log.warn(message), folders, assumed)
  cleanup.add('stores', close)
  return stores
}

async function takeHome(
  home: string,
  folders: HomeFolders,
  world: { readonly clock: Clock; readonly realNow: () => number; readonly log: Logger },
  cleanup: Cleanup,
  assumed: AssumedKeys | undefined,
): Promise<Stores> {
  const settings = { home, folders, queue: null, ...(assumed && { assumed }) }
  const opened = await patiently(() => openHome(settings, world, cleanup, async () => {}))
  return opened.stores
}

async function patiently<T>(open: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open()
    } catch (error) {
      if (!isDomainError(error, 'home-locked') || attempt === lockAttempts) throw error
      await pass(lockPauseMs)
    }
  }
}
