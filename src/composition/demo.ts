import { Temporal } from 'temporal-polyfill'
import { commands } from '../bot/commands/index.ts'
import { bareCommand, wordFor } from '../bot/grammar.ts'
import { slashCommand } from '../bot/listeners/slashCommand.ts'
import { manifestOf } from '../bot/manifest.ts'
import { createAcceleratedClock } from '../demo/acceleratedClock.ts'
import { type CommandSuggestion, chatPages } from '../demo/chat/chatPages.tsx'
import { type DemoMember, demoMembers } from '../demo/home/members.ts'
import { demoMondayOf, prepareDemoHome } from '../demo/home/prepare.ts'
import { demoClockMark, demoMonday, demoResume } from '../demo/home/time.ts'
import { startWorkspace, type Workspace } from '../demo/workspace/startWorkspace.ts'
import type { Configuration } from '../domain/configuration.ts'
import type { Language } from '../domain/language.ts'
import type { People } from '../domain/people/people.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { MarkReader, Stores } from '../domain/ports/stores.ts'
import { schedulerMark } from '../jobs/scheduler.ts'
import { messagesIn } from '../messages/catalogue.ts'

/** Makes the demo's home, or finds the one to go on with; the caller holds its lock. */
export async function makeDemoHome(home: string, keep: boolean, realNow: () => number): Promise<void> {
  const monday = demoMonday(Temporal.Instant.fromEpochMilliseconds(realNow()))
  await prepareDemoHome(home, { keep, monday })
}

/** The demo's clock: where the last run stopped, else at the start of the week that the home was made for. */
export async function demoClock(home: string, marks: MarkReader, base: Clock, speed: number): Promise<Clock> {
  const monday = (await demoMondayOf(home)) ?? demoMonday(base.now())
  const stoppedAt = latest(await marks.read(demoClockMark), await marks.read(schedulerMark))
  return createAcceleratedClock({ base, start: demoResume(stoppedAt, monday), speed })
}

/** Notes where the demo's clock stands, for a start that goes on. */
export function noteDemoClock(stores: Stores, clock: Clock): Promise<void> {
  return stores.save((tx) => tx.marks.write(demoClockMark, clock.now()))
}

/** A run that was killed has not noted where it stopped; the clockwork notes every minute. */
function latest(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (a === null || b === null) return a ?? b
  return Temporal.Instant.compare(a, b) > 0 ? a : b
}

/** The local workspace with everybody of the demo's helpline in it. */
export function startDemoWorkspace(parts: {
  readonly people: People
  readonly configuration: Configuration
  readonly clock: Clock
  readonly realNow: () => number
}): Promise<Workspace> {
  const { slack } = parts.configuration
  return startWorkspace({
    members: demoMembers(parts.people),
    channels: channelsOf(slack, parts.people),
    botName: 'Tomàtic',
    clock: parts.clock,
    realNow: parts.realNow,
    commands: manifestOf(commands).features.slash_commands.map((declared) => ({
      command: declared.command,
      description: declared.description,
      usageHint: declared.usage_hint,
      shouldEscape: declared.should_escape,
    })),
  })
}

/** The two whom a visitor of the demo is offered first: an operator and a coordinator. */
export function suggestedMembers(people: People): DemoMember[] {
  return demoMembers(people).slice(0, 2)
}

/** Everybody is in the helpline's channel, and nobody but the coordinators in theirs. */
function channelsOf({ channel, coordinatorsChannel }: Configuration['slack'], people: People) {
  const channels = channel === null ? [] : [{ name: channel.replace(/^#/, '') }]
  if (coordinatorsChannel === null || coordinatorsChannel === channel) return channels
  const members = demoMembers(people)
    .filter(({ isAdmin }) => isAdmin)
    .map(({ id }) => id)
  return [...channels, { name: coordinatorsChannel.replace(/^#/, ''), isPrivate: true, members }]
}

/** The page on which one is any member of the demo's helpline. */
export function demoChatPages(workspace: Workspace, people: People, configuration: Configuration) {
  const { demo } = messagesIn(configuration.language)
  const suggested = suggestedMembers(people).map(({ id, isAdmin }) => ({
    memberId: id,
    note: isAdmin ? demo.coordinator : demo.operator,
  }))
  return chatPages(workspace, {
    language: configuration.language,
    suggested: () => suggested,
    banner: demoBanner,
    commandSuggestions,
  })
}

/** The three lines that a newcomer needs. */
function demoBanner(language: Language): string {
  const messages = messagesIn(language)
  const { pause, help } = messages.commands
  return messages.demo.banner({
    bare: slashCommand,
    pause: `${slashCommand} ${pause.examples[2] ?? pause.words[0] ?? 'pause'}`,
    help: `${slashCommand} ${help.words[0] ?? 'help'}`,
  })
}

/** What can follow `/`: the bare command, help, and then each command with its word in the language. */
function commandSuggestions(language: Language): CommandSuggestion[] {
  const messages = messagesIn(language)
  const named = [...commands]
    .sort((a, b) => Number(b.name === 'help') - Number(a.name === 'help') || a.rank - b.rank)
    .filter(({ name }) => name !== bareCommand)
    .map((command) => {
      const { usage, help } = command.texts(messages)
      return { insert: `${slashCommand} ${wordFor(command, messages)} `, usage, description: help }
    })
  return [{ insert: `${slashCommand} `, usage: '', description: messages.commands.now.help }, ...named]
}
