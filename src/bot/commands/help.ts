import { languages } from '../../domain/language.ts'
import { messagesIn } from '../../messages/catalogue.ts'
import { context, section } from '../../notify/slack/blocks.ts'
import { message, type SlackMessage } from '../../notify/slack/surfaces.ts'
import { bold, lines, markup } from '../../notify/slack/text.ts'
import { type Call, type Command, problem, ready } from '../command.ts'
import { commandNamed, similarCommands, wordFor } from '../grammar.ts'
import { problemMessage } from '../replies/problem.ts'
import { refuse, show } from '../reply.ts'

/** All commands, or one of them with examples. */
export const command: Command = {
  name: 'help',
  rank: 14,
  texts: (messages) => messages.commands.help,
  prepare(text) {
    const words = text.trim().split(/\s+/)
    if (words.length > 1) return problem({ kind: 'too-many-words', text: words.slice(1).join(' ') })
    const [word = ''] = words
    return ready(async (call) => {
      if (word === '') return show(everything(call))
      const named = commandNamed(call.commands, word)
      return named ? show(oneCommand(call, named)) : refuse(unknown(call, word))
    })
  },
}

function everything(call: Call): SlackMessage {
  const { messages } = call.reader
  const { help } = messages.commands
  const rows = [...call.commands]
    .sort((a, b) => a.rank - b.rank)
    .map((one) => {
      const { usage, help: what } = one.texts(messages)
      return markup`${bold(`${wordFor(one, messages)} ${usage}`.trim())} – ${what}`
    })
  const example = messages.commands.help.examples.at(-1) ?? ''
  return message(help.title, [
    section(bold(help.title)),
    section(lines(...rows)),
    context(lines(help.where, help.more(`/tomatic ${example}`), help.languages)),
  ])
}

function oneCommand(call: Call, one: Command): SlackMessage {
  const { messages } = call.reader
  const { help } = messages.commands
  const texts = one.texts(messages)
  const title = `${wordFor(one, messages)} ${texts.usage}`.trim()
  const examples = texts.examples.map((example) => `/tomatic ${example}`)
  return message(`${title} – ${texts.help}`, [
    section(lines(bold(title), texts.help)),
    section(lines(bold(help.examplesTitle), ...examples)),
    context(help.otherWords(otherWords(one, texts.words[0] ?? ''))),
  ])
}

function otherWords(one: Command, proper: string): string {
  const words = new Set(languages.flatMap((language) => one.texts(messagesIn(language)).words))
  words.delete(proper)
  return [...words].join(', ')
}

function unknown(call: Call, word: string): SlackMessage {
  const { messages } = call.reader
  const help = wordFor(command, messages)
  const suggestions = similarCommands(call.commands, word).map((similar) => {
    const label = wordFor(similar, messages)
    return { label, line: `${help} ${label}` }
  })
  return problemMessage(call.reader, call.commands, null, {
    kind: 'unknown-command',
    text: word,
    suggestions,
  })
}
