import type { types } from '@slack/bolt'
import { isDomainError } from '../../domain/errors.ts'
import { may } from '../../domain/permissions.ts'
import { whoText } from '../../messages/when.ts'
import { actions, type Block, section } from '../../notify/slack/blocks.ts'
import { overflow } from '../../notify/slack/elements.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines, type Markup, markup } from '../../notify/slack/text.ts'
import { type AgentView, type QueueView, showQueue } from '../../operations/queue/showQueue.ts'
import { botActionIds, inPlace, pauseFormPrefix } from '../actionIds.ts'
import type { Call, Reader } from '../command.ts'
import { type Reply, show } from '../reply.ts'
import { lineButton, pauseMeButton } from './buttons.ts'
import { momentPhrase } from './moments.ts'

/** A fact, and below it the queue as it is now; where the exchange does not answer, the fact alone. */
export async function factAndQueue(call: Call, fact: string): Promise<Reply> {
  try {
    const view = await showQueue(call.deps)
    return show(queueMessage(call, fact, view))
  } catch (error) {
    if (!isDomainError(error, 'pbx-unreachable')) throw error
    return show(message(fact, [section(bold(fact))]))
  }
}

/** The queue with a fact above it, and what the reader can do. */
export function queueMessage(call: Call, fact: string, view: QueueView): SlackMessage {
  return message(fact, [
    section(bold(fact)),
    ...queueBlocks(call, view),
    actions(myButtons(call.reader, view), inPlace),
  ])
}

/** How many are in the queue, and how many of them are free. */
export function queueFact(reader: Reader, view: QueueView): string {
  const { queue } = reader.messages.commands
  if (view.agents.length === 0) return queue.empty
  return queue.title(view.agents.length, view.agents.filter(({ status }) => status === 'available').length)
}

/** A line for each agent; for those who may act on others, with a menu beside it. */
export function queueBlocks(call: Pick<Call, 'reader' | 'actor' | 'situation'>, view: QueueView): Block[] {
  const { reader, actor, situation } = call
  if (view.agents.length === 0) return []
  if (!may(actor, 'changeOthersQueueState', situation.configuration.permissions)) {
    return [section(lines(...view.agents.map((agent) => agentLine(reader, agent))))]
  }
  return view.agents
    .slice(0, mostAgents)
    .map((agent) => section(agentLine(reader, agent), agentMenu(reader, agent)))
}

/** More agents would leave no room for the rest of the message. */
const mostAgents = 40

function agentLine(reader: Reader, { agent, status, pause }: AgentView): Markup {
  const { queue } = reader.messages.commands
  const details: string[] = []
  if (status === 'paused' && pause) {
    const until =
      pause.until === null ? queue.pausedToEnd : queue.pausedUntil(momentPhrase(reader, pause.until))
    details.push(pause.reason === '' ? until : `${until} (${pause.reason})`)
  }
  if (agent.ncalls > 0) details.push(queue.calls(agent.ncalls))
  const name = whoText(reader.messages.times, reader.people, agent.key)
  const text = markup`${reader.messages.replies.states[status]}  ${bold(name)}`
  return details.length === 0 ? text : markup`${text} · ${details.join(' · ')}`
}

function agentMenu(reader: Reader, { agent }: AgentView): types.Overflow | undefined {
  const { key } = agent
  if (!reader.people.extensions.has(key) || [...key].length > longestKey) return undefined
  const { buttons } = reader.messages.replies
  return overflow({
    actionId: botActionIds.agentMenu,
    choices: [
      agent.paused
        ? { text: buttons.resumePerson, value: `resume ${key}` }
        : { text: buttons.pausePerson, value: `${pauseFormPrefix}${key}` },
      { text: buttons.removePerson, value: `remove ${key}` },
    ],
  })
}

/** An option's value holds 150 characters. */
const longestKey = 100

/** At most three: what changes my own state, the likely one first, and a fresh look. */
export function myButtons(reader: Reader, view: QueueView): types.Button[] {
  const { buttons, replies } = reader.messages
  const refresh = lineButton({ text: replies.buttons.refresh, line: 'queue', index: 9 })
  const mine = view.agents.find(({ agent }) => agent.key === reader.person)
  if (!mine) {
    return reader.people.extensions.has(reader.person)
      ? [lineButton({ text: buttons.join, line: 'join', index: 0 }), refresh]
      : [refresh]
  }
  const leave = lineButton({ text: buttons.leave, line: 'leave', index: 1 })
  return mine.agent.paused
    ? [lineButton({ text: buttons.resume, line: 'resume', index: 0, style: 'primary' }), leave, refresh]
    : [pauseMeButton(reader), leave, refresh]
}
