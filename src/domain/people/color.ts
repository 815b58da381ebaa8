import type { People } from './people.ts'

const longForm = /^#?([0-9a-f]{6})$/i
const shortForm = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i

/**
 * Six lower-case hexadecimal digits: the person's own colour, `#` and three digits accepted, else one that follows
 * from the key, light enough for black letters (scheduling facts §3.8, §9 row 25).
 */
export function shownColor(people: People, key: string): string {
  const own = people.colors.get(key)?.trim() ?? ''
  const long = longForm.exec(own)?.[1]
  if (long !== undefined) return long.toLowerCase()
  const short = shortForm.exec(own)
  if (short) {
    return short
      .slice(1)
      .map((digit) => digit.toLowerCase().repeat(2))
      .join('')
  }
  return derivedColor(key)
}

/** Black or white letters on that colour: white where red, green and blue sum to 300 at most (facts §3.8). */
export function letterColor(color: string): '000000' | 'ffffff' {
  let sum = 0
  for (const at of [0, 2, 4]) sum += Number.parseInt(color.slice(at, at + 2), 16)
  return sum > 300 ? '000000' : 'ffffff'
}

/** Each channel from 127 to 255, always the same for a key. */
function derivedColor(key: string): string {
  let hash = 2166136261
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  // The last letters would otherwise hardly change the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  const channels = [hash & 0xff, (hash >>> 8) & 0xff, (hash >>> 16) & 0xff]
  return channels.map((value) => (127 + (value % 129)).toString(16)).join('')
}
