import type { Language } from '../../domain/language.ts'
import { chat as ca } from '../../messages/ca/chat.ts'
import { type ChatMessages, chat as en } from '../../messages/en/chat.ts'
import { chat as es } from '../../messages/es/chat.ts'

const catalogues: { readonly [language in Language]: ChatMessages } = { ca, es, en }

/** Returns the texts of the workspace and its page in a language; English where we do not speak it. */
export function chatMessages(language: Language | null): ChatMessages {
  return catalogues[language ?? 'en']
}
