import { join } from 'node:path'
import type { AssumedKeys } from '../domain/configuration.ts'
import { DomainError } from '../domain/errors.ts'
import type { Stores } from '../domain/ports/stores.ts'
import { databaseState } from './database/databaseState.ts'
import { openDatabase } from './database/openDatabase.ts'
import { readingStores } from './database/stores.ts'
import type { HomeFolders } from './files/places.ts'
import { openFiles } from './openFiles.ts'

/**
 * The stores of a home for looking only: needs no lock, makes no file, and `save` throws. A database that is not
 * there yet, or that an older version has left, is read as empty.
 */
export async function openForReading(
  home: string,
  warn: (message: string) => void,
  elsewhere?: HomeFolders,
  assumed?: AssumedKeys,
): Promise<{ stores: Stores; close(): Promise<void> }> {
  const path = join(home, 'tomatic.db')
  const { state } = databaseState(path)
  const db = await openDatabase(state === 'absent' || state === 'outdated' ? ':memory:' : path)
  return {
    stores: {
      ...readingStores(db, openFiles(home, elsewhere, assumed), warn),
      save: () => Promise.reject(new DomainError('only-for-reading')),
    },
    close: () => db.destroy(),
  }
}
