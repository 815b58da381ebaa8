import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../src/domain/language.ts'
import { noPeople } from '../../src/domain/people/people.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'
import type { Reader } from '../../src/notify/reader.ts'

/** A reader on Wednesday 2026-11-25 at 10:00 in Madrid. */
export function readerOf(person: string | null = 'alba', language: Language = 'en'): Reader {
  return {
    person,
    messages: messagesIn(language),
    people: {
      ...noPeople(),
      names: new Map([
        ['alba', 'Alba Pi'],
        ['bernat', 'Bernat Roca'],
        ['carla', 'Carla Mas'],
      ]),
      extensions: new Map([['bernat', '3041']]),
    },
    now: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    timezone: 'Europe/Madrid',
  }
}
