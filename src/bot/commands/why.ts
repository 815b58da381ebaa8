import { nobody } from '../../domain/people/people.ts'
import { explainSlot } from '../../operations/planner/explainSlot.ts'
import { type Moment, readMoment } from '../arguments/moment.ts'
import { readPerson } from '../arguments/person.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { askedTurn } from '../replies/askedTurn.ts'
import { slotMessage } from '../replies/explained.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

/**
 * Why somebody has a shift, the next one unless a time is given, and who else could have it. A time without a person
 * is about the slot: its empty lines, and oneself.
 */
export const command: Command = {
  name: 'why',
  rank: 5,
  texts: (messages) => messages.why.commands.why,
  prepare(text, context) {
    const own = readMoment(text, context.today)
    if (own) return ready((call) => explain(call, call.person, own, own.kind === 'minute'))
    const read = readPerson(context, text, (rest) => readMoment(rest, context.today) !== null)
    if (read.kind === 'ambiguous') {
      return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
    }
    if (read.kind === 'unknown') {
      return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
    }
    const moment = readMoment(read.rest, context.today)
    return moment
      ? ready((call) => explain(call, read.key, moment, false))
      : problem({ kind: 'bad-moment', text: read.rest })
  },
}

async function explain(call: Call, person: string, moment: Moment, isOfSlot: boolean): Promise<Reply> {
  const asked = await askedTurn(call, person, moment)
  if (asked.kind === 'none') return asked.reply
  const { turn } = asked
  const slot = await explainSlot(call.deps, call.actor, { ...turn, person })
  if (slot.kind !== 'slot-explained') return refusalReply(call, slot)
  const empty = isOfSlot ? await explainSlot(call.deps, call.actor, { ...turn, person: nobody }) : slot
  if (empty.kind !== 'slot-explained') return refusalReply(call, empty)
  const { hole } = empty
  // Whoever asks for the empty line of a slot has not asked why they are not in it.
  const shown = slotMessage(call, hole ? { ...slot, wish: null } : slot, hole)
  return shown ? show(shown) : refusalReply(call, { kind: 'no-explanation' })
}
