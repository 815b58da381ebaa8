import type { Catalogue } from '../messages/catalogue.ts'
import type { Answer } from './answer.ts'
import { lineOf, usageText } from './usage.ts'

/** Where lines go; the terminal's streams, or the other end of the socket. */
export interface Streams {
  out(line: string): void
  err(line: string): void
}

export const exitCodes = { done: 0, refused: 1, usage: 2 } as const

/**
 * Prints an answer and returns the exit code. With `json`, the output is one document, also of a refusal (then with
 * `error`); sentences for people go to the error stream.
 */
export function printAnswer(
  answer: Answer,
  to: { readonly streams: Streams; readonly json: boolean; readonly about: string | null },
  messages: Pick<Catalogue, 'terminal' | 'times'>,
): number {
  const { streams, json, about } = to
  switch (answer.kind) {
    case 'done':
      for (const warning of answer.warnings ?? []) streams.err(warning)
      if (json) streams.out(JSON.stringify(answer.data))
      else for (const line of answer.lines) streams.out(line)
      return exitCodes.done
    case 'refused':
      if (json) streams.out(JSON.stringify({ error: { ...answer.data, text: answer.text } }))
      streams.err(answer.text)
      return exitCodes.refused
    case 'usage': {
      const text = usageText(messages.terminal, answer.problem, messages.times.locale)
      if (json) streams.out(JSON.stringify({ error: { ...answer.problem, text } }))
      streams.err(`${text} ${messages.terminal.seeHelp(lineOf(about))}`)
      return exitCodes.usage
    }
  }
}
