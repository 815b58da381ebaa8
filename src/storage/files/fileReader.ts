import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DomainError } from '../../domain/errors.ts'
import { type Document, hashOf } from './documents.ts'
import { malformed, problem } from './formats/parsed.ts'
import { type Places, unlessMissing } from './places.ts'
import { isSettledAt, stampOf } from './stamp.ts'

interface Reading extends Document {
  /** What the file system says of the file: it changes with the content, unless that is too young. */
  readonly stamp: string
  readonly isSettled: boolean
  /** Set when the bytes are no text. */
  readonly fault: DomainError | null
}

export interface FileReader {
  hash(name: string): Promise<string | null>
  /** Throws `DomainError('file-malformed')` for bytes that are no UTF-8. */
  read(name: string): Promise<Document | null>
}

/** Reads files, and reads again only those that may have changed since. */
export function createFileReader(places: Places, realNow: () => number): FileReader {
  const known = new Map<string, Reading>()

  async function latest(name: string): Promise<Reading | null> {
    const path = places.ownPath(name)
    // In this thread it takes microseconds, by way of another a hundred times that; every page looks at several files.
    const seen = statSync(path, { bigint: true, throwIfNoEntry: false })
    const before = known.get(name)
    if (seen && before?.isSettled && before.stamp === stampOf(seen)) return before
    const file = seen && (await unlessMissing(open(path, 'r')))
    if (!file) {
      known.delete(name)
      return null
    }
    try {
      const stats = await file.stat({ bigint: true })
      const stamp = stampOf(stats)
      const isSettled = isSettledAt(realNow(), stats)
      const bytes = await file.readFile()
      const reading = { stamp, isSettled, hash: hashOf(bytes), ...decodeText(bytes, name) }
      known.set(name, reading)
      return reading
    } finally {
      await file.close()
    }
  }

  return {
    async hash(name) {
      return (await latest(name))?.hash ?? null
    },
    async read(name) {
      const reading = await latest(name)
      if (reading?.fault) throw reading.fault
      return reading
    },
  }
}

/** The text of bytes; `fault` tells where they are no UTF-8. */
export function decodeText(bytes: Uint8Array, name: string): { text: string; fault: DomainError | null } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), fault: null }
  } catch (error) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const lines = text.slice(0, text.indexOf('\uFFFD')).split('\n')
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
    const found = text.split('\n')[lines.length - 1] ?? ''
    return { text, fault: malformed(problem(name, place, 'text', found), error) }
  }
}
