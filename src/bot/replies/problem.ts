import { nameOf } from '../../domain/people/people.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { actions, type Block, context, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { lines } from '../../notify/slack/text.ts'
import { inPlace } from '../actionIds.ts'
import type { Command, Reader } from '../command.ts'
import { wordFor } from '../grammar.ts'
import type { Problem } from '../problem.ts'
import { lineButtons } from './buttons.ts'

/** The answer to a line that was not understood: what is wrong, how it is written, and what may have been meant. */
export function problemMessage(
  reader: Reader,
  commands: readonly Command[],
  command: Command | null,
  problem: Problem,
): SlackMessage {
  const sentence = problemText(reader, problem)
  const blocks: Block[] = [section(sentence)]
  const choices = choicesOf(reader, command, problem)
  if (choices.length > 0) blocks.push(actions(lineButtons(choices), inPlace))
  blocks.push(context(lines(...hints(reader, commands, command, problem))))
  return message(sentence, blocks)
}

function problemText(reader: Reader, problem: Problem): string {
  const { replies } = reader.messages
  switch (problem.kind) {
    case 'unknown-command':
      return withQuestion(reader, replies.unknownCommand(problem.text), problem.suggestions.length)
    case 'unknown-person':
      return refusalText(reader, {
        kind: 'unknown-person',
        person: shortened(problem.text),
        suggestions: problem.keys,
      })
    case 'ambiguous-person':
      return refusalText(reader, {
        kind: 'ambiguous-person',
        person: shortened(problem.text),
        candidates: problem.keys,
      })
    case 'missing-person':
      return replies.missingPerson
    case 'bad-duration':
      return replies.badDuration(shortened(problem.text))
    case 'bad-week':
      return replies.badWeek(shortened(problem.text))
    case 'bad-moment':
      return replies.badMoment(shortened(problem.text))
    case 'unknown-channel':
      return replies.unknownChannel(problem.text)
    case 'too-many-words':
      return replies.tooManyWords(shortened(problem.text))
    case 'nothing-to-say':
      return reader.messages.refusals.nothingToSay
  }
}

function withQuestion(reader: Reader, sentence: string, suggestions: number): string {
  return suggestions > 0 ? `${sentence} ${reader.messages.replies.didYouMean}` : sentence
}

/** What people typed is repeated to them, but not all of a pasted page, and mentions without Slack's brackets. */
function shortened(text: string): string {
  const letters = [
    ...text.replace(
      /<@([A-Z0-9]+)(?:\|([^>]*))?>/g,
      (_, id: string, label: string | undefined) => `@${label || id}`,
    ),
  ]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('')
}

function choicesOf(
  reader: Reader,
  command: Command | null,
  problem: Problem,
): { text: string; line: string }[] {
  if (problem.kind === 'unknown-command') {
    return problem.suggestions.map(({ label, line }) => ({ text: label, line }))
  }
  if (!command || (problem.kind !== 'unknown-person' && problem.kind !== 'ambiguous-person')) return []
  return problem.keys.slice(0, 3).map((key) => ({
    text: nameOf(reader.people, key),
    line: `${command.name} ${key} ${problem.rest}`.trim(),
  }))
}

function hints(
  reader: Reader,
  commands: readonly Command[],
  command: Command | null,
  problem: Problem,
): string[] {
  const { replies } = reader.messages
  if (!command) {
    const help = commands.find(({ name }) => name === 'help')
    return help ? [replies.seeHelp(`/tomatic ${wordFor(help, reader.messages)}`)] : []
  }
  const { usage, examples } = command.texts(reader.messages)
  const word = `/tomatic ${wordFor(command, reader.messages)}`
  if (problem.kind === 'unknown-person' && problem.asReason !== undefined) {
    return [replies.reasonAfterDuration(`${word} ${shortened(problem.asReason)}`)]
  }
  const written = `${word} ${usage}`.trim()
  // The first examples are the barest, the last ones the rarest.
  const example = `/tomatic ${examples[Math.floor(examples.length / 2)] ?? ''}`
  return usage === '' ? [replies.usage(written)] : [replies.usage(written), replies.example(example)]
}
