import { mkdir } from 'node:fs/promises'
import type { Logger } from 'pino'
import type { AssumedKeys } from '../domain/configuration.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Stores } from '../domain/ports/stores.ts'
import type { HomeFolders } from '../storage/files/places.ts'
import { acquireHomeLock } from '../storage/homeLock.ts'
import { type OpenedStores, openStores } from '../storage/openStores.ts'
import type { Cleanup } from './cleanup.ts'
import { withConfiguration } from './overrides.ts'

export interface OpenedHome extends Pick<OpenedStores, 'callLog'> {
  readonly stores: Stores
  /** Reports hand edits, with the problem of a file that is malformed now. */
  readonly changes: OpenedStores['changes']
  /** From now on the home's times are those of this clock. */
  setClock(clock: Clock): void
}

/** Takes the lock of a home, lets `prepare` make what is to be made in it, and opens its stores. */
export async function openHome(
  settings: {
    readonly home: string
    readonly queue: string | null
    /** For required keys that the configuration may lack. */
    readonly assumed?: AssumedKeys
    /** Folders that are not in the home. */
    readonly folders?: HomeFolders
  },
  world: { readonly clock: Clock; readonly realNow: () => number; readonly log: Logger },
  cleanup: Cleanup,
  prepare: () => Promise<void>,
): Promise<OpenedHome> {
  const { home, queue, assumed, folders } = settings
  await mkdir(home, { recursive: true })
  const lock = acquireHomeLock(home)
  cleanup.add('home lock', () => lock.release())
  await prepare()
  let clock = world.clock
  const opened = await openStores({
    home,
    clock: { now: () => clock.now() },
    realNow: world.realNow,
    warn: (message) => world.log.warn(message),
    ...(assumed && { assumed }),
    ...(folders && { folders }),
  })
  cleanup.add('stores', () => opened.close())
  const stores =
    queue === null
      ? opened.stores
      : withConfiguration(opened.stores, (value) => ({ ...value, pbx: { ...value.pbx, queue } }))
  return {
    stores,
    callLog: opened.callLog,
    changes: opened.changes,
    setClock(next) {
      clock = next
    },
  }
}
