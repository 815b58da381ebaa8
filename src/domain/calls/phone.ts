/**
 * A phone number as it is kept: digits only, without the prefix of Spain (`34`, `034`, `0034`) where just the nine
 * digits of a national number remain behind it; so a national number that begins with 34 stays whole (facts §12 row 23).
 * Empty for a number that is withheld.
 */
export function cleanPhone(text: string): string {
  const digits = text.replace(/\D/g, '')
  return /^0{0,2}34(\d{9})$/.exec(digits)?.[1] ?? digits
}

/** `600 111 222` for a national number; others as they are. */
export function phoneText(phone: string): string {
  return /^\d{9}$/.test(phone) ? phone.replace(/(\d{3})(?=\d)/g, '$1 ') : phone
}
