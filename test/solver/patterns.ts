/** The pattern that a text of zeros and ones shows, first turn first. */
export function patternOf(text: string): number {
  let pattern = 0
  for (const [hour, on] of [...text].entries()) if (on === '1') pattern |= 1 << hour
  return pattern
}
