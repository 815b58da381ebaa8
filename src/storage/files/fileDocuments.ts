import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Disk, diskFailure } from '../disk.ts'
import { changedMeanwhile, type Documents, hashOf } from './documents.ts'
import { createFileReader } from './fileReader.ts'
import { entriesOf, ownershipOf, type Places, unlessMissing } from './places.ts'

/** Documents that are files, with what a unit of work needs to replace several of them as one. */
export interface FileDocuments extends Documents {
  /** Hash of what is there now; null when nothing is. Never throws for what is no text. */
  hash(name: string): Promise<string | null>
  /** Puts the text on the disk beside the file, under a tag; it is not the document yet. */
  stage(name: string, tag: string, text: string): Promise<void>
  isStaged(name: string, tag: string): Promise<boolean>
  /** Puts the staged text in the document's place. */
  publish(name: string, tag: string): Promise<void>
  discard(name: string, tag: string): Promise<void>
  /** Deletes every staged text. */
  discardAll(): Promise<void>
  remove(name: string): Promise<void>
  /** Takes a document away, at once and durably; of a symbolic link the link, not what it leads to. */
  removeDurably(name: string): Promise<void>
}

/**
 * The adapter that alone knows paths. Everything that the disk refuses is `DomainError('disk-failed')`.
 * `realNow` is the time that the disk writes on files, in milliseconds.
 */
export function createFileDocuments(places: Places, disk: Disk, realNow: () => number): FileDocuments {
  const reader = createFileReader(places, realNow)

  async function stage(name: string, tag: string, text: string): Promise<void> {
    const path = await places.filePath(name)
    const owner = await ownershipOf(path)
    if (!owner && !(await ownershipOf(dirname(path)))) await disk.makeFolder(dirname(path))
    await orNothing(name, tag, async () => {
      await disk.writeDurably(await places.stagedPath(name, tag), text, owner)
    })
  }

  async function publish(name: string, tag: string): Promise<void> {
    await disk.renameDurably(await places.stagedPath(name, tag), await places.filePath(name))
  }

  async function discard(name: string, tag: string): Promise<void> {
    await unlessMissing(disk.remove(await places.stagedPath(name, tag)))
  }

  /** Takes the staged text away again when what is done with it fails. */
  async function orNothing(name: string, tag: string, action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      await discard(name, tag).catch(() => {})
      throw error
    }
  }

  return {
    read: (name) => refusing(name, () => reader.read(name)),
    hash: (name) => refusing(name, () => reader.hash(name)),
    stage: (name, tag, text) => refusing(name, () => stage(name, tag, text)),
    publish: (name, tag) => refusing(name, () => publish(name, tag)),
    discard: (name, tag) => refusing(name, () => discard(name, tag)),
    isStaged: (name, tag) =>
      refusing(name, async () => (await ownershipOf(await places.stagedPath(name, tag))) !== null),
    modifiedMs: (name) =>
      refusing(name, async () => {
        const found = await unlessMissing(stat(await places.filePath(name)))
        return found && Math.floor(found.mtimeMs)
      }),
    list: (folder) =>
      refusing(folder, async () => {
        const entries = await entriesOf(places.folderPath(folder))
        return entries
          .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
          .map((entry) => entry.name)
      }),
    async replace(name, text, expectedHash) {
      return refusing(name, async () => {
        if ((await reader.hash(name)) !== expectedHash) throw changedMeanwhile(name)
        await stage(name, 'direct', text)
        await orNothing(name, 'direct', () => publish(name, 'direct'))
        return hashOf(text)
      })
    },
    async discardAll() {
      for (const path of await refusing('', () => places.staged())) {
        await refusing(path, () => disk.remove(path))
      }
    },
    remove: (name) =>
      refusing(name, async () => {
        await unlessMissing(disk.remove(places.ownPath(name)))
      }),
    removeDurably: (name) =>
      refusing(name, async () => {
        await unlessMissing(disk.removeDurably(places.ownPath(name)))
      }),
  }
}

async function refusing<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw diskFailure(name, error)
  }
}
