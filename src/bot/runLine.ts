import { isDomainError } from '../domain/errors.ts'
import { actorOf } from '../domain/permissions.ts'
import { errorText } from '../messages/errorText.ts'
import { todayOf } from '../notify/reader.ts'
import { section } from '../notify/slack/blocks.ts'
import { message } from '../notify/slack/surfaces.ts'
import { mentionedUsers } from './arguments/person.ts'
import type { Caller } from './caller.ts'
import type { ArgumentContext, Call, Command } from './command.ts'
import type { BotDependencies } from './dependencies.ts'
import { parseLine } from './grammar.ts'
import { problemMessage } from './replies/problem.ts'
import { type Reply, refuse } from './reply.ts'

/** What the lines of a bot are run with. */
export interface Bot {
  readonly deps: BotDependencies
  readonly commands: readonly Command[]
}

/**
 * Runs a line as the caller and returns the answer. What is not understood, what is refused, and faults that have a
 * sentence of their own (exchange silent, file malformed) are answers; other faults are thrown.
 */
export async function runLine(bot: Bot, caller: Caller, line: string, confirmed = false): Promise<Reply> {
  if (caller.kind === 'unlinked') return refuse(caller.answer)
  const { reader } = caller
  const context = await argumentContext(bot.deps, caller, line)
  const { command, prepared } = parseLine(bot.commands, line, context, reader.messages)
  if (prepared.kind === 'problem') {
    return refuse(problemMessage(reader, bot.commands, command, prepared.problem))
  }
  const call = callOf(bot, caller, line, confirmed)
  try {
    return await prepared.run(call)
  } catch (error) {
    const sentence = isDomainError(error) ? errorText(reader.messages, error) : null
    if (sentence === null) throw error
    bot.deps.log.warn({ err: error, person: reader.person, line }, 'a command failed')
    return refuse(message(sentence, [section(sentence)]))
  }
}

/** What carrying out a line takes. */
export function callOf(
  bot: Bot,
  caller: Extract<Caller, { kind: 'person' }>,
  line: string,
  confirmed: boolean,
): Call {
  const { reader, situation, userId } = caller
  return {
    deps: bot.deps,
    commands: bot.commands,
    actor: actorOf(situation.people, reader.person, 'chat'),
    person: reader.person,
    userId,
    reader,
    situation,
    line,
    confirmed,
  }
}

async function argumentContext(
  deps: BotDependencies,
  { reader, situation }: Extract<Caller, { kind: 'person' }>,
  line: string,
): Promise<ArgumentContext> {
  const mentioned = new Map<string, string | null>()
  for (const userId of mentionedUsers(line).slice(0, mostMentions)) {
    mentioned.set(userId, await deps.directory.personOf(userId))
  }
  return {
    people: reader.people,
    bySlackUser: (userId) => mentioned.get(userId) ?? null,
    self: reader.person,
    today: todayOf(reader),
    channels: situation.configuration.slack,
  }
}

/** Each is a question to Slack. */
const mostMentions = 10
