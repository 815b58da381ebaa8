import type { FileProblem } from '../domain/errors.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Stores } from '../domain/ports/stores.ts'

export interface StoresOptions {
  /** Folder of the home; it exists, and the caller holds its lock. */
  readonly home: string
  readonly clock: Pick<Clock, 'now'>
  /** Told about what is skipped or could not be tidied, for the log. */
  readonly warn: (message: string) => void
  /** Folder of the timetables where it is not `graelles` in the home. */
  readonly timetablesFolder?: string
  /** Called before each step that changes disk or database, with its name; tests make it crash or fail there. */
  readonly atStep?: (step: string) => void
}

export interface OpenedStores {
  readonly stores: Stores
  /** Reports files that were changed by hand, with the problem when one is malformed now; returns what stops it. */
  changes(listener: (file: string, problem: FileProblem | null) => void): () => void
  /** Lets a running save end, then lets go of every handle. */
  close(): Promise<void>
}

export declare function openStores(options: StoresOptions): Promise<OpenedStores>
