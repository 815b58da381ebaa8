/** Of an instance that is not the real one. */
export const variant = {
  ribbon: (label: string): string => `${label}: this is not the real Tomàtic`,
}

export type VariantMessages = typeof variant
