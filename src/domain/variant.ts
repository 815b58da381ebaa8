/** What tells one instance of Tomàtic from the real one: shown with everything that it says. */
export interface Variant {
  readonly name: string
  /** One emoji. */
  readonly mark: string
  /** Six lower-case hexadecimal digits. */
  readonly color: string
}

export type VariantRead =
  | { readonly kind: 'variant'; readonly variant: Variant }
  | { readonly kind: 'bad-variant'; readonly part: 'name' | 'mark' | 'color' | 'parts' }

const defaultMark = '🧪'
const defaultColor = '6b3fa0'

/** Letters, digits, spaces and `. -`: it has to fit into a name in Slack, a title and a file name. */
const Name = /^[\p{L}\p{N}](?:[\p{L}\p{N} .-]{0,18}[\p{L}\p{N}])?$/u
const Mark = /^(?:\p{Extended_Pictographic}\u{FE0F}?|\p{Regional_Indicator}{2})$/u
const Color = /^#?([0-9a-f]{6})$/i

/** Reads `NAME[, MARK[, COLOUR]]`, as `testing, 🧪, #6b3fa0`. */
export function readVariant(text: string): VariantRead {
  const parts = text.split(',').map((part) => part.trim())
  const [name = '', mark = '', color = ''] = parts
  if (parts.length > 3) return { kind: 'bad-variant', part: 'parts' }
  if (!Name.test(name)) return { kind: 'bad-variant', part: 'name' }
  if (mark !== '' && !Mark.test(mark)) return { kind: 'bad-variant', part: 'mark' }
  const digits = color === '' ? defaultColor : Color.exec(color)?.[1]
  if (digits === undefined) return { kind: 'bad-variant', part: 'color' }
  return {
    kind: 'variant',
    variant: { name, mark: mark || defaultMark, color: digits.toLowerCase() },
  }
}

/** `🧪 testing`. */
export function variantLabel({ mark, name }: Variant): string {
  return `${mark} ${name}`
}

/** Black or white, whichever is read better on the variant's colour. */
export function inkOn({ color }: Pick<Variant, 'color'>): '000000' | 'ffffff' {
  // Contrast with black exceeds contrast with white from this relative luminance on.
  return luminance(color) > 0.179 ? '000000' : 'ffffff'
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
