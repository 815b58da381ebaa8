import type { FileProblem } from '../domain/errors.ts'
import type { Catalogue } from '../messages/catalogue.ts'

/** The sentence of a line that is skipped when a file is read. */
export function problemText(
  { terminal, expectations }: Pick<Catalogue, 'terminal' | 'expectations'>,
  { file, line, expected, found }: FileProblem,
): string {
  if (expected === 'hours-assumed') return terminal.hoursAssumed(file)
  if (expected === 'line-count-assumed') return terminal.linesAssumed(file)
  return terminal.skippedLine(file, line, expectations[expected] ?? expected, found)
}
