import type { FilesCommand } from '../cli/command.ts'
import type { Input } from '../cli/input.ts'
import { runFilesCommand } from '../cli/runFilesCommand.ts'
import { openFiles } from '../storage/openFiles.ts'
import { homeFolders } from './homeFolders.ts'
import { namedFiles } from './namedFiles.ts'
import type { ProcessParts } from './process.ts'

/** Carries out a command that only looks at the files of a home. */
export function runOnFiles(
  parts: ProcessParts,
  home: string,
  command: FilesCommand,
  line: { readonly input: Input; readonly json: boolean },
): Promise<number> {
  const files = openFiles(home, homeFolders(parts.env, home), command.assumes?.(line.input))
  return runFilesCommand(command, line, { files, streams: parts, ...namedFiles(parts.cwd) })
}
