import { chmod, chown, mkdir, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { DomainError, isDomainError } from '../domain/errors.ts'

/** Called before each step that changes disk or database, with its name. */
export type AtStep = (step: string) => void

/** Who owns a file and who may do what with it. */
export interface Ownership {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** All that storage does to files; each call is one step or more, announced before it is taken. */
export interface Disk {
  /** Writes a new text and waits until it and its entry in the folder are on the disk. */
  writeDurably(path: string, text: string, like: Ownership | null): Promise<void>
  /** Puts one file in another's place, at once and durably. */
  renameDurably(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Removes a file and waits until that is on the disk. */
  removeDurably(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
}

/** The error that a person is told when the disk refuses: `DomainError('disk-failed')` with the file's name. */
export function diskFailure(file: string, cause: unknown): DomainError {
  return isDomainError(cause) ? cause : new DomainError('disk-failed', { file }, { cause })
}

export function createDisk(atStep: AtStep): Disk {
  async function step<T>(name: string, path: string, action: () => Promise<T>): Promise<T> {
    atStep(`${name} ${basename(path)}`)
    return action()
  }

  async function syncFolder(path: string): Promise<void> {
    const folder = await open(path, 'r')
    try {
      await step('sync folder', path, () => folder.sync())
    } finally {
      await folder.close()
    }
  }

  return {
    async writeDurably(path, text, like) {
      const file = await step('create', path, () => open(path, 'w'))
      try {
        await step('write', path, () => file.writeFile(text, 'utf8'))
        await step('sync', path, () => file.sync())
      } finally {
        await file.close()
      }
      if (like) await step('own', path, () => takeAfter(path, like))
      await syncFolder(dirname(path))
    },
    async renameDurably(from, to) {
      await step('rename', to, () => rename(from, to))
      await syncFolder(dirname(to))
    },
    async remove(path) {
      await step('remove', path, () => unlink(path))
    },
    async removeDurably(path) {
      await step('remove', path, () => unlink(path))
      await syncFolder(dirname(path))
    },
    async makeFolder(path) {
      await step('make folder', path, () => mkdir(path, { recursive: true }))
      await syncFolder(dirname(path))
    },
  }
}

/** People who share a file by its group keep their access; only the owner of a file may give it away. */
async function takeAfter(path: string, like: Ownership): Promise<void> {
  await chown(path, like.uid, like.gid).catch(() => {})
  await chmod(path, like.mode)
}
