import type { Language } from '../../domain/language.ts'
import type { ChatMessages } from '../../messages/en/chat.ts'
import type { Person } from '../workspace/person/person.ts'
import type { Workspace } from '../workspace/startWorkspace.ts'

export interface CommandSuggestion {
  /** What is put into the message field, such as `/tomatic pause `. */
  readonly insert: string
  /** What follows it, such as `[person] [duration]`. */
  readonly usage: string
  readonly description: string
}

export interface ChatOptions {
  /** Where the pages are mounted; `/chat` by default. */
  readonly basePath?: string
  /** Members to offer first in the chooser, each with who that is. */
  readonly suggested?: () => readonly { readonly memberId: string; readonly note?: string }[]
  /** What to try, in mrkdwn, shown above the messages; unfolded for who has not written to the bot yet. */
  readonly banner?: (language: Language) => string
  /** What an instance says of itself that is not the real one; its colours are those of the dashboard. */
  readonly ribbon?: (language: Language) => string
  /** Commands to suggest while somebody types `/`; the declared ones by default. */
  readonly commandSuggestions?: (language: Language) => readonly CommandSuggestion[]
  /** The language of the chooser, where nobody has been chosen yet. */
  readonly language?: Language
}

/** What the parts of a page need: whose page it is and where it leads. */
export interface PageContext {
  readonly workspace: Workspace
  readonly person: Person
  readonly language: Language
  readonly texts: ChatMessages
  /** `/chat` */
  readonly basePath: string
  /** `/chat/as/U…` */
  readonly selfPath: string
  readonly options: ChatOptions
}
