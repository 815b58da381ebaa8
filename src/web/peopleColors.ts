import type { People } from '../domain/people/people.ts'

/** Colour of people who chose none, as in the original. */
export const plainColor = 'aaaaff'

/** The class that gives an element a person's colour as `--person`. */
export function colorClass(color: string | null | undefined): string {
  return `person-${(color ?? plainColor).toLowerCase()}`
}

/** A stylesheet with the colours in use, since a strict page may not carry them in its attributes. */
export function colorsStylesheet(people: People): string {
  const colors = new Set([plainColor])
  for (const color of people.colors.values()) {
    if (/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color)) colors.add(color.toLowerCase())
  }
  return [...colors].map((color) => `.person-${color}{--person:#${color}}`).join('\n')
}
