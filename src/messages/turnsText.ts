import type { Catalogue } from './catalogue.ts'

/** A number of turns with its sign, as the language writes it: `+1.5`, `−0,4`, `0`. */
export function signedTurns({ locale }: Pick<Catalogue['times'], 'locale'>, turns: number): string {
  const format = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 3 })
  return format.format(turns).replace('-', '−')
}

/** A number of turns without a sign: `1.5`, `0`. */
export function plainTurns({ locale }: Pick<Catalogue['times'], 'locale'>, turns: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(turns).replace('-', '−')
}
