import { isCoordinator, keysOf, nameOf, type People } from '../../domain/people/people.ts'
import { stableId } from '../workspace/ids.ts'
import { firstOffered, secondOffered } from './people.ts'

/** A person as the local workspace takes its members. */
export interface DemoMember {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly email: string
  readonly locale: string
  readonly isAdmin: boolean
}

const locales = { ca: 'ca-ES', es: 'es-ES', en: 'en-GB' } as const

/**
 * The members of the local workspace: everybody who has an e-mail. The one offered first is an operator on shift when
 * the demo starts, the second a coordinator; the others follow in the order of the file.
 */
export function demoMembers(people: People): DemoMember[] {
  const offered = [firstOffered, secondOffered].filter((key) => people.emails.has(key))
  const others = keysOf(people).filter((key) => people.emails.has(key) && !offered.includes(key))
  return [...offered, ...others].map((key) => ({
    id: people.slackusers.get(key) ?? stableId('U', `member ${key}`),
    name: key,
    realName: nameOf(people, key),
    email: people.emails.get(key) ?? '',
    locale: locales[people.languages.get(key) ?? 'ca'],
    isAdmin: isCoordinator(people, key),
  }))
}
