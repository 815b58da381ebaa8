import { changedMeanwhile, type Document, type Documents, hashOf, splitName } from './documents.ts'

/** A document that a unit of work will replace. */
export interface Replacement {
  readonly name: string
  readonly text: string
  /** Null when there is no such document yet. */
  readonly hashBefore: string | null
  readonly hashAfter: string
}

/** Documents as a unit of work sees them: with its own replacements, of which nothing has reached the disk yet. */
export interface StagedDocuments extends Documents {
  staged(name: string): Document | null
  /** One per document, however often it was replaced; none for those that are again what they were. */
  replacements(): Replacement[]
}

export function stagedDocuments(underlying: Documents): StagedDocuments {
  const replaced = new Map<string, Replacement>()

  function staged(name: string): Document | null {
    const replacement = replaced.get(name)
    return replacement ? { text: replacement.text, hash: replacement.hashAfter } : null
  }

  return {
    staged,
    replacements: () =>
      [...replaced.values()].filter(({ hashBefore, hashAfter }) => hashBefore !== hashAfter),
    async read(name) {
      return staged(name) ?? underlying.read(name)
    },
    async replace(name, text, expectedHash) {
      const known = replaced.get(name)
      const current = known ? known.hashAfter : ((await underlying.read(name))?.hash ?? null)
      if (current !== expectedHash) throw changedMeanwhile(name)
      const hashAfter = hashOf(text)
      replaced.set(name, { name, text, hashBefore: known ? known.hashBefore : current, hashAfter })
      return hashAfter
    },
    async list(folder) {
      const bases = new Set(await underlying.list(folder))
      for (const name of replaced.keys()) {
        const place = splitName(name)
        if (place.folder === folder) bases.add(place.base)
      }
      return [...bases].sort()
    },
  }
}
