import { isDomainError } from '../../domain/errors.ts'
import { type HomeFileGroup, homeFilePlaces, isWeekFile } from '../../domain/home/homeFileGroups.ts'
import type { RemoteMachine } from '../../domain/ports/remote.ts'

/** A file of another home, as it is there. */
export interface FetchedFile {
  /** Relative to the home. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly modifiedMs: number
}

/**
 * Reads the files of some groups from a home on another machine; those that are not there are left out. Throws what
 * the machine throws, `remote-no-such-file` where the home itself is not there.
 */
export async function fetchFiles(
  machine: RemoteMachine,
  home: string,
  groups: readonly HomeFileGroup[],
): Promise<FetchedFile[]> {
  const root = home === '' ? '.' : home.replace(/(?<=.)\/+$/, '')
  const at = (name: string) => `${root}/${name}`
  await machine.list(root)
  const fetched: FetchedFile[] = []
  for (const name of await namesOf(machine, at, groups)) {
    const there = await machine.stat(at(name))
    if (there?.kind !== 'file') continue
    fetched.push({ name, bytes: await machine.read(at(name)), modifiedMs: there.modifiedMs })
  }
  return fetched
}

async function namesOf(
  machine: RemoteMachine,
  at: (name: string) => string,
  groups: readonly HomeFileGroup[],
): Promise<string[]> {
  const names: string[] = []
  for (const group of groups) {
    const places = homeFilePlaces[group]
    names.push(...places.names)
    for (const { folder, kinds } of places.weeks) {
      const bases = await listed(machine, at(folder))
      names.push(...bases.filter((base) => isWeekFile(base, kinds)).map((base) => `${folder}/${base}`))
    }
  }
  return names
}

/** Nothing where there is no such folder. */
async function listed(machine: RemoteMachine, folder: string): Promise<string[]> {
  try {
    return await machine.list(folder)
  } catch (error) {
    if (isDomainError(error, 'remote-no-such-file')) return []
    throw error
  }
}
