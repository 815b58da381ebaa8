import type { Language } from '../domain/language.ts'
import { byName, nameOf } from '../domain/people/people.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { section } from '../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../notify/slack/surfaces.ts'
import { readSituation, type Situation } from '../operations/situation.ts'
import type { Reader } from './command.ts'
import type { BotDependencies } from './dependencies.ts'

/** Whoever uses the bot: a person of the helpline, or a Slack user whom we do not know. */
export type Caller =
  | {
      readonly kind: 'person'
      readonly userId: string
      readonly reader: Reader
      readonly situation: Situation
    }
  | { readonly kind: 'unlinked'; readonly userId: string; readonly answer: SlackMessage }

/** Who a Slack user is, at this moment. */
export async function identify(deps: BotDependencies, userId: string): Promise<Caller> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const language = await deps.directory.languageOfUser(userId)
  const person = await deps.directory.personOf(userId)
  if (person === null) return { kind: 'unlinked', userId, answer: unlinkedAnswer(language, situation) }
  return { kind: 'person', userId, reader: readerOf(situation, person, language), situation }
}

function readerOf(situation: Situation, person: string, language: Language): Reader {
  const { people, now, configuration } = situation
  return { person, language, messages: messagesIn(language), people, now, timezone: configuration.timezone }
}

/** Names those who can link the account. */
function unlinkedAnswer(language: Language, { people }: Situation): SlackMessage {
  const { replies, times } = messagesIn(language)
  const names = byName(people, people.groups.get('admin') ?? [])
    .slice(0, 3)
    .map((key) => nameOf(people, key))
  const list = new Intl.ListFormat(times.locale, { type: 'disjunction' }).format(names)
  const text = names.length === 0 ? replies.unlinked : replies.unlinkedAsk(list)
  return message(text, [section(text)])
}
