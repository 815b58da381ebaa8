import { nameOf } from '../../domain/people/people.ts'
import type { PersonReader } from './person.ts'

/** Text as a person reads it: mentions, channels and links in Slack's brackets become what they show. */
export function freeText(reader: PersonReader, text: string): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, userId: string, label: string | undefined) => {
      const key = reader.bySlackUser(userId)
      return key ? nameOf(reader.people, key) : `@${label ?? userId}`
    })
    .replace(/<#([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, label: string | undefined) => `#${label || id}`)
    .replace(/<!([a-z]+)[^>]*>/g, '@$1')
    .replace(
      /<((?:https?|mailto|tel):[^|>]+)(?:\|([^>]*))?>/g,
      (_, url: string, label: string | undefined) =>
        label && label !== url.replace(/^\w+:(\/\/)?/, '') ? `${label} (${url})` : url,
    )
    .trim()
}

/** Slack sends the three special characters as entities; the text as it was typed. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
