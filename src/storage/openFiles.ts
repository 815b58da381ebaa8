import type { AssumedKeys } from '../domain/configuration.ts'
import type { Files } from '../domain/ports/stores.ts'
import { createDisk } from './disk.ts'
import { createFileDocuments } from './files/fileDocuments.ts'
import { createHomeFiles } from './files/homeFiles.ts'
import { createPlaces, type HomeFolders } from './files/places.ts'

/** The files of a home for looking only; `assumed` stands for required keys that its configuration lacks. */
export function openFiles(home: string, elsewhere?: HomeFolders, assumed?: AssumedKeys): Files {
  const disk = createDisk(() => {})
  return createHomeFiles(createFileDocuments(createPlaces(home, elsewhere), disk, Date.now), assumed)
}
