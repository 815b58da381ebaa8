import { tmpdir } from 'node:os'
import type { Logger } from 'pino'
import { homeRefusal } from '../cli/chooseHome.ts'
import { serveOptions } from '../cli/commands/serve.ts'
import { type Invocation, readInvocation } from '../cli/invocation.ts'
import { languageOfEnvironment } from '../cli/language.ts'
import { exitCodes, printAnswer } from '../cli/print.ts'
import { printFault, printInvocation } from '../cli/runCommand.ts'
import { askServer } from '../cli/socket/client.ts'
import { socketPlace } from '../cli/socket/socketPath.ts'
import { commands } from '../cli/table.ts'
import { isDomainError } from '../domain/errors.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { findHome } from './chooseHome.ts'
import { createFaultLog } from './faultLog.ts'
import { createLog } from './log.ts'
import { type ProcessParts, readVersion } from './process.ts'
import { createSystemClock } from './systemClock.ts'

type CommandInvocation = Extract<Invocation, { kind: 'command' }>

/** Carries out any command line and returns its exit code. Never throws. */
export async function runAnyCommand(parts: ProcessParts): Promise<number> {
  const invocation = readInvocation(parts.args, commands)
  const language = languageOfEnvironment(parts.env)
  const version = readVersion()
  if (invocation.kind !== 'command') return printInvocation(invocation, { ...parts, version }, language)
  const log = createLog(invocation.input.flag('debug'))
  try {
    return await runCommandLine(parts, invocation, log, version)
  } catch (error) {
    const logFault = createFaultLog(log)
    return printFault(error, { streams: parts, json: invocation.json, language, logFault })
  }
}

async function runCommandLine(
  parts: ProcessParts,
  { command, input, json, home: named }: CommandInvocation,
  log: Logger,
  version: string,
): Promise<number> {
  const messages = messagesIn(languageOfEnvironment(parts.env))
  const serving = command.access === 'serve' ? serveOptions(input) : null
  if (serving && serving.kind !== 'serve') {
    return printAnswer(serving, { streams: parts, json, about: command.name }, messages)
  }
  const home = findHome(parts, named, serving?.options ?? null)
  if (home.kind === 'refused') {
    const { text, exitCode } = homeRefusal(messages, home.reason)
    if (json) parts.out(JSON.stringify({ error: { ...home.reason, text } }))
    parts.err(text)
    return exitCode
  }
  // Loaded where it is needed: a command that a running server carries out needs a fifth of the time without it.
  if (serving) {
    const { runServe } = await import('./serveCommand.ts')
    return runServe(parts, home, serving.options, log, version)
  }
  if (command.access === 'files') {
    const { runOnFiles } = await import('./filesCommand.ts')
    return runOnFiles(parts, home.folder, command, { input, json })
  }
  if (!('run' in command)) {
    const { runDoctor } = await import('./doctor.ts')
    return runDoctor(parts, home.folder, json, log)
  }
  const request = {
    args: [...parts.args],
    user: parts.user,
    cwd: parts.cwd,
    env: languageVariables(parts.env),
  }
  const place = await socketPlace(home.folder, tmpdir())
  const answered = await askServer(place, request, parts)
  if (answered !== null) return answered
  const { runOffline } = await import('./offlineCommand.ts')
  const world = { clock: createSystemClock(), realNow: Date.now, log, version }
  try {
    const needs = { access: command.access, assumed: command.assumes?.(input) }
    return await runOffline(parts, home.folder, needs, world)
  } catch (error) {
    // Whoever has the home may be a server that was only starting when it was asked.
    const late = isDomainError(error, 'home-locked') ? await askServer(place, request, parts) : null
    if (late === null) throw error
    return late
  }
}

/** What of the environment tells the language; nothing else leaves the terminal. */
function languageVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const name of ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name]
    if (value !== undefined) variables[name] = value
  }
  return variables
}

/** The exit code of a process that ends by a fault nobody caught. */
export const faultExitCode = exitCodes.refused
