import type { FileProblem } from '../domain/errors.ts'
import type { Files } from '../domain/ports/stores.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import type { ParsedTimetable } from './session.ts'

/** Files that a person names, and their formats. */
export interface NamedFiles {
  /** The text of a file, relative to where the person is, or null when it cannot be read. */
  readFile(path: string): Promise<string | null>
  /** Throws `DomainError('file-malformed')`. */
  parseTimetable(text: string, file: string): ParsedTimetable
  /** Turns or credit per person; throws as `parseTimetable`. */
  parseTurns(text: string, file: string): ParsedTurns
}

export interface ParsedTurns {
  readonly value: ReadonlyMap<string, number>
  readonly warnings: readonly FileProblem[]
}

/** What a command that only looks at files acts with. */
export interface FilesSession extends NamedFiles {
  readonly files: Files
  readonly messages: Catalogue
}
