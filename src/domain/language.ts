/** The languages of the message catalogues. */
export const languages = ['ca', 'es', 'en'] as const
export type Language = (typeof languages)[number]

/** The language that a locale such as `es-ES` or `ca_ES` asks for, or null if we do not speak it. */
export function languageOfLocale(locale: string): Language | null {
  const code = locale.toLowerCase().slice(0, 2)
  return languages.find((language) => language === code) ?? null
}
