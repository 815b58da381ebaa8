import { isWeekday, mondayOf, type Weekday, weekdayOf } from '../../domain/calendar/weekday.ts'
import { may } from '../../domain/permissions.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { applyRepair } from '../../operations/planner/applyRepair.ts'
import { proposeRepairs, type RepairRequest } from '../../operations/planner/proposeRepairs.ts'
import { readMoment } from '../arguments/moment.ts'
import { readPerson } from '../arguments/person.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import { refusalReply } from '../replies/refusal.ts'
import { repairedMessage, repairsMessage } from '../replies/repairs.ts'
import { type Reply, show } from '../reply.ts'

/** Ways to settle the shifts of somebody who cannot come; `repair apply …` is what their buttons say. */
export const command: Command = {
  name: 'repair',
  rank: 13,
  texts: (messages) => messages.why.commands.repair,
  prepare(text, context) {
    const [, week = '', day = '', person = '', id = ''] = applyForm.exec(text.trim()) ?? []
    if (isWeekday(day)) return ready((call) => apply(call, { week, day, person }, id))
    return prepareProposals(text, context)
  },
}

const applyForm = /^apply (\d{4}-\d{2}-\d{2}) (d[a-z]) (\S+) ([0-9a-z]+)$/

function prepareProposals(text: string, context: ArgumentContext): Prepared {
  if (text.trim() === '') return problem({ kind: 'missing-person' })
  const read = readPerson(context, text, (rest) => readMoment(rest, context.today) !== null)
  if (read.kind === 'ambiguous') {
    return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
  }
  if (read.kind === 'unknown') {
    return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
  }
  const moment = readMoment(read.rest, context.today)
  if (!moment || moment.kind === 'minute') return problem({ kind: 'bad-moment', text: read.rest.trim() })
  const date = moment.kind === 'day' ? moment.date : context.today
  const week = mondayOf(date).toString()
  const day: Weekday = weekdayOf(date)
  return ready((call) => propose(call, { week, day, person: read.key }))
}

async function propose(call: Call, request: RepairRequest): Promise<Reply> {
  const outcome = await proposeRepairs(call.deps, call.actor, request)
  if (outcome.kind !== 'repairs') return refusalReply(call, outcome)
  return show(repairsMessage(call, outcome))
}

/** What is no longer possible takes the place of its buttons, with what is possible now. */
async function apply(call: Call, request: RepairRequest, id: string): Promise<Reply> {
  const { configuration } = call.situation
  if (!may(call.actor, 'plan', configuration.permissions)) return refusalReply(call, { kind: 'not-allowed' })
  const outcome = await applyRepair(call.deps, call.actor, { ...request, id })
  if (outcome.kind === 'repaired') return show(repairedMessage(call, request, outcome))
  const sentence = refusalText(call.reader, outcome)
  if (outcome.kind === 'repair-gone') {
    const again = await proposeRepairs(call.deps, call.actor, request)
    if (again.kind === 'repairs') return show(repairsMessage(call, again, sentence))
  }
  return show(message(sentence, [section(sentence)]))
}
