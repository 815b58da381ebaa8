import { languageOfLocale } from '../../../domain/language.ts'
import { chatMessages } from '../chatMessages.ts'
import type { Reply } from '../delivery/transport.ts'
import { postMessage } from '../messages.ts'
import { commandBody } from '../payloads.ts'
import { answerInteraction, ResponseBody } from '../responseUrls.ts'
import type { State } from '../state.ts'
import type { Outcome, PersonContext } from './context.ts'

export type CommandOutcome = Outcome | { kind: 'unknown-command' }

/** Sends what a person typed as a slash command, and shows them what Slack shows where it fails. */
export async function runCommand(
  context: PersonContext,
  userId: string,
  channelId: string,
  line: string,
): Promise<CommandOutcome> {
  const { state, triggers, responseUrls, delivery } = context
  const channel = state.channels.get(channelId)
  if (channel === undefined) return { kind: 'refused', reason: 'no-such-message' }
  const [command = '', ...rest] = line.trim().split(/\s+/)
  const declaration = context.commands.find((known) => known.command === command)
  const texts = chatMessages(languageOfLocale(state.members.get(userId)?.locale ?? ''))
  if (declaration === undefined) {
    hint(state, userId, channelId, texts.unknownCommand(command))
    return { kind: 'unknown-command' }
  }
  const typed = rest.length === 0 ? '' : line.trim().slice(command.length).trim()
  const source = { userId, channelId, message: null }
  const body = commandBody(state, {
    channel,
    userId,
    command,
    text: declaration.shouldEscape === false ? typed : escapeReferences(state, typed),
    triggerId: triggers.issue(userId),
    responseUrl: responseUrls.issue(source),
  })
  const reply = await delivery.once('slash_commands', body, true)
  if (reply.kind !== 'acked') {
    hint(state, userId, channelId, texts.commandFailed(command, reply.kind))
    return { kind: 'failed', reason: reply.kind, detail: '' }
  }
  return acceptAnswer(state, source, reply)
}

function acceptAnswer(
  state: State,
  source: { userId: string; channelId: string; message: null },
  reply: Extract<Reply, { kind: 'acked' }>,
): Outcome {
  const answer = ResponseBody.safeParse(reply.payload)
  const error = answer.success
    ? answer.data.text === undefined && answer.data.blocks === undefined
      ? null
      : answerInteraction(state, source, answer.data)
    : answer.error.message
  if (error === null) return { kind: 'done' }
  state.complain('slash command answer', error)
  return { kind: 'failed', reason: 'bad-answer', detail: error }
}

/** Shows a person a line of the workspace itself, which nobody else sees. */
export function hint(state: State, userId: string, channelId: string, text: string): void {
  postMessage(state, { channel: channelId, userId: null, text, onlyFor: userId })
}

/** Returns the text with `@name` and `#channel` in the form that Slack escapes them to. */
export function escapeReferences(state: State, text: string): string {
  const members = [...state.members.values()]
  const channels = [...state.channels.values()].filter(({ kind }) => kind === 'channel')
  return text
    .replaceAll(/(^|[\s(])@([\p{L}\p{N}._-]+)/gu, (whole, before: string, name: string) => {
      const wanted = name.toLowerCase()
      const member =
        members.find((candidate) => candidate.name.toLowerCase() === wanted) ??
        members.find((candidate) => candidate.realName.toLowerCase() === wanted)
      return member === undefined ? whole : `${before}<@${member.id}|${member.name}>`
    })
    .replaceAll(/(^|[\s(])#([\p{L}\p{N}_-]+)/gu, (whole, before: string, name: string) => {
      const channel = channels.find((candidate) => candidate.name === name.toLowerCase())
      return channel === undefined ? whole : `${before}<#${channel.id}|${channel.name}>`
    })
}
