/** Octets of a line without its break, at most (RFC 5545 §3.1). */
const longest = 75

/** A text as a value: backslash, semicolon, comma and line breaks escaped, other control characters left out (§3.3.11). */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n|\r/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
}

/** `NAME:value` with its line break, folded so that no line is longer than 75 octets nor cuts a character. */
export function contentLine(name: string, value: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character)
    if (octets + size > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return `${[...parts, part].join('\r\n')}\r\n`
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
