import type { PagePlace } from '../../../src/notify/page/place.ts'

/** A place for pages in memory; it fails as long as `fault` is set. */
export interface MemoryPlace extends PagePlace {
  readonly pages: Map<string, string>
  /** Names in the order in which they were written. */
  readonly written: string[]
  isOpen(): boolean
  fault: Error | null
}

export function createMemoryPlace(name = 'www@example.org:/srv/pages'): MemoryPlace {
  const pages = new Map<string, string>()
  const written: string[] = []
  let opened = 0
  const place: MemoryPlace = {
    name,
    pages,
    written,
    fault: null,
    isOpen: () => opened > 0,
    async open() {
      if (place.fault) throw place.fault
      opened += 1
      return {
        list: async () => [...pages.keys()].sort(),
        read: async (page) => pages.get(page) ?? null,
        async write(page, text) {
          if (place.fault) throw place.fault
          pages.set(page, text)
          written.push(page)
        },
        async remove(page) {
          pages.delete(page)
        },
        close() {
          opened -= 1
        },
      }
    },
  }
  return place
}
