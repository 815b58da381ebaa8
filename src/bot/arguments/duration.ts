/** The longest pause that can be asked for, in minutes. */
export const longestMinutes = 12 * 60

/** What the beginning of a text says as a duration; `bad` is what looks like one but cannot be. */
export type DurationRead =
  | {
      readonly kind: 'read'
      /** Null for the rest of the shift. */
      readonly minutes: number | null
      /** True for `+10m`: so much longer than it lasts already. */
      readonly more: boolean
      readonly rest: string
    }
  | { readonly kind: 'bad'; readonly text: string }
  | { readonly kind: 'absent' }

const end = String.raw`(?=$|[\s,])`
const hour = `(?:hours?|horas?|hora|hores|hrs?|h)`
const minute = `(?:minutes?|minutos?|minuts?|mins?|m|['’])`
const and = String.raw`(?:\s*(?:and|i|y)\s+)?`

const hoursAndMinutes = new RegExp(
  String.raw`^(\d{1,4})\s*${hour}(?:${and}\s*(\d{1,2})\s*${minute}|(\d{1,2}))?${end}`,
  'i',
)
const decimalHours = new RegExp(String.raw`^(\d{1,3})[.,](\d{1,2})\s*${hour}${end}`, 'i')
const onlyMinutes = new RegExp(String.raw`^(\d{1,4})(?:\s*${minute})?${end}`, 'i')

/** Units in which no pause is measured; a number before them is not minutes. */
const otherUnit = new RegExp(
  String.raw`^\d{1,4}\s*(?:d|days?|d[ií]as?|dia|dies|weeks?|setman(?:a|es)|semanas?|months?|mes(?:es|os)?|s|secs?|seconds?|segons?|segundos?)${end}`,
  'i',
)

const restOfShift = new RegExp(`^(?:shift|torn|turno)${end}`, 'i')

/** Durations that people say in words; longer ones first, since one may begin another. */
const phrases: readonly { readonly words: RegExp; readonly minutes: number }[] = [
  phrase('(?:an hour and a half|una hora i mitja|hora i mitja|una hora y media|hora y media)', 90),
  phrase("(?:three quarters of an hour|tres quarts d[’']hora|tres cuartos de hora)", 45),
  phrase('(?:half an hour|mitja hora|media hora)', 30),
  phrase("(?:a quarter of an hour|quarter of an hour|un quart d[’']hora|un cuarto de hora)", 15),
  phrase('(?:an hour|one hour|una hora)', 60),
]

function phrase(words: string, minutes: number): { words: RegExp; minutes: number } {
  return { words: new RegExp(`^${words}${end}`, 'i'), minutes }
}

/**
 * The duration with which a text begins, such as `10m`, `1h30`, `90 min`, `15 minuts`, `media hora`; a number alone
 * is minutes, and `shift` lasts to its end. More than twelve hours, or nothing at all, is no pause: `bad`.
 */
export function readDuration(text: string): DurationRead {
  const trimmed = text.trim()
  const toTheEnd = restOfShift.exec(trimmed)
  if (toTheEnd) return { kind: 'read', minutes: null, more: false, rest: after(trimmed, toTheEnd[0]) }
  for (const { words, minutes } of phrases) {
    const match = words.exec(trimmed)
    if (match) return { kind: 'read', minutes, more: false, rest: after(trimmed, match[0]) }
  }
  if (!/^[-+]?\d/.test(trimmed)) return { kind: 'absent' }
  const more = trimmed.startsWith('+')
  const figures = more ? trimmed.slice(1) : trimmed
  const other = otherUnit.exec(figures)
  if (other) return { kind: 'bad', text: other[0] }
  const measured = readFigures(figures)
  if (!measured || measured.minutes < 1 || measured.minutes > longestMinutes) {
    return { kind: 'bad', text: measured?.text ?? firstWord(trimmed) }
  }
  return { kind: 'read', minutes: measured.minutes, more, rest: after(figures, measured.text) }
}

function readFigures(text: string): { minutes: number; text: string } | null {
  const decimal = decimalHours.exec(text)
  if (decimal) {
    return { minutes: Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60), text: decimal[0] }
  }
  const hours = hoursAndMinutes.exec(text)
  if (hours) {
    const minutes = Number(hours[2] ?? hours[3] ?? 0)
    return minutes < 60 ? { minutes: Number(hours[1]) * 60 + minutes, text: hours[0] } : null
  }
  const minutes = onlyMinutes.exec(text)
  return minutes && { minutes: Number(minutes[1]), text: minutes[0] }
}

function after(text: string, read: string): string {
  return text.slice(read.length).replace(/^[\s,]+/, '')
}

function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? text
}
