import type { Language } from '../../domain/language.ts'

/** The languages one can choose, each by its own name. */
export const languages: readonly { code: Language; locale: string; name: string }[] = [
  { code: 'ca', locale: 'ca-ES', name: 'Català' },
  { code: 'es', locale: 'es-ES', name: 'Castellano' },
  { code: 'en', locale: 'en-GB', name: 'English' },
]
