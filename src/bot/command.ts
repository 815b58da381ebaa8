import type { Temporal } from 'temporal-polyfill'
import type { Configuration } from '../domain/configuration.ts'
import type { Language } from '../domain/language.ts'
import type { Actor } from '../domain/permissions.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import type { Reader as NoticeReader } from '../notify/reader.ts'
import type { Situation } from '../operations/situation.ts'
import type { PersonReader } from './arguments/person.ts'
import type { BotDependencies } from './dependencies.ts'
import type { Problem } from './problem.ts'
import type { Reply } from './reply.ts'

/** What a catalogue says about a command. */
export interface CommandTexts {
  /** Names in this language, the proper one first; those of every language are understood. */
  readonly words: readonly string[]
  /** Arguments as shown to people, such as `[person] [week]`. */
  readonly usage: string
  /** One line: what it does. */
  readonly help: string
  readonly examples: readonly string[]
}

/** What the arguments of a command are read against. */
export interface ArgumentContext extends PersonReader {
  /** The one who writes. */
  readonly self: string
  readonly today: Temporal.PlainDate
  /** The channels that Tomàtic speaks in. */
  readonly channels: Pick<Configuration['slack'], 'channel' | 'coordinatorsChannel'>
}

/** The person whom the bot answers, with what it answers. */
export interface Reader extends NoticeReader {
  readonly person: string
  readonly language: Language
}

/** A command being carried out. */
export interface Call {
  readonly deps: BotDependencies
  readonly commands: readonly Command[]
  readonly actor: Actor
  readonly person: string
  readonly userId: string
  readonly reader: Reader
  readonly situation: Situation
  /** The command line, for buttons that repeat it. */
  readonly line: string
  /** True when the person has been asked and wants it all the same. */
  readonly confirmed: boolean
}

/** Arguments that were understood, ready to be carried out, or what is wrong with them. */
export type Prepared =
  | { readonly kind: 'ready'; readonly run: (call: Call) => Promise<Reply> }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** One line of the table of commands: parser, help, suggestions and manifest come from it. */
export interface Command {
  /** English name; its order in help is that of `rank`. */
  readonly name: string
  readonly rank: number
  readonly texts: (messages: Catalogue) => CommandTexts
  /** Reads the text after the command's word. */
  readonly prepare: (text: string, context: ArgumentContext) => Prepared
}

/** Arguments that were understood. */
export function ready(run: (call: Call) => Promise<Reply>): Prepared {
  return { kind: 'ready', run }
}

/** Arguments that were not. */
export function problem(what: Problem): Prepared {
  return { kind: 'problem', problem: what }
}

/** Refuses words after a command that takes none (further). */
export function withoutMore(text: string, prepared: Prepared): Prepared {
  const rest = text.trim()
  return rest === '' ? prepared : problem({ kind: 'too-many-words', text: rest })
}
