import { readdir } from 'node:fs/promises'
import type { Command } from '../command.ts'

/** Every command, in the order of help: each other file of this folder exports one as `command`. */
export const commands: readonly Command[] = await loadCommands()

async function loadCommands(): Promise<readonly Command[]> {
  const loaded: Command[] = []
  for (const file of await readdir(new URL('.', import.meta.url))) {
    if (!/^(?!index\.)[A-Za-z]+\.(ts|js)$/.test(file)) continue
    const { command }: { command: Command } = await import(new URL(file, import.meta.url).href)
    loaded.push(command)
  }
  return loaded.sort((a, b) => a.rank - b.rank)
}
