import { inkOn, type Variant } from '../domain/variant.ts'

/** The variant's colour, which a strict content security policy keeps out of the pages themselves. */
export function variantStylesheet(variant: Variant): string {
  return `:root { --variant: #${variant.color}; --on-variant: #${inkOn(variant)}; }\n`
}
