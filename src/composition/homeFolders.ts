import { resolve } from 'node:path'
import { type Environment, secretOf } from '../storage/files/formats/secrets.ts'
import type { HomeFolders } from '../storage/files/places.ts'

/** The folders of a home that the environment has elsewhere (scheduling facts §8.2); a relative one is of the home. */
export function homeFolders(env: Environment, home: string): HomeFolders {
  const timetables = secretOf(env, 'tomatic.storagepath')
  const forcedTurns = secretOf(env, 'tomatic.forcedturnspath')
  return {
    ...(timetables !== null && { timetables: resolve(home, timetables) }),
    ...(forcedTurns !== null && { forcedTurns: resolve(home, forcedTurns) }),
  }
}
