/** A person's day as bits: bit h is set when the person is on the phone in turn h. */
export type Pattern = number

/** Turns on the phone. */
export function turnsInPattern(pattern: Pattern): number {
  let count = 0
  for (let rest = pattern; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** The turns on the phone, from 0, in order. */
export function hoursOfPattern(pattern: Pattern): number[] {
  const hours: number[] = []
  for (let hour = 0; pattern >> hour !== 0; hour += 1) {
    if ((pattern >> hour) & 1) hours.push(hour)
  }
  return hours
}

/** The lengths of the pauses between the first and the last turn. */
export function gapsOfPattern(pattern: Pattern): number[] {
  const hours = hoursOfPattern(pattern)
  const gaps: number[] = []
  for (const [index, hour] of hours.entries()) {
    const next = hours[index + 1]
    if (next !== undefined && next > hour + 1) gaps.push(next - hour - 1)
  }
  return gaps
}
