import { fold } from '../../domain/people/findPerson.ts'
import { may } from '../../domain/permissions.ts'
import { wholeTeam } from '../../domain/ports/calendarLinks.ts'
import { makeCalendarLink, revokeCalendarLink } from '../../operations/calendar/calendarLink.ts'
import { renewWords, revokeWords, teamWords } from '../arguments/vocabulary.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { linkThere, linkToKeep, revoked } from '../replies/calendar.ts'
import { refusalReply } from '../replies/refusal.ts'
import type { Reply } from '../reply.ts'

interface Wanted {
  readonly isTeam: boolean
  readonly what: 'show' | 'renew' | 'revoke'
}

/** The secret address of a calendar: made the first time, renewed or revoked when asked to. */
export const command: Command = {
  name: 'calendar',
  rank: 13,
  texts: (messages) => messages.calendar.command,
  prepare(text) {
    const wanted = readWanted(text)
    if (!wanted) return problem({ kind: 'too-many-words', text: text.trim() })
    return ready((call) => (wanted.what === 'revoke' ? revokeReply(call, wanted) : linkReply(call, wanted)))
  },
}

function readWanted(text: string): Wanted | null {
  let wanted: Wanted = { isTeam: false, what: 'show' }
  for (const word of fold(text).split(/\s+/)) {
    if (teamWords.has(word)) wanted = { ...wanted, isTeam: true }
    else if (renewWords.has(word)) wanted = { ...wanted, what: 'renew' }
    else if (revokeWords.has(word)) wanted = { ...wanted, what: 'revoke' }
    else if (word !== '') return null
  }
  return wanted
}

async function linkReply(call: Call, { isTeam, what }: Wanted): Promise<Reply> {
  const owner = isTeam ? wholeTeam : call.person
  const baseUrl = call.deps.dashboardUrl()
  const request = { owner, renew: what === 'renew', baseUrl }
  const outcome = await makeCalendarLink(call.deps, call.actor, request)
  if (outcome.kind === 'link-made') return linkToKeep(call.reader, { isTeam, ...outcome })
  if (outcome.kind !== 'has-link') return refusalReply(call, outcome)
  const mayTeam = may(call.actor, 'calendarLinks', call.situation.configuration.permissions)
  return linkThere(call.reader, { isTeam, madeAt: outcome.link.madeAt, offersTeam: mayTeam && !isTeam })
}

async function revokeReply(call: Call, { isTeam }: Wanted): Promise<Reply> {
  const outcome = await revokeCalendarLink(call.deps, call.actor, isTeam ? wholeTeam : call.person)
  return outcome.kind === 'link-revoked' ? revoked(call.reader, isTeam) : refusalReply(call, outcome)
}
