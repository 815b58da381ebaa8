import { nameOf, personByExtension } from '../../domain/people/people.ts'
import { actions, section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { emulateCall } from '../../operations/calls/emulateCall.ts'
import { onePerson } from '../arguments/personOrSelf.ts'
import { type Call, type Command, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

/** A number at the end; shorter ones may be somebody's extension. */
const numberAtEnd = /(?:^|\s)(\+?\d[\d .-]{7,})$/

/** Lets a made-up call ring, at the phone of whoever is free the longest or of somebody. */
export const command: Command = {
  name: 'ring',
  rank: 16,
  texts: (messages) => messages.calls.ring,
  prepare(text, given) {
    const phone = numberAtEnd.exec(text.trim())?.[1] ?? null
    const rest = phone === null ? text.trim() : text.trim().slice(0, -phone.length).trim()
    if (rest === '') return ready((call) => ring(call, null, phone))
    return onePerson(rest, given, (call, person) => ring(call, person, phone))
  },
}

async function ring(call: Call, person: string | null, phone: string | null): Promise<Reply> {
  const { people, messages } = call.reader
  const words = messages.calls.ring
  const outcome = await emulateCall(call.deps, call.actor, { person, phone })
  if (outcome.kind !== 'ringing' && outcome.kind !== 'waiting') return refusalReply(call, outcome)
  const owner = outcome.kind === 'ringing' ? personByExtension(people, outcome.extension) : null
  const fact =
    outcome.kind === 'waiting'
      ? words.waiting
      : words.ringing(owner === null ? outcome.extension : nameOf(people, owner))
  const again = lineButtons([{ text: words.again, line: call.line }])
  return show(message(fact, [section(fact), actions(again)]))
}
