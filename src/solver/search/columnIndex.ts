import type { Programme } from '../programme/programme.ts'

/** Finds columns by what they hold. */
export interface ColumnIndex {
  /** The column with that pattern at person · days + day; -1 if there is none. */
  find(place: number, pattern: number): number
}

/** Indexes all columns; patterns that nobody may have take no room. */
export function columnIndexOf({ columns, hours }: Programme): ColumnIndex {
  const { first, patterns } = columns
  const ranks = new Int32Array(1 << hours).fill(-1)
  let width = 0
  for (const pattern of patterns) {
    if (ranks[pattern] !== -1) continue
    ranks[pattern] = width
    width += 1
  }
  const found = new Int32Array((first.length - 1) * width).fill(-1)
  for (let place = 0; place < first.length - 1; place += 1) {
    for (let column = first[place] ?? 0; column < (first[place + 1] ?? 0); column += 1) {
      found[place * width + (ranks[patterns[column] ?? 0] ?? 0)] = column
    }
  }
  return {
    find(place, pattern) {
      const rank = ranks[pattern] ?? -1
      return rank < 0 ? -1 : (found[place * width + rank] ?? -1)
    },
  }
}
