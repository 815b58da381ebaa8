import { changedMeanwhile, type Document, type Documents, hashOf, splitName } from './documents.ts'

/** A document that a unit of work will replace or take away. */
export interface Replacement {
  readonly name: string
  /** Null when the document goes. */
  readonly text: string | null
  /** Null when there is no such document yet. */
  readonly hashBefore: string | null
  /** Null when the document goes. */
  readonly hashAfter: string | null
}

/** Documents as a unit of work sees them: with its own replacements, of which nothing has reached the disk yet. */
export interface StagedDocuments extends Documents {
  /** What the work has made of a document: its text, nothing, or undefined when it was not touched. */
  staged(name: string): Document | null | undefined
  /** Takes a document away; throws `DomainError('file-changed')` as `replace` does. */
  remove(name: string, expectedHash: string): Promise<void>
  /**
   * One per document, however often it was replaced; none for those that are again what they were. Those that go come
   * last, so that what a document's text has moved to is there before.
   */
  replacements(): Replacement[]
}

export function stagedDocuments(underlying: Documents): StagedDocuments {
  const replaced = new Map<string, Replacement>()

  function staged(name: string): Document | null | undefined {
    const replacement = replaced.get(name)
    if (!replacement) return undefined
    const { text, hashAfter } = replacement
    return text === null || hashAfter === null ? null : { text, hash: hashAfter }
  }

  async function put(name: string, text: string | null, expectedHash: string | null): Promise<string | null> {
    const known = replaced.get(name)
    const current = known ? known.hashAfter : ((await underlying.read(name))?.hash ?? null)
    if (current !== expectedHash) throw changedMeanwhile(name)
    const hashAfter = text === null ? null : hashOf(text)
    replaced.set(name, { name, text, hashBefore: known ? known.hashBefore : current, hashAfter })
    return hashAfter
  }

  return {
    staged,
    replacements() {
      const real = [...replaced.values()].filter(({ hashBefore, hashAfter }) => hashBefore !== hashAfter)
      return [...real.filter(({ text }) => text !== null), ...real.filter(({ text }) => text === null)]
    },
    async read(name) {
      const own = staged(name)
      return own === undefined ? underlying.read(name) : own
    },
    async replace(name, text, expectedHash) {
      await put(name, text, expectedHash)
      return hashOf(text)
    },
    async remove(name, expectedHash) {
      await put(name, null, expectedHash)
    },
    modifiedMs: (name) => underlying.modifiedMs(name),
    async list(folder) {
      const bases = new Set(await underlying.list(folder))
      for (const [name, { text }] of replaced) {
        const place = splitName(name)
        if (place.folder !== folder) continue
        if (text === null) bases.delete(place.base)
        else bases.add(place.base)
      }
      return [...bases].sort()
    },
  }
}
