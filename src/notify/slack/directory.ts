import { type Language, languageOfLocale } from '../../domain/language.ts'
import { type People, personByEmail, personBySlackUser } from '../../domain/people/people.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { LanguageOf } from '../readers.ts'
import { createProfiles, type Profile, type UsersApi } from './profiles.ts'

/** Who is who: users of the workspace and people of the helpline. */
export interface Directory {
  /** The person that a user is; null for strangers, bots and deactivated users. */
  personOf(userId: string): Promise<string | null>
  /** The active user that a person is, or null. */
  userOf(person: string): Promise<string | null>
  /** The person's setting, else the locale in Slack, else the language of the configuration. */
  readonly languageOf: LanguageOf
  /** `languageOf` for whoever writes to us, known or not. */
  languageOfUser(userId: string): Promise<Language>
  /** Drops what is remembered about a user, who has changed. */
  forget(userId: string): void
}

/**
 * Users are matched by `slackusers` of persons.yaml, else by e-mail. What Slack says is remembered for `lifeMs` of
 * real time; persons.yaml is asked each time, so that an edit counts at once.
 */
export function createDirectory(deps: {
  readonly api: UsersApi
  readonly files: Files
  readonly realNow: () => number
  readonly lifeMs?: number
}): Directory {
  const profiles = createProfiles(deps.api, deps.realNow, deps.lifeMs ?? 10 * 60_000)

  async function people(): Promise<People> {
    return (await deps.files.people()).value
  }

  async function personOf(userId: string): Promise<string | null> {
    const profile = await profiles.byId(userId)
    if (profile === null || !profile.isActive) return null
    const known = await people()
    const person = personBySlackUser(known, userId)
    if (person !== null) return person
    const byEmail = profile.email === null ? null : personByEmail(known, profile.email)
    // Somebody who was given another user by hand is that user only.
    return byEmail === null || known.slackusers.has(byEmail) ? null : byEmail
  }

  async function userOf(person: string): Promise<string | null> {
    const profile = await profileOf(person)
    return profile?.isActive ? profile.userId : null
  }

  async function profileOf(person: string): Promise<Profile | null> {
    const known = await people()
    const userId = known.slackusers.get(person)
    if (userId !== undefined) return profiles.byId(userId)
    const email = known.emails.get(person)
    return email === undefined ? null : profiles.byEmail(email)
  }

  async function languageOf(person: string): Promise<Language> {
    const setting = (await people()).languages.get(person)
    if (setting !== undefined) return setting
    return languageOr(localeOf(await profileOf(person).catch(() => null)))
  }

  async function languageOfUser(userId: string): Promise<Language> {
    const person = await personOf(userId).catch(() => null)
    if (person !== null) return languageOf(person)
    return languageOr(localeOf(await profiles.byId(userId).catch(() => null)))
  }

  async function languageOr(language: Language | null): Promise<Language> {
    return language ?? (await deps.files.configuration()).value.language
  }

  return { personOf, userOf, languageOf, languageOfUser, forget: profiles.forget }
}

function localeOf(profile: Profile | null): Language | null {
  return profile?.locale ? languageOfLocale(profile.locale) : null
}
