import { filesCommands } from '../cli/filesCommands.ts'
import { readInvocation } from '../cli/invocation.ts'
import { findHome } from './chooseHome.ts'
import type { ProcessParts } from './process.ts'

/** Carries out the command line of this process and returns its exit code. Never throws. */
export async function runMain(parts: ProcessParts): Promise<number> {
  return (await runLight(parts)) ?? (await import('./runAnyCommand.ts')).runAnyCommand(parts)
}

/**
 * Carries out a command that only looks at files without loading the rest of the house, which takes several times as
 * long. Null for any other line, for one that is wrong, and for what has to be told otherwise than by the command.
 */
async function runLight(parts: ProcessParts): Promise<number | null> {
  if (!filesCommands.some(({ name }) => name === parts.args[0])) return null
  const invocation = readInvocation(parts.args, filesCommands)
  if (invocation.kind !== 'command') return null
  const command = filesCommands.find(({ name }) => name === invocation.command.name)
  const home = findHome(parts, invocation.home, null)
  if (!command || home.kind === 'refused') return null
  const { runOnFiles } = await import('./filesCommand.ts')
  try {
    return await runOnFiles(parts, home.folder, command, invocation)
  } catch {
    // Nothing is printed before a command throws, so that the same may be tried once more and told as a fault.
    return null
  }
}
