import { join } from 'node:path'
import type { AssumedKeys } from '../domain/configuration.ts'
import { DomainError } from '../domain/errors.ts'
import type { Stores } from '../domain/ports/stores.ts'
import { databaseState } from './database/databaseState.ts'
import { openDatabase } from './database/openDatabase.ts'
import { readingStores } from './database/stores.ts'
import { createDisk } from './disk.ts'
import { createFileDocuments } from './files/fileDocuments.ts'
import { createHomeFiles } from './files/homeFiles.ts'
import { createPlaces } from './files/places.ts'

/**
 * The stores of a home for looking only: needs no lock, makes no file, and `save` throws. A database that is not
 * there yet, or that an older version has left, is read as empty. `assumed` stands for required keys that the
 * configuration lacks.
 */
export async function openForReading(
  home: string,
  warn: (message: string) => void,
  assumed?: AssumedKeys,
): Promise<{ stores: Stores; close(): Promise<void> }> {
  const path = join(home, 'tomatic.db')
  const { state } = databaseState(path)
  const db = await openDatabase(state === 'absent' || state === 'outdated' ? ':memory:' : path)
  const documents = createFileDocuments(
    createPlaces(home, undefined),
    createDisk(() => {}),
    Date.now,
  )
  return {
    stores: {
      ...readingStores(db, createHomeFiles(documents, assumed), warn),
      save: () => Promise.reject(new DomainError('only-for-reading')),
    },
    close: () => db.destroy(),
  }
}
