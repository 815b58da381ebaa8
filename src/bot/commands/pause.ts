import { Temporal } from 'temporal-polyfill'
import { nameOf } from '../../domain/people/people.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { pauseAgent } from '../../operations/queue/pauseAgent.ts'
import { type DurationRead, readDuration } from '../arguments/duration.ts'
import { freeText } from '../arguments/freeText.ts'
import { readPerson } from '../arguments/person.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import { pausedReply } from '../replies/paused.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

interface Wish {
  readonly person: string
  readonly minutes: number | null
  readonly more: boolean
  readonly reason: string
}

/** No calls for a while: oneself or somebody else, for a time or to the end of the shift, longer than it lasts already. */
export const command: Command = {
  name: 'pause',
  rank: 6,
  texts: (messages) => messages.commands.pause,
  prepare(text, context) {
    if (text.trim() === '') return prepareWish(context, context.self, '')
    const read = readPerson(context, text, (rest) => readDuration(rest).kind === 'read')
    if (read.kind === 'found') return prepareWish(context, read.key, read.rest)
    if (readDuration(text).kind !== 'absent') return prepareWish(context, context.self, text)
    if (read.kind === 'ambiguous') {
      return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
    }
    // Without a duration behind it, the word may well be a reason.
    const asReason = readDuration(read.rest).kind === 'absent' ? { asReason: `10m ${text.trim()}` } : {}
    return problem({
      kind: 'unknown-person',
      text: read.text,
      keys: read.suggestions,
      rest: read.rest,
      ...asReason,
    })
  },
}

function prepareWish(context: ArgumentContext, person: string, text: string): Prepared {
  const duration = readDuration(text)
  if (duration.kind === 'bad') return problem({ kind: 'bad-duration', text: duration.text })
  if (duration.kind === 'absent' && text.trim() !== '') {
    return problem({ kind: 'bad-duration', text: text.trim() })
  }
  const wish = { person, ...wishOf(context, duration) }
  return ready((call) => (wish.more ? prolong(call, wish) : pause(call, wish)))
}

function wishOf(context: ArgumentContext, duration: DurationRead): Omit<Wish, 'person'> {
  if (duration.kind !== 'read') return { minutes: null, more: false, reason: '' }
  return { minutes: duration.minutes, more: duration.more, reason: freeText(context, duration.rest) }
}

async function pause(call: Call, wish: Wish): Promise<Reply> {
  const { person, minutes, reason } = wish
  const outcome = await pauseAgent(call.deps, call.actor, {
    person,
    minutes,
    reason,
    confirmed: call.confirmed,
  })
  return outcome.kind === 'paused' ? pausedReply(call, outcome.pause) : refusalReply(call, outcome)
}

/** `+10m`: so much longer than the pause lasts already, with the reason it has. */
async function prolong(call: Call, wish: Wish): Promise<Reply> {
  const open = await openPauseOf(call, wish.person)
  if (!open) return refusalReply(call, { kind: 'not-paused', person: wish.person })
  if (open.until === null) {
    const { pause: texts } = call.reader.messages.commands
    const isSelf = wish.person === call.person
    const fact = isSelf ? texts.youToTheEnd : texts.alreadyToTheEnd(nameOf(call.reader.people, wish.person))
    return show(message(fact, [section(fact)]))
  }
  const left = Math.max(0, Math.round(call.reader.now.until(open.until).total('minutes')))
  return pause(call, { ...wish, minutes: left + (wish.minutes ?? 0), reason: wish.reason || open.reason })
}

async function openPauseOf(call: Call, person: string): Promise<Pause | null> {
  const { stores, clock } = call.deps
  const open = (await stores.pauses.open()).filter((one) => one.person === person)
  return open.find(({ until }) => until === null || Temporal.Instant.compare(until, clock.now()) > 0) ?? null
}
