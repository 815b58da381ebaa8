import { Temporal } from 'temporal-polyfill'
import type { PageContext } from './pageContext.ts'

function local(ts: string, page: PageContext): Temporal.ZonedDateTime {
  const milliseconds = Math.floor(Number(ts) * 1000)
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(page.person.member.tz)
}

/** Returns the hour of a message, such as `09:50`. */
export function hourOf(ts: string, page: PageContext): string {
  return local(ts, page).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** Returns the day of a message as a key that tells days apart. */
export function dayOf(ts: string, page: PageContext): string {
  return local(ts, page).toPlainDate().toString()
}

/** Returns the day in words; today and yesterday as seen from the newest message. */
export function dayInWords(day: string, newest: string, page: PageContext): string {
  const date = Temporal.PlainDate.from(day)
  const days = date.until(Temporal.PlainDate.from(newest)).days
  const words = date.toLocaleString(page.person.member.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  if (days === 0) return `${page.texts.today}, ${words}`
  if (days === 1) return `${page.texts.yesterday}, ${words}`
  return words
}

/** Returns a `<!date^…>` of mrkdwn in the reader's language and zone. */
export function formatDateTokens(
  date: { seconds: number; format: string; fallback: string },
  page: PageContext,
): string {
  const moment = local(String(date.seconds), page)
  const locale = page.person.member.locale
  const long = moment.toPlainDate().toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const short = moment.toPlainDate().toLocaleString(locale, { day: 'numeric', month: 'short' })
  const values: { readonly [token: string]: string } = {
    time: hourOf(String(date.seconds), page),
    time_secs: moment.toPlainTime().toString({ smallestUnit: 'second' }),
    date_num: moment.toPlainDate().toString(),
    date: long,
    date_long: long,
    date_pretty: long,
    date_long_pretty: long,
    date_short: short,
    date_short_pretty: short,
  }
  return date.format.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
