import { DomainError, isDomainError } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Actor } from '../domain/permissions.ts'
import type { RemoteMachine } from '../domain/ports/remote.ts'
import { type Catalogue, messagesIn } from '../messages/catalogue.ts'
import { errorText } from '../messages/errorText.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { FetchedFile } from '../operations/home/fetchFiles.ts'
import { readSituation, type Situation } from '../operations/situation.ts'
import type { OperationCommand } from './command.ts'
import type { NamedFiles } from './filesSession.ts'
import { helpLines } from './help.ts'
import type { Input } from './input.ts'
import { type Invocation, readInvocation } from './invocation.ts'
import { languageOfEnvironment } from './language.ts'
import { exitCodes, printAnswer, type Streams } from './print.ts'
import { runFilesCommand } from './runFilesCommand.ts'
import type { Inspection, MachineEntry, Session } from './session.ts'
import { commands } from './table.ts'

/** What a command needs of the process in which it runs: the terminal's own, or the server at the socket. */
export interface CliContext extends Streams, NamedFiles {
  readonly deps: Dependencies
  /** System user of whoever typed, for the audit. */
  readonly user: string
  /** Environment of whoever typed; only the language is taken from it. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: string
  /** True inside a running server. */
  readonly isServing: boolean
  /** Address of the dashboard where the configuration gives none. */
  readonly defaultBaseUrl: string
  /** Writes a file, relative to where the person is; false when that cannot be. */
  writeFile(path: string, text: string): Promise<boolean>
  /** Judges files from elsewhere for a home of that configuration and people. */
  inspectFiles(
    files: readonly FetchedFile[],
    own: Pick<Situation, 'configuration' | 'people'>,
  ): readonly (FetchedFile & Inspection)[]
  enterMachine(entry: MachineEntry): Promise<RemoteMachine>
  /** Keeps the cause of a fault in the log and returns the reference that the person is told. */
  logFault(error: unknown): string
}

/**
 * Carries out a command line and prints the answer. Never throws: a fault becomes a sentence and exit code 1.
 * Commands that only the entry point can carry out are refused here.
 */
export async function runCommand(
  args: readonly string[],
  context: CliContext,
): Promise<{ exitCode: number }> {
  const invocation = readInvocation(args, commands)
  const language = languageOfEnvironment(context.env)
  if (invocation.kind !== 'command') return { exitCode: printInvocation(invocation, context, language) }
  const { command, input, json } = invocation
  if (!('run' in command)) {
    const text = messagesIn(language).terminal.notHere
    return { exitCode: refuseTo(context, json, { kind: 'not-here', text }) }
  }
  try {
    if (command.access === 'files') {
      const { files } = context.deps.stores
      const { readFile, parseTimetable, parseTurns } = context
      const given = { files, streams: context, readFile, parseTimetable, parseTurns }
      return { exitCode: await runFilesCommand(command, { input, json }, given) }
    }
    return { exitCode: await runOperation(command, input, json, context) }
  } catch (error) {
    const to = { streams: context, json, language: await spokenLanguage(context), logFault: context.logFault }
    return { exitCode: printFault(error, to) }
  }
}

/** The configured language; that of the environment while the configuration cannot be read. */
async function spokenLanguage({ deps, env }: CliContext): Promise<Language> {
  try {
    return (await deps.stores.files.configuration()).value.language
  } catch {
    return languageOfEnvironment(env)
  }
}

/** Tells of files that are broken now; what is read of them is their last good state. */
async function warnOfFaults({ deps, err }: CliContext, messages: Catalogue): Promise<void> {
  const { files } = deps.stores
  for (const { fault } of [await files.configuration(), await files.people()]) {
    if (fault) err(errorText(messages, new DomainError('file-malformed', { ...fault })) ?? fault.file)
  }
}

async function runOperation(
  command: OperationCommand,
  input: Input,
  json: boolean,
  context: CliContext,
): Promise<number> {
  const { deps } = context
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { configuration } = situation
  const messages = messagesIn(configuration.language)
  const actor: Actor = { person: null, name: `cli:${context.user}`, role: 'coordinator', door: 'cli' }
  const session: Session = {
    deps,
    actor,
    messages,
    situation,
    isServing: context.isServing,
    baseUrl: configuration.baseUrl ?? context.defaultBaseUrl,
    tell: context.err,
    readFile: context.readFile,
    writeFile: context.writeFile,
    parseTimetable: context.parseTimetable,
    inspectFiles: (files) => context.inspectFiles(files, situation),
    enterMachine: context.enterMachine,
  }
  await warnOfFaults(context, messages)
  const answer = await command.run(input, session)
  return printAnswer(answer, { streams: context, json, about: command.name }, messages)
}

/** Prints version, help or what is wrong with the line; returns the exit code. */
export function printInvocation(
  invocation: Exclude<Invocation, { kind: 'command' }>,
  context: Streams & { readonly version: string },
  language: Language,
): number {
  const messages = messagesIn(language)
  const { json } = invocation
  switch (invocation.kind) {
    case 'version':
      context.out(json ? JSON.stringify({ version: context.version }) : context.version)
      return exitCodes.done
    case 'help': {
      const lines = helpLines(messages.terminalHelp, invocation.about)
      if (json) context.out(JSON.stringify({ help: lines.join('\n') }))
      else for (const line of lines) context.out(line)
      return exitCodes.done
    }
    case 'usage': {
      const { problem, about } = invocation
      return printAnswer({ kind: 'usage', problem }, { streams: context, json, about }, messages)
    }
  }
}

/** Prints the sentence of a fault and returns the exit code; one without a sentence goes to the log. */
export function printFault(
  error: unknown,
  to: {
    readonly streams: Streams
    readonly json: boolean
    readonly language: Language
    readonly logFault: (error: unknown) => string
  },
): number {
  const messages = messagesIn(to.language)
  const sentence = isDomainError(error, 'server-gone')
    ? messages.terminal.serverGone
    : isDomainError(error) && errorText(messages, error)
  if (isDomainError(error) && sentence) {
    return refuseTo(to.streams, to.json, { kind: error.code, text: sentence, ...error.params })
  }
  const reference = to.logFault(error)
  const text = messages.terminal.fault(reference)
  return refuseTo(to.streams, to.json, { kind: 'fault', reference, text })
}

function refuseTo(
  streams: Streams,
  json: boolean,
  error: { readonly kind: string; readonly text: string; readonly [key: string]: string | number },
): number {
  if (json) streams.out(JSON.stringify({ error }))
  streams.err(error.text)
  return exitCodes.refused
}
