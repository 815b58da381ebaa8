import type { Configuration } from '../../../domain/configuration.ts'
import type { FileProblem } from '../../../domain/errors.ts'
import type { Parsed } from './parsed.ts'

/**
 * What `config.yaml` says, defaults applied. A bad optional key is a warning and takes its default; bad or missing
 * `hours` or `nTelefons` throw `DomainError('file-malformed')`.
 */
export function parseConfiguration(text: string, file: string): Parsed<Configuration> {
  throw new Error(`not built: ${text} ${file}`)
}

/** Everything that is wrong with the file, in one list; empty when nothing is. */
export function configurationProblems(text: string, file: string): FileProblem[] {
  throw new Error(`not built: ${text} ${file}`)
}
