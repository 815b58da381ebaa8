import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { packageFolder } from '../packageFolder.ts'

/** What of the process the rest of the house is given; only `main.ts` reads it. */
export interface ProcessParts {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly user: string
  readonly nodeVersion: string
  out(line: string): void
  err(line: string): void
  /** Resolves when the process is asked to end. */
  readonly ending: Promise<void>
}

const Package = z.object({ version: z.string() })

/** Our own version. */
export function readVersion(): string {
  return Package.parse(JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8'))).version
}
