import type { FileProblem } from '../domain/errors.ts'
import type { Catalogue } from './catalogue.ts'

/** Slips of a line that is used all the same (facts §2.3 and §2.5). */
const kept = ['reason', 'reason-after-slots', 'festivity-name']

/** The sentence of a line with a slip: most are skipped when their file is read. */
export function lineProblemText(
  { terminal, expectations }: Pick<Catalogue, 'terminal' | 'expectations'>,
  { file, line, column, expected, found }: FileProblem,
): string {
  if (expected === 'hours-assumed') return terminal.hoursAssumed(file)
  if (expected === 'line-count-assumed') return terminal.linesAssumed(file)
  const words = expectations[expected] ?? expected
  return kept.includes(expected)
    ? terminal.keptLine(file, line, column, words)
    : terminal.skippedLine(file, line, column, words, found)
}
