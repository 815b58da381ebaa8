/** A stream of chance that the same seed repeats exactly. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
}

/**
 * A 32-bit seed out of a general seed and what it is for, so that independent matters draw from independent streams
 * and a command about one does not change the chance of another.
 */
export function seedFrom(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** A small generator with 32 bits of state (mulberry32): ample for a simulation, useless for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** A whole number from `min` to `max`, both included. */
export function between(random: Random, min: number, max: number): number {
  return min + Math.floor(random.next() * (max - min + 1))
}

/** The gap to the next of events that come `mean` apart, independently of each other; not rounded. */
export function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random.next()) * mean
}

/** True with that probability. */
export function chance(random: Random, probability: number): boolean {
  return random.next() < probability
}
