/*
 * Credits are decimals of people's files (facts §2.1): 0.1 + 0.2 is 0.3. They are kept as plain numbers, each the one
 * that its decimal text reads as, and only summed by these functions.
 */

/** The sum of the decimals that two numbers are written as, without binary noise. */
export function plus(one: number, other: number): number {
  if (Number.isInteger(one) && Number.isInteger(other)) return one + other
  const a = scaled(one)
  const b = scaled(other)
  const scale = Math.max(a.scale, b.scale)
  const digits = a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale)
  return Number(`${digits}e${-scale}`)
}

/** The difference of the decimals that two numbers are written as. */
export function minus(one: number, other: number): number {
  return plus(one, -other + 0)
}

/** The sum of decimals; 0 of none. */
export function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum = plus(sum, value)
  return sum
}

/** `digits` × 10^−`scale`, exactly what the shortest text of the number says. */
function scaled(value: number): { digits: bigint; scale: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}
