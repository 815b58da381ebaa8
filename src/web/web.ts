import type { RequestHandler } from 'express'
import type { Happening } from '../domain/events.ts'
import type { Variant } from '../domain/variant.ts'
import type { Announcer, Dependencies } from '../operations/dependencies.ts'
import type { Live } from './live.ts'
import type { QueueReader } from './queue/queueReader.ts'

/** Where causes of failures go; people read only a sentence and a reference. */
export interface WebLog {
  error(details: Readonly<Record<string, unknown>>, message: string): void
}

/** Repeats an action in real time; returns what stops it. */
export type Every = (milliseconds: number, action: () => void) => () => void

export interface WebDependencies extends Dependencies {
  readonly events: Announcer & { subscribe(listener: (happening: Happening) => void): () => void }
  readonly log: WebLog
}

export interface WebOptions {
  readonly version: string
  /** What a ring webhook proves itself with; null where only addresses count. */
  readonly ringSecret: string | null
  /** Set only in the demo: whoever comes chooses who they are, these persons being offered first. */
  readonly chooseWho: { readonly suggested: readonly string[] } | null
  /** More of the same server, such as the chat page; each brings its own headers. */
  readonly mounts: readonly { readonly path: string; readonly handler: RequestHandler }[]
  /** Set for an instance that is not the real one: every page says so. */
  readonly variant: Variant | null
  /** Path of a chat page that the navigation shows; null without one. */
  readonly chatPath: string | null
  /** Real timers by default. */
  readonly every?: Every
}

/** What the routes share. */
export interface Web {
  readonly deps: WebDependencies
  readonly options: WebOptions
  readonly queue: QueueReader
  readonly live: Live
}
