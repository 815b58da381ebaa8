/** The slots of `0011`, one 0 or 1 for each of the day; null for any other text. */
export function parseTurns(text: string, slotsPerDay: number): boolean[] | null {
  if (text.length !== slotsPerDay || !/^[01]*$/.test(text)) return null
  return [...text].map((flag) => flag === '1')
}

/** `0011`: one digit per slot, 1 where busy. */
export function formatTurns(slots: readonly boolean[]): string {
  return slots.map((busy) => (busy ? '1' : '0')).join('')
}
