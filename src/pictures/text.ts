/** Widths of letters of the font in ems, near enough to know what fits; others are as wide as `usual`. */
const usual = 0.53
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlIÍÌÏíìï.,:;'’!|·]/u, 0.28],
  [/[frtJ()[\]/ -]/u, 0.36],
  [/[mwMW…@%]/u, 0.84],
  [/\p{Lu}/u, 0.62],
  [/\p{Emoji_Presentation}/u, 1.2],
]

const known = new Map<string, number>()

/** Remembered, since a picture has the same few letters ten thousand times. */
function letterWidth(letter: string): number {
  const width = known.get(letter) ?? widths.find(([pattern]) => pattern.test(letter))?.[1] ?? usual
  known.set(letter, width)
  return width
}

/** Width of a text in the pictures' font, in the unit of `size`; semi-bold letters are a little wider. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0
  for (const letter of text) ems += letterWidth(letter)
  return ems * size * (isBold ? 1.04 : 1)
}

/** The text, or as much of it as fits in a width, with an ellipsis. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, isBold) > width)
    letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Where the letters of a line have to stand for their middle to be at `middle`. */
export function baselineAt(middle: number, size: number): number {
  return Math.round(middle + size * 0.33)
}

/** The text with a large first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
