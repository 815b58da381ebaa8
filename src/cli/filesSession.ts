import type { Files } from '../domain/ports/stores.ts'
import type { Catalogue } from '../messages/catalogue.ts'

/** What a command that only looks at files acts with. */
export interface FilesSession {
  readonly files: Files
  readonly messages: Catalogue
}
