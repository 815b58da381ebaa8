import type { Temporal } from 'temporal-polyfill'
import { actions, context, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold, lines, markup } from '../../notify/slack/text.ts'
import { botActionIds, inPlace } from '../actionIds.ts'
import type { Reader } from '../command.ts'
import { type Reply, show } from '../reply.ts'
import { lineButtons } from './buttons.ts'
import { dayAndTime } from './moments.ts'

/** A new address, in the direct message wherever it was asked for: whoever sees it has the calendar. */
export function linkToKeep(
  reader: Reader,
  made: { readonly isTeam: boolean; readonly url: string; readonly replaced: boolean },
): Reply {
  const { calendar } = reader.messages
  const fact = made.isTeam ? calendar.madeTeam : calendar.madeMine
  const notes = made.replaced ? [calendar.howTo, calendar.replaced] : [calendar.howTo]
  const add = button({
    text: calendar.google,
    actionId: botActionIds.openLink,
    url: googleUrl(made.url),
    style: 'primary',
  })
  return {
    kind: 'direct',
    message: message(fact, [
      section(lines(bold(fact), markup`\`${made.url}\``)),
      context(notes.join(' ')),
      actions([add]),
    ]),
    notice: message(calendar.sent, [section(calendar.sent)]),
  }
}

/** Google Calendar's page that asks whether to subscribe. */
function googleUrl(url: string): string {
  const feed = url.replace(/^https?:/, 'webcal:')
  return `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(feed)}`
}

/** There is a link; nobody knows its address any more, but it can be renewed or revoked. */
export function linkThere(
  reader: Reader,
  there: { readonly isTeam: boolean; readonly madeAt: Temporal.Instant; readonly offersTeam: boolean },
): Reply {
  const { calendar } = reader.messages
  const whose = there.isTeam ? 'calendar team' : 'calendar'
  const fact = calendar.since(dayAndTime(reader, there.madeAt))
  const choices = [
    { text: calendar.newLink, line: `${whose} new` },
    { text: calendar.revoke, line: `${whose} revoke` },
    ...(there.offersTeam ? [{ text: calendar.team, line: 'calendar team' }] : []),
  ]
  return show(
    message(fact, [
      section(lines(bold(there.isTeam ? calendar.team : calendar.mine), fact)),
      context(calendar.lost),
      actions(lineButtons(choices), inPlace),
    ]),
  )
}

/** The link opens nothing any more; another can be made. */
export function revoked(reader: Reader, isTeam: boolean): Reply {
  const { calendar } = reader.messages
  const choice = { text: calendar.newLink, line: isTeam ? 'calendar team new' : 'calendar new' }
  return show(message(calendar.revoked, [section(calendar.revoked), actions(lineButtons([choice]), inPlace)]))
}
