import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from '../domain/configuration.ts'
import { DomainError } from '../domain/errors.ts'
import { parseConfiguration } from '../storage/files/formats/configuration.ts'
import { parsePeople } from '../storage/files/formats/people.ts'
import { configurationFile, peopleFile } from '../storage/files/homeFiles.ts'

/**
 * The configuration of a home that can be served. Reads only; throws `DomainError('home-unconfigured')` where there is
 * none, and `file-malformed` where `config.yaml` or `persons.yaml` cannot be used, so that a refusal comes before anything is bound or written.
 */
export async function checkHome(home: string): Promise<Configuration> {
  const text = await textOf(home, configurationFile)
  if (text === null) throw new DomainError('home-unconfigured', { home })
  const { value } = parseConfiguration(text, configurationFile)
  parsePeople((await textOf(home, peopleFile)) ?? '', peopleFile)
  return value
}

/** Null when there is no such file. */
async function textOf(home: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(home, name), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
