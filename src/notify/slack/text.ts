import type { types } from '@slack/bolt'
import { codePoints } from './limits.ts'

/** Text that is Slack's markup already: made by `bold`, `mention`, `link` or `markup`, never from what people typed. */
export interface Markup {
  readonly markup: string
}

/** What blocks take: plain text, which is escaped, or markup, which is not. */
export type Text = string | Markup

/** Stands where Slack wants a text and there is none. */
const NOTHING = '–'

/** The text with `&`, `<` and `>` escaped, so that nothing in it becomes a mention or a link. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The markup of a text. */
export function markupOf(text: Text): string {
  return typeof text === 'string' ? escapeMarkup(text) : text.markup
}

/** Markup with values in it: those that are plain text are escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly Text[]): Markup {
  let whole = ''
  for (const [index, part] of parts.entries()) {
    const value = values[index]
    whole += part + (value === undefined ? '' : markupOf(value))
  }
  return { markup: whole }
}

/** The text in bold; each line by itself, since Slack ends bold at the end of a line. */
export function bold(text: string): Markup {
  const lines = escapeMarkup(text)
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `*${line.trim()}*`))
  return { markup: lines.join('\n') }
}

/** A mention that notifies the user. */
export function mention(userId: string): Markup {
  return { markup: `<@${userId}>` }
}

/** A link with its own text. */
export function link(url: string, text: string): Markup {
  const address = encodeURI(decodePercent(url)).replaceAll('|', '%7C').replaceAll('&', '&amp;')
  return { markup: `<${address}|${escapeMarkup(text).replaceAll('\n', ' ')}>` }
}

function decodePercent(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Texts one below the other; empty ones are left out. */
export function lines(...texts: readonly Text[]): Markup {
  return {
    markup: texts
      .map(markupOf)
      .filter((text) => text !== '')
      .join('\n'),
  }
}

/** The text cut to `max` code points, with `…` at its end where something was cut. */
export function cutText(text: string, max: number): string {
  if (codePoints(text) <= max) return text
  return `${[...text]
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`
}

/** `cutText` for markup: an escape, a mention or a link is left out rather than cut in two. */
export function cutMarkup(text: string, max: number): string {
  if (codePoints(text) <= max) return text
  const kept = [...text].slice(0, max - 1).join('')
  return `${kept
    .replace(/<[^>]*$/, '')
    .replace(/&[a-z]{0,3}$/, '')
    .trimEnd()}…`
}

/** A text object of labels, titles and options: no markup, emoji names allowed. */
export function plainText(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: cutText(filled(text), max), emoji: true }
}

/** A text object of sections and contexts. */
export function markupText(text: Text, max: number): types.MrkdwnElement {
  return { type: 'mrkdwn', text: cutMarkup(filled(markupOf(text)), max) }
}

/** Slack refuses an empty text. */
export function filled(text: string): string {
  return text.trim() === '' ? NOTHING : text
}
