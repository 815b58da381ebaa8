import type { Language } from '../domain/language.ts'
import type { Address } from '../domain/notices.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Files } from '../domain/ports/stores.ts'
import { messagesIn } from '../messages/catalogue.ts'
import type { Reader } from './reader.ts'

/** Says in which language somebody is spoken to. */
export type LanguageOf = (person: string) => Promise<Language>

/** Returns the reader at an address as of now; a channel is spoken to in the language of the configuration. */
export async function readReader(
  deps: { readonly files: Files; readonly clock: Clock; readonly languageOf: LanguageOf },
  address: Address,
): Promise<Reader> {
  const { value: configuration } = await deps.files.configuration()
  const { value: people } = await deps.files.people()
  const person = address.to === 'person' ? address.person : null
  const language = person === null ? configuration.language : await deps.languageOf(person)
  const { timezone } = configuration
  return { person, messages: messagesIn(language), people, now: deps.clock.now(), timezone }
}

/** The person's setting, else the language of the configuration: where no chat tells a locale. */
export function languageFromFiles(files: Files): LanguageOf {
  return async (person) => {
    const { value: people } = await files.people()
    const { value: configuration } = await files.configuration()
    return people.languages.get(person) ?? configuration.language
  }
}
