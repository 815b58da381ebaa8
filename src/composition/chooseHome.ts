import { readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { chooseHome, type HomeChoice, type Place } from '../cli/chooseHome.ts'
import type { ServeOptions } from '../cli/commands/serve.ts'
import { demoFolder } from '../demo/home/demoFolder.ts'
import type { ProcessParts } from './process.ts'

/** The home that a command line works on; see `cli/chooseHome`. Folders are absolute. */
export function findHome(
  parts: Pick<ProcessParts, 'cwd' | 'env'>,
  named: string | null,
  serve: ServeOptions | null,
): HomeChoice {
  const choice = chooseHome({
    named,
    variable: parts.env.TOMATIC_HOME,
    cwd: parts.cwd,
    serve,
    demoFolder,
    look: (path) => placeAt(resolve(parts.cwd, path)),
  })
  return choice.kind === 'refused' ? choice : { ...choice, folder: resolve(parts.cwd, choice.folder) }
}

function placeAt(path: string): Place {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return { kind: 'missing' }
  return found.isDirectory() ? { kind: 'folder', names: readdirSync(path) } : { kind: 'file' }
}
