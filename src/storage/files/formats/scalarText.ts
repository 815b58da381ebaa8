import { parseHour } from '../../../domain/calendar/hours.ts'
import { parseIsoDate } from '../../../domain/calendar/weekday.ts'

/*
 * Scalars are read from their source text, never from what a YAML schema makes of it: YAML 1.1 takes 10:15 for 615,
 * 007700 for an octal number and `no` for false; YAML 1.2 takes 1e1010 for infinity (facts §2.1).
 */

/** Minutes after midnight of `09:00`, `9:00`, or of the minutes that YAML 1.1 makes of them (`615`); null otherwise. */
export function hourOf(text: string): number | null {
  if (!/^(0|[1-9]\d{0,3})$/.test(text.trim())) return parseHour(text)
  const minutes = Number(text)
  return minutes <= 24 * 60 ? minutes : null
}

/** ISO text of a real date, one-digit months and days tolerated; null otherwise. */
export function dateTextOf(text: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.toString() ?? null
}

/** `rrggbb` or `rgb` without `#`; null for any other text. */
export function colourOf(text: string): string | null {
  const colour = text.replace(/^#/, '')
  return /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) ? colour : null
}

/** The finite decimal number that a text writes, or null. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replaceAll('_', '')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain)) return null
  const value = Number(plain)
  if (!Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}

/** The integer that a text writes, or null. */
export function integerOf(text: string): number | null {
  const value = numberOf(text)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

/** What YAML 1.1 takes for true or false (`yes`, `off`); null for any other text. */
export function flagOf(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (['true', 'yes', 'on'].includes(word)) return true
  return ['false', 'no', 'off'].includes(word) ? false : null
}

/** A number as YAML 1.1 and 1.2 read it alike: 1.1 takes an exponent without a dot before it for text. */
export function numberText(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text
}

/** A text in quotes, on one line, read alike by every version of YAML. */
export function quoted(text: string): string {
  if (isPrintable(text)) return `'${text.replaceAll("'", "''")}'`
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(unprintable, (character) => `\\u${codeOf(character)}`)
  return `"${escaped}"`
}

/** Line breaks of any kind, and what a YAML 1.1 reader refuses to see in a file. */
const unprintable = /[^\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/gu

function isPrintable(text: string): boolean {
  return text.search(unprintable) < 0
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}
