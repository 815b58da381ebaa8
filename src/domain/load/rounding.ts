/** The nearest integer, exact halves to the even neighbour (scheduling facts §5.1). */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest < 0.5) return below + 0
  if (rest > 0.5) return below + 1
  return below % 2 === 0 ? below + 0 : below + 1
}

/**
 * The nearest tenth of the exact binary value, ties to the even tenth: 0.25 gives 0.2, 0.35 gives 0.3, 0.45 gives 0.5
 * (facts §5.1). Never −0.
 */
export function roundTenth(value: number): number {
  // Halves of tenths that a binary number can hold are odd quarters; every other value has one nearest tenth.
  const quarters = value * 4
  const isTie = Number.isInteger(quarters) && quarters % 2 !== 0
  const rounded = isTie ? roundHalfEven(value * 10) / 10 : Number(value.toFixed(1))
  return rounded + 0
}
