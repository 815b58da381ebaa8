import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../../messages/catalogue.ts'
import type { ChatMessages } from '../../messages/en/chat.ts'

/** Returns the texts of the workspace and its page in a language; English where we do not speak it. */
export function chatMessages(language: Language | null): ChatMessages {
  return messagesIn(language ?? 'en').chat
}
