import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Streams } from '../cli/print.ts'
import type { CliContext } from '../cli/runCommand.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { inspectFiles } from '../storage/files/inspectFiles.ts'
import { namedFiles } from './namedFiles.ts'
import { enterMachine } from './remoteAccess.ts'

/** What a command line is carried out with, here or inside the server. */
export function commandContext(
  streams: Streams,
  deps: Dependencies,
  who: {
    readonly user: string
    readonly cwd: string
    readonly env: Readonly<Record<string, string | undefined>>
  },
  place: {
    readonly version: string
    /** Folder of the home. */
    readonly home: string
    /** Socket of the key agent of whoever runs this, if any. */
    readonly sshAgent: string | null
    readonly isServing: boolean
    readonly defaultBaseUrl: string
    readonly logFault: (error: unknown) => string
  },
): CliContext {
  return {
    ...streams,
    ...place,
    deps,
    user: who.user,
    env: who.env,
    ...namedFiles(who.cwd),
    async writeFile(path, text) {
      try {
        await writeFile(resolve(who.cwd, path), text)
        return true
      } catch {
        return false
      }
    },
    inspectFiles,
    enterMachine: (entry) => enterMachine(entry, { ...place, cwd: who.cwd }),
  }
}
