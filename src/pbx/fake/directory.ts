import type { PbxExtension } from '../../domain/ports/pbx.ts'

/** The extensions that the exchange shows a name for. */
export interface Directory {
  set(extension: string, name: string, email: string): void
  remove(extension: string): void
  clear(): void
  /** By extension. */
  list(): PbxExtension[]
}

export function createDirectory(): Directory {
  const entries = new Map<string, PbxExtension>()
  return {
    set(extension, name, email) {
      if (extension !== '') entries.set(extension, { extension, name, email })
    },
    remove(extension) {
      entries.delete(extension)
    },
    clear() {
      entries.clear()
    },
    list: () =>
      [...entries.values()].sort((a, b) => a.extension.localeCompare(b.extension, 'en', { numeric: true })),
  }
}
