import type { AssumedKeys } from '../domain/configuration.ts'
import type { TerminalHelpMessages } from '../messages/en/terminalHelp.ts'
import type { Answer } from './answer.ts'
import type { FilesSession } from './filesSession.ts'
import type { Input } from './input.ts'
import type { Session } from './session.ts'

/** The words of a command, such as `queue show`. */
export type CommandName = keyof TerminalHelpMessages['commands']
export type OptionName = keyof TerminalHelpMessages['options']
export type ArgumentName = keyof TerminalHelpMessages['arguments']

export interface OptionSpec {
  /** How help names the value; absent for options that take none. */
  readonly value?: string
  readonly short?: string
}

export interface ArgumentSpec {
  readonly name: ArgumentName
  readonly optional?: boolean
  /** True for the last one, where it takes all that follows. */
  readonly rest?: boolean
}

interface CommandShape {
  readonly name: CommandName
  readonly args: readonly ArgumentSpec[]
  readonly options: Readonly<Partial<Record<OptionName, OptionSpec>>>
}

/** A command that calls operations; `write` ones need the home's lock where no server runs. */
export interface OperationCommand extends CommandShape {
  readonly access: 'read' | 'write'
  /** What stands for required keys of the configuration where the command can do without them. */
  assumes?(input: Input): AssumedKeys
  run(input: Input, session: Session): Promise<Answer>
}

/** A command that only looks at the files of the home: it needs neither server nor database, and starts faster. */
export interface FilesCommand extends CommandShape {
  readonly access: 'files'
  /** What stands for required keys of the configuration where the command can do without them. */
  assumes?(input: Input): AssumedKeys
  run(input: Input, session: FilesSession): Promise<Answer>
}

/** The commands that the entry point carries out itself: they run where no operation can be called yet. */
export interface OwnCommand extends CommandShape {
  readonly access: 'serve' | 'doctor'
}

export type Command = OperationCommand | FilesCommand | OwnCommand

/** Options that every command has. */
export const commonOptions = {
  home: { value: 'DIR' },
  json: {},
  help: { short: 'h' },
} as const satisfies Readonly<Partial<Record<OptionName, OptionSpec>>>
