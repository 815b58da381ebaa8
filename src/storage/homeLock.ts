import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { DomainError } from '../domain/errors.ts'
import { isBusy } from './database/sqlite.ts'
import { diskFailure } from './disk.ts'

export interface HomeLock {
  release(): void
}

/**
 * Takes an existing home for this process alone, until released or the process ends in whatever way: the system drops
 * the lock of `home.lock` with its owner, so there is no stale one. Throws `DomainError('home-locked')` when another
 * process has it.
 */
export function acquireHomeLock(home: string): HomeLock {
  const lock = openLock(home)
  let isHeld = true
  return {
    release() {
      if (isHeld) lock.close()
      isHeld = false
    },
  }
}

function openLock(home: string) {
  try {
    const lock = new DatabaseSync(join(home, 'home.lock'))
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    if (isBusy(error)) throw new DomainError('home-locked', { home }, { cause: error })
    throw diskFailure('home.lock', error)
  }
}
