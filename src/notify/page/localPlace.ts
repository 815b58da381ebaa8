import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../domain/errors.ts'
import type { PagePlace } from './place.ts'

/** A folder of this machine, for instance one that a web server shows. It has to be there. */
export function localPlace(folder: string): PagePlace {
  async function using<T>(name: string, work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (cause) {
      throw new DomainError('page-folder-unusable', { folder, name }, { cause })
    }
  }

  return {
    name: folder,
    async open() {
      return {
        list: () => using('', readdir(folder)),
        read: (name) => using(name, readFile(join(folder, name), 'utf8').catch(nullIfMissing)),
        async write(name, text) {
          const staged = join(folder, `.${name}.part`)
          await using(name, writeFile(staged, text))
          await using(name, rename(staged, join(folder, name)))
        },
        remove: (name) => using(name, rm(join(folder, name), { force: true })),
        close() {},
      }
    },
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
