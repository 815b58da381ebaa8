/** A stream of pseudo-random numbers that is the same for the same seed. */
export interface Random {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number
  /** A number from 0 to below 1. */
  fraction(): number
}

/** Marsaglia's xorshift with 128 bits of state, filled from the seed by a splitmix step. */
export function randomOf(seed: number): Random {
  let filler = seed | 0
  function fill(): number {
    filler = (filler + 0x9e3779b9) | 0
    let mixed = Math.imul(filler ^ (filler >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = fill()
  let b = fill()
  let c = fill()
  let d = fill() | 1
  function next(): number {
    const shifted = a ^ (a << 11)
    a = b
    b = c
    c = d
    d = d ^ (d >>> 19) ^ shifted ^ (shifted >>> 8)
    return d >>> 0
  }
  return {
    below: (limit) => Math.floor((next() / 0x100000000) * limit),
    fraction: () => next() / 0x100000000,
  }
}
