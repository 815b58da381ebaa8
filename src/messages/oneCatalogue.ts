import type { Language } from '../domain/language.ts'
import type { Catalogue } from './catalogue.ts'

/** As `messagesIn`, without loading the languages that are not wanted. */
export async function oneCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'ca':
      return (await import('./ca/catalogue.ts')).ca
    case 'es':
      return (await import('./es/catalogue.ts')).es
    case 'en':
      return (await import('./en/catalogue.ts')).en
  }
}
