import { fold } from '../../domain/people/findPerson.ts'
import { may } from '../../domain/permissions.ts'
import { turnAt } from '../../domain/timetable/timetable.ts'
import { priceOf } from '../../operations/planner/priceOf.ts'
import { type Moment, readMoment } from '../arguments/moment.ts'
import { readPerson } from '../arguments/person.ts'
import { presenceWords } from '../arguments/vocabulary.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import { askedTurn } from '../replies/askedTurn.ts'
import { priceMessage } from '../replies/explained.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

/**
 * What the best timetable of the week would cost with somebody in a slot, or without them; where it is not said which,
 * the opposite of what is published.
 */
export const command: Command = {
  name: 'cost',
  rank: 13,
  texts: (messages) => messages.why.commands.cost,
  prepare(text, context) {
    const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text.trim()) ?? []
    const present = presenceWords.get(fold(word))
    return present === undefined ? preparePrice(text, null, context) : preparePrice(rest, present, context)
  },
}

function preparePrice(text: string, present: boolean | null, context: ArgumentContext): Prepared {
  if (text.trim() === '') return problem({ kind: 'missing-person' })
  const read = readPerson(context, text, (rest) => readMoment(rest, context.today) !== null)
  if (read.kind === 'ambiguous') {
    return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
  }
  if (read.kind === 'unknown') {
    return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
  }
  const moment = readMoment(read.rest, context.today)
  // Whoever is to be put into a slot has to be put into one that is named.
  if (!moment || (present === true && moment.kind !== 'minute')) {
    return problem({ kind: 'bad-moment', text: read.rest })
  }
  return ready((call) => price(call, read.key, moment, present))
}

async function price(call: Call, person: string, moment: Moment, present: boolean | null): Promise<Reply> {
  const { configuration } = call.situation
  if (!may(call.actor, 'plan', configuration.permissions)) return refusalReply(call, { kind: 'not-allowed' })
  const asked = await askedTurn(call, person, moment)
  if (asked.kind === 'none') return asked.reply
  const { week, day, hour } = asked.turn
  const published = await call.deps.stores.files.timetable(week)
  const isThere = published !== null && turnAt(published.value, day, hour).includes(person)
  const outcome = await priceOf(call.deps, call.actor, {
    ...asked.turn,
    person,
    present: present ?? !isThere,
  })
  return outcome.kind === 'priced' ? show(priceMessage(call, outcome)) : refusalReply(call, outcome)
}
