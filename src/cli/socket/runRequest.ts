import type { Streams } from '../print.ts'
import { type CliContext, runCommand } from '../runCommand.ts'
import type { Request } from './protocol.ts'

/** What a running server lends to the commands that come in. */
export interface Serving extends Omit<CliContext, keyof Streams | 'user' | 'env' | 'isServing' | 'readFile'> {
  /** The text of a file, relative to the folder of whoever asks; null when it cannot be read. */
  readFileFrom(folder: string, path: string): Promise<string | null>
}

/** Carries out a request that came in through the socket; for `openCommandSocket`. */
export async function runRequest(request: Request, streams: Streams, serving: Serving): Promise<number> {
  const { args, user, cwd, env } = request
  const { deps, version, defaultBaseUrl, parseTimetable, logFault, readFileFrom } = serving
  const { exitCode } = await runCommand(args, {
    deps,
    version,
    defaultBaseUrl,
    parseTimetable,
    logFault,
    user,
    env,
    isServing: true,
    readFile: (path) => readFileFrom(cwd, path),
    out: (line) => streams.out(line),
    err: (line) => streams.err(line),
  })
  return exitCode
}
