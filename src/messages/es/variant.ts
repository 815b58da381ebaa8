import type { VariantMessages } from '../en/variant.ts'

export const variant: VariantMessages = {
  ribbon: (label) => `${label}: este no es el Tomàtic de verdad`,
}
