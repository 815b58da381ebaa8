import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { NamedFiles } from '../cli/filesSession.ts'
import { parseCredit } from '../storage/files/formats/credit.ts'
import { parseTimetable } from '../storage/files/formats/timetable.ts'

/** Files that somebody names from a folder. */
export function namedFiles(cwd: string): NamedFiles {
  return {
    readFile: (path) => readFile(resolve(cwd, path), 'utf8').catch(() => null),
    parseTimetable,
    parseTurns: parseCredit,
  }
}
