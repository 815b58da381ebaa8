import { type Language, languageOfLocale } from '../domain/language.ts'

/** The language that the environment asks for, as programmes of a terminal read it; English where it names none. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((text) => text !== undefined && text !== '')
  return (locale === undefined ? null : languageOfLocale(locale)) ?? 'en'
}
