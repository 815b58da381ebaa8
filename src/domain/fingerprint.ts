/** A few letters that stand for a text: not a secret, only short enough for a button. */
export function shortHash(text: string): string {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
