import type { VariantMessages } from '../en/variant.ts'

export const variant: VariantMessages = {
  ribbon: (label) => `${label}: aquest no és el Tomàtic de veritat`,
}
