import { distance } from 'fastest-levenshtein'
import { languages } from '../domain/language.ts'
import { fold } from '../domain/people/findPerson.ts'
import { type Catalogue, messagesIn } from '../messages/catalogue.ts'
import type { ArgumentContext, Command, Prepared } from './command.ts'
import { problem } from './command.ts'

/** The command that an empty line means. */
export const bareCommand = 'now'

/** What is longer is no mistyped command. */
const longestWord = 40

/** Every word that means a command, in any language, as `fold` leaves it. */
export function wordsOf(command: Command): string[] {
  const words = new Set([command.name])
  for (const language of languages) {
    for (const word of command.texts(messagesIn(language)).words) words.add(fold(word))
  }
  return [...words]
}

/** The command that a word means, or null. */
export function commandNamed(commands: readonly Command[], word: string): Command | null {
  const wanted = fold(word)
  return commands.find((command) => wordsOf(command).includes(wanted)) ?? null
}

/** The word that stands for a command in a language. */
export function wordFor(command: Command, messages: Catalogue): string {
  return command.texts(messages).words[0] ?? command.name
}

/** A line as people may begin it, divided into the command's word and what follows; both may be empty. */
export function splitLine(line: string): { word: string; rest: string } {
  const plain = line.trim().replace(/^\/?tom[aà]tic(?=[\s:,]|$)[:,]?\s*/i, '')
  const match = /^(\S+)\s*([\s\S]*)$/.exec(plain)
  return { word: match?.[1] ?? '', rest: match?.[2]?.trim() ?? '' }
}

export interface ParsedLine {
  /** Null when the word means no command. */
  readonly command: Command | null
  readonly prepared: Prepared
}

/** What a line asks for, or what is wrong with it; suggestions are worded in the reader's language. */
export function parseLine(
  commands: readonly Command[],
  line: string,
  context: ArgumentContext,
  messages: Catalogue,
): ParsedLine {
  const { word, rest } = splitLine(line)
  const command = commandNamed(commands, word === '' ? bareCommand : word)
  if (command) return { command, prepared: command.prepare(rest, context) }
  const next = splitLine(rest)
  // What is one word here may be two for whoever writes it: “per què”, “por qué”.
  const compound = next.word === '' ? null : commandNamed(commands, word + next.word)
  if (compound) return { command: compound, prepared: compound.prepare(next.rest, context) }
  const suggestions = similarCommands(commands, word).map((similar) => {
    const label = wordFor(similar, messages)
    return { label, line: rest === '' ? label : `${label} ${rest}` }
  })
  return { command: null, prepared: problem({ kind: 'unknown-command', text: word, suggestions }) }
}

/** Commands one of whose words is close to a mistyped one, none closer, at most three. */
export function similarCommands(commands: readonly Command[], word: string): Command[] {
  const wanted = fold(word).slice(0, longestWord)
  const limit = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  const scored = commands
    .map((command) => ({
      command,
      score: Math.min(...wordsOf(command).map((known) => likeness(known, wanted))),
    }))
    .filter(({ score }) => score <= limit)
    .sort((a, b) => a.score - b.score || a.command.rank - b.command.rank)
  return scored
    .filter(({ score }) => score === scored[0]?.score)
    .slice(0, 3)
    .map(({ command }) => command)
}

/** Edit distance; a word that was only begun (of three letters or more) counts as one letter wrong. */
function likeness(known: string, typed: string): number {
  return typed.length > 2 && known.startsWith(typed) ? 1 : distance(known, typed)
}
