import { createHash } from 'node:crypto'
import { DomainError } from '../../domain/errors.ts'

/** A text and the hash of its bytes. */
export interface Document {
  readonly text: string
  readonly hash: string
}

/**
 * Named texts, wherever they are kept. Names are relative, with `/` between folders: `persons.yaml`,
 * `graelles/graella-2030-01-07.yaml`.
 */
export interface Documents {
  /** Null when there is none; throws `DomainError('file-malformed')` for bytes that are no UTF-8. */
  read(name: string): Promise<Document | null>
  /**
   * Puts a new text in the place of the one with `expectedHash` (null = there is none yet), at once and durably, and
   * returns its hash. Throws `DomainError('file-changed')` when something else is there.
   */
  replace(name: string, text: string, expectedHash: string | null): Promise<string>
  /** When it was last changed, in milliseconds since 1970; null when there is none. */
  modifiedMs(name: string): Promise<number | null>
  /** Names of the documents directly in a folder (`''` is the home), ascending; none when the folder is missing. */
  list(folder: string): Promise<string[]>
}

/** Hash of a text as it is kept. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Folder and last part of a name. Throws for a name that could lead out of the home or to what is not shown. */
export function splitName(name: string): { folder: string; base: string } {
  const parts = name.split('/')
  if (!parts.every(isPlainPart)) throw new DomainError('bad-document-name', { name })
  return { folder: parts.slice(0, -1).join('/'), base: parts.at(-1) ?? '' }
}

/** Names with a dot in front are ours, for texts on their way. */
function isPlainPart(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !/[\\\0]/.test(part)
}

/** The refusal of a replacement whose file is not what it was. */
export function changedMeanwhile(file: string): DomainError {
  return new DomainError('file-changed', { file })
}
