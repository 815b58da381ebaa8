import type { Credit } from '../../../domain/credit/creditUpTo.ts'
import { patchMap } from './mapPatch.ts'
import { type Parsed, withoutBom } from './parsed.ts'
import { isSame } from './sameValue.ts'
import { numberOf, numberText } from './scalarText.ts'
import { readEntries, type YamlReading } from './yamlReading.ts'
import { entryText, keyed } from './yamlRender.ts'
import { firstThatReadsBack } from './yamlRewrite.ts'
import { openYaml } from './yamlSource.ts'

/**
 * The credit of a `shiftcredit-*.yaml` (facts §2.8). What is no number is skipped with a warning. Throws
 * `DomainError('file-malformed')` when the text is no YAML map.
 */
export function parseCredit(text: string, file: string): Parsed<Map<string, number>> {
  const reading: YamlReading = { source: openYaml(text, file), warnings: [] }
  const value = readEntries(reading, reading.source.root, numberOf, 'number')
  return { value, warnings: reading.warnings }
}

/** The text of a credit file that does not exist yet. */
export function newCreditText(credit: Credit): string {
  if (credit.size === 0) return '{}\n'
  return [...credit].map(([key, turns]) => `${entryText(keyed(key, numberText(turns)), '', '\n')}\n`).join('')
}

/**
 * The text of a credit file with the difference between `before` and `after` brought in; comments stay. Throws
 * `DomainError('file-not-editable')` when no text reads back as `after`.
 */
export function patchCredit(text: string, before: Credit, after: Credit): string {
  if (isSame(before, after)) return text
  const plain = withoutBom(text)
  const mark = text.slice(0, text.length - plain.length)
  const patched = firstThatReadsBack(
    [() => emptied(patchMap(plain, [], before, after, numberText), after), () => newCreditText(after)],
    (candidate) => isSame(parseCredit(candidate, '').value, after),
  )
  return mark + patched
}

/** Existing readers take a file without any entry for nothing at all, not for an empty map. */
function emptied(text: string, after: Credit): string {
  if (after.size > 0 || openYaml(text, '').root !== null) return text
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}{}\n`
}
