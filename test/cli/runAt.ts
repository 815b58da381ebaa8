import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type CliContext, runCommand } from '../../src/cli/runCommand.ts'
import { parseCredit } from '../../src/storage/files/formats/credit.ts'
import { parseTimetable } from '../../src/storage/files/formats/timetable.ts'
import { inspectFiles } from '../../src/storage/files/inspectFiles.ts'
import type { Helpline } from '../harness/helpline.ts'

/** What a command left behind. */
export interface Ran {
  readonly exitCode: number
  readonly out: readonly string[]
  readonly err: readonly string[]
  readonly faults: readonly unknown[]
}

/** Runs one command line on a helpline, as the terminal of system user `marta`. */
export async function runAt(
  helpline: Helpline,
  args: readonly string[],
  changes: Partial<CliContext> = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const faults: unknown[] = []
  const { exitCode } = await runCommand(args, {
    deps: helpline,
    user: 'marta',
    env: { LANG: 'en_GB.UTF-8' },
    version: '1.2.3',
    isServing: true,
    defaultBaseUrl: 'http://localhost:4555',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    async readFile(path) {
      try {
        return await readFile(resolve(helpline.home, path), 'utf8')
      } catch {
        return null
      }
    },
    async writeFile(path, text) {
      try {
        await writeFile(resolve(helpline.home, path), text)
        return true
      } catch {
        return false
      }
    },
    parseTimetable,
    parseTurns: parseCredit,
    inspectFiles,
    enterMachine: () => Promise.reject(new Error('no machine is to be entered')),
    logFault(error) {
      faults.push(error)
      return 'ref-1'
    },
    ...changes,
  })
  return { exitCode, out, err, faults }
}
