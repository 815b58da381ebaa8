import { distance } from 'fastest-levenshtein'

/** The known texts that were probably meant, best first, at most three. */
export function suggest(text: string, known: Iterable<string>): string[] {
  const wanted = text.toLowerCase()
  // Two swapped letters are two changes; they must fit in a word of five.
  const limit = Math.max(1, Math.round(wanted.length / 2.5))
  return [...new Set(known)]
    .map((candidate) => ({ candidate, away: away(wanted, candidate) }))
    .filter((scored) => scored.away <= limit)
    .sort((a, b) => a.away - b.away || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** A beginning of three letters or more is nearly the word. */
function away(wanted: string, candidate: string): number {
  return wanted.length >= 3 && candidate.startsWith(wanted) ? 1 : distance(wanted, candidate)
}
