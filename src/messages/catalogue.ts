import type { Language } from '../domain/language.ts'
import { ca } from './ca/catalogue.ts'
import { type Catalogue, en } from './en/catalogue.ts'
import { es } from './es/catalogue.ts'

export type { Catalogue }

const catalogues: Readonly<Record<Language, Catalogue>> = { ca, es, en }

/**
 * The messages of a language. A subject is a file `<language>/<subject>.ts` in each language, listed in the
 * `catalogue.ts` beside it; English gives the type, so that a message missing elsewhere does not compile.
 */
export function messagesIn(language: Language): Catalogue {
  return catalogues[language]
}
