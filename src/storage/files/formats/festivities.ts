import type { FileProblem } from '../../../domain/errors.ts'
import { type Parsed, problem, withoutBom } from './parsed.ts'
import { dateTextOf } from './scalarText.ts'

/**
 * ISO date → description, of `holidays.conf` or `data/noservice.conf` (facts §2.5), blanks as good as the tab and `#`
 * lines taken for comments. A line without date is skipped and one without description kept, each with one warning.
 * Never throws.
 */
export function parseFestivities(text: string, file: string): Parsed<Map<string, string>> {
  const value = new Map<string, string>()
  const warnings: FileProblem[] = []
  for (const [index, line] of withoutBom(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [, blanks = '', first = '', description = ''] = /^(\s*)(\S*)\s*(.*)$/.exec(line.trimEnd()) ?? []
    if (first === '' || first.startsWith('#')) continue
    const date = dateTextOf(first)
    const column = blanks.length + 1
    if (date === null) {
      warnings.push(problem(file, { line: index + 1, column }, 'festivity-date', line))
      continue
    }
    if (description === '') {
      const end = { line: index + 1, column: column + first.length }
      warnings.push(problem(file, end, 'festivity-name', ''))
    }
    value.set(date, description)
  }
  return { value, warnings }
}
