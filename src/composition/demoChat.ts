import { commands } from '../bot/commands/index.ts'
import { bareCommand, wordFor } from '../bot/grammar.ts'
import { slashCommand } from '../bot/listeners/slashCommand.ts'
import { manifestOf } from '../bot/manifest.ts'
import { type CommandSuggestion, chatPages } from '../demo/chat/chatPages.tsx'
import { demoMembers } from '../demo/home/members.ts'
import { startWorkspace, type Workspace } from '../demo/workspace/startWorkspace.ts'
import type { Configuration } from '../domain/configuration.ts'
import type { Language } from '../domain/language.ts'
import type { People } from '../domain/people/people.ts'
import type { Clock } from '../domain/ports/clock.ts'
import { type Variant, variantLabel } from '../domain/variant.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { suggestedMembers } from './demo.ts'

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
export function demoChatPages(
  workspace: Workspace,
  people: People,
  configuration: Configuration,
  variant: Variant | null,
) {
  const { demo } = messagesIn(configuration.language)
  const suggested = suggestedMembers(people).map(({ id, isAdmin }) => ({
    memberId: id,
    note: isAdmin ? demo.coordinator : demo.operator,
  }))
  return chatPages(workspace, {
    language: configuration.language,
    suggested: () => suggested,
    banner: demoBanner,
    ...(variant && { ribbon: (language) => messagesIn(language).variant.ribbon(variantLabel(variant)) }),
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
