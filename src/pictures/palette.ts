/** Colours of pictures: greys for all but people, as everywhere; every pair of text and ground is ≥ 4.5:1. */
export const palette = {
  ground: '#ffffff',
  band: '#f2f2ef',
  cell: '#f7f7f5',
  line: '#d6d6d0',
  text: '#1d1d1b',
  muted: '#5c5c57',
  hatch: '#c9c9c2',
  accent: '#b7301c',
  onAccent: '#ffffff',
} as const

/** Colour of people who chose none, as in the original. */
export const plainColor = 'aaaaff'
