import type { Parsed } from './parsed.ts'

/** ISO date → description, of `holidays.conf` or `data/noservice.conf` (facts §2.5). Never throws. */
export function parseFestivities(text: string, file: string): Parsed<Map<string, string>> {
  throw new Error(`not built: ${text} ${file}`)
}
