import type { Language } from '../domain/language.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { chooseHome, type HomeChoice, type HomeQuestion, homeRefusal } from './chooseHome.ts'
import { type ServeOptions, serveOptions } from './commands/serve.ts'
import { diagnose } from './doctor/diagnose.ts'
import type { Probes } from './doctor/probes.ts'
import { reportChecks } from './doctor/report.ts'
import { type Invocation, readInvocation } from './invocation.ts'
import { languageOfEnvironment } from './language.ts'
import { printAnswer, type Streams } from './print.ts'
import { type CliContext, printFault, printInvocation, runCommand } from './runCommand.ts'
import type { Request } from './socket/protocol.ts'

type Served = Exclude<HomeChoice, { kind: 'refused' }>
type CommandInvocation = Extract<Invocation, { kind: 'command' }>

/** What the entry point lends to the terminal. */
export interface Terminal extends Streams, Pick<HomeQuestion, 'cwd' | 'look' | 'demoFolder'> {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly user: string
  readonly version: string
  /** Serves until it is told to stop; returns the exit code. */
  serve(home: Served, options: ServeOptions): Promise<number>
  probes(home: string): Probes
  /** Lets the server of the home carry out a request; null when none is running. */
  ask(home: string, request: Request, streams: Streams): Promise<number | null>
  /** Opens the home for one command in this process, under its lock for `write`. */
  open(
    home: string,
    access: 'read' | 'write',
  ): Promise<{
    readonly deps: CliContext['deps']
    readonly defaultBaseUrl: string
    close(): Promise<void>
  }>
  readFile: CliContext['readFile']
  parseTimetable: CliContext['parseTimetable']
  logFault: CliContext['logFault']
}

/** Carries out a command line from beginning to end and returns the exit code. Never throws. */
export async function runTerminal(args: readonly string[], terminal: Terminal): Promise<number> {
  const invocation = readInvocation(args)
  const language = languageOfEnvironment(terminal.env)
  if (invocation.kind !== 'command') return printInvocation(invocation, terminal, language)
  try {
    return await carryOut(args, invocation, terminal, language)
  } catch (error) {
    const { json } = invocation
    return printFault(error, { streams: terminal, json, language, logFault: terminal.logFault })
  }
}

async function carryOut(
  args: readonly string[],
  invocation: CommandInvocation,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const { command, input, json } = invocation
  if (command.access === 'serve') {
    const parsed = serveOptions(input)
    if (parsed.kind !== 'serve') {
      const to = { streams: terminal, json, about: command.name }
      return printAnswer(parsed, to, messagesIn(language))
    }
    const home = homeFor(invocation, terminal, parsed.options)
    if (home.kind === 'refused') return refuseHome(home, terminal, json, language)
    return terminal.serve(home, parsed.options)
  }
  const home = homeFor(invocation, terminal, null)
  if (home.kind === 'refused') return refuseHome(home, terminal, json, language)
  if (command.access === 'doctor') return examine(terminal, home.folder, json, language)
  return operate(args, terminal, home.folder, command.access)
}

function homeFor(
  { home }: CommandInvocation,
  { env, cwd, look, demoFolder }: Terminal,
  serve: ServeOptions | null,
): HomeChoice {
  return chooseHome({ named: home, variable: env.TOMATIC_HOME, cwd, serve, look, demoFolder })
}

function refuseHome(
  { reason }: Extract<HomeChoice, { kind: 'refused' }>,
  streams: Streams,
  json: boolean,
  language: Language,
): number {
  const { text, exitCode } = homeRefusal(messagesIn(language), reason)
  if (json) streams.out(JSON.stringify({ error: { ...reason, text } }))
  streams.err(text)
  return exitCode
}

async function examine(
  terminal: Terminal,
  home: string,
  json: boolean,
  otherwise: Language,
): Promise<number> {
  const probes = terminal.probes(home)
  const configured = await probes.configuration().catch(() => null)
  const messages = messagesIn(configured?.value?.language ?? otherwise)
  return reportChecks(messages.doctor, await diagnose(messages, probes), { streams: terminal, json })
}

async function operate(
  args: readonly string[],
  terminal: Terminal,
  home: string,
  access: 'read' | 'write',
): Promise<number> {
  const { env, user, cwd, version } = terminal
  const spoken: Record<string, string> = {}
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    if (env[name] !== undefined) spoken[name] = env[name]
  }
  const answered = await terminal.ask(home, { args: [...args], user, cwd, env: spoken }, terminal)
  if (answered !== null) return answered
  const opened = await terminal.open(home, access)
  try {
    const { out, err, readFile, parseTimetable, logFault } = terminal
    const { deps, defaultBaseUrl } = opened
    const io = { out, err, readFile, parseTimetable, logFault }
    const context: CliContext = { ...io, deps, defaultBaseUrl, user, env, version, isServing: false }
    return (await runCommand(args, context)).exitCode
  } finally {
    await opened.close()
  }
}
