import { Temporal } from 'temporal-polyfill'
import { fold } from '../../domain/people/findPerson.ts'
import { may } from '../../domain/permissions.ts'
import { dateText } from '../../messages/when.ts'
import { actionIds, actionValue } from '../../notify/slack/actionIds.ts'
import { actions, context, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import { endRun } from '../../operations/planner/endRun.ts'
import { explainRun } from '../../operations/planner/explainRun.ts'
import { type PublishOutcome, publishRun } from '../../operations/planner/publishRun.ts'
import { removeRun } from '../../operations/planner/removeRun.ts'
import { readWeek } from '../arguments/week.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { differenceLines } from '../replies/differences.ts'
import { runMessage } from '../replies/explained.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, refuse, show } from '../reply.ts'
import { planForm } from '../views/planForm.ts'

/** Opens the form to plan a week; `plan stop|publish|discard|holes RUN` is what the buttons of a run's message say. */
export const command: Command = {
  name: 'plan',
  rank: 13,
  texts: (messages) => messages.planner.command,
  prepare(text, { today }) {
    const [, verb = '', run = '', seen = ''] = runForm.exec(text.trim()) ?? []
    switch (fold(verb)) {
      case 'stop':
        return ready((call) => end(call, run))
      case 'publish':
        return ready((call) => publish(call, run, seen === '' ? null : seen))
      case 'discard':
        return ready((call) => discard(call, run))
      case 'holes':
        return ready((call) => explainEmpty(call, run))
      default:
    }
    const week = text.trim() === '' ? readWeek('+1', today) : readWeek(text, today)
    return week === null ? problem({ kind: 'bad-week', text: text.trim() }) : ready((call) => ask(call, week))
  },
}

const runForm = /^(stop|publish|discard|holes)\s+(\S+)(?:\s+(\S+))?$/i

async function ask(call: Call, week: string): Promise<Reply> {
  const { configuration } = call.situation
  if (!may(call.actor, 'plan', configuration.permissions)) return refusalReply(call, { kind: 'not-allowed' })
  const { command: texts } = call.reader.messages.planner
  const open = button({
    text: texts.open,
    actionId: actionIds.planForm,
    value: actionValue({ week }),
    style: 'primary',
  })
  return {
    kind: 'form',
    form: planForm(call.reader, { week, lines: configuration.lineCount, days: configuration.days }),
    message: message(texts.here, [section(texts.here), actions([open])]),
  }
}

async function end(call: Call, run: string): Promise<Reply> {
  const outcome = await endRun(call.deps, call.actor, run, 'stopped')
  return outcome.kind === 'ending' ? { kind: 'done' } : refusalReply(call, outcome)
}

async function discard(call: Call, run: string): Promise<Reply> {
  const outcome = await removeRun(call.deps, call.actor, run)
  return outcome.kind === 'run-removed' ? { kind: 'done' } : refusalReply(call, outcome)
}

async function explainEmpty(call: Call, run: string): Promise<Reply> {
  const outcome = await explainRun(call.deps, call.actor, run)
  return outcome.kind === 'run-explained' ? show(runMessage(call, outcome)) : refusalReply(call, outcome)
}

async function publish(call: Call, run: string, seen: string | null): Promise<Reply> {
  const outcome = await publishRun(call.deps, call.actor, { run, seen })
  if (outcome.kind === 'published-since') return showDifferences(call, run, outcome)
  if (outcome.kind !== 'run-published') return refusalReply(call, outcome)
  const { planner, times } = call.reader.messages
  const week = times.weekOf(dateText(times, Temporal.PlainDate.from(outcome.week)))
  const fact = planner.plan.published(week)
  const told = outcome.told === 0 ? planner.plan.toldNobody : planner.plan.told(outcome.told)
  return { kind: 'refuse', message: message(fact, [section(lines(bold(fact), told))]) }
}

/** What somebody else changed since, and the button that publishes all the same. */
function showDifferences(
  call: Call,
  run: string,
  outcome: Extract<PublishOutcome, { kind: 'published-since' }>,
): Reply {
  const { planner } = call.reader.messages
  const sentence = planner.publishedSince(outcome.week, outcome.differences.length)
  const row = lineButtons([{ text: planner.plan.publishAnyway, line: `plan publish ${run} ${outcome.seen}` }])
  return refuse(
    message(sentence, [
      section(sentence),
      context(lines(...differenceLines(call.reader, outcome.differences))),
      actions(row),
    ]),
  )
}
