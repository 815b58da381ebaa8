import type { TerminalMessages } from '../messages/en/terminal.ts'

/** What is wrong with a command line. */
export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly text: string; readonly suggestions: readonly string[] }
  | { readonly kind: 'incomplete-command'; readonly text: string; readonly words: readonly string[] }
  | { readonly kind: 'unknown-option'; readonly text: string; readonly suggestions: readonly string[] }
  | { readonly kind: 'option-needs-value'; readonly option: string; readonly value: string }
  | { readonly kind: 'option-takes-no-value'; readonly option: string }
  | { readonly kind: 'missing-argument'; readonly argument: string }
  | { readonly kind: 'extra-argument'; readonly text: string }
  | {
      readonly kind: 'bad-value'
      readonly subject: string
      readonly value: string
      readonly expected: keyof TerminalMessages['expected']
    }
  | { readonly kind: 'nothing-to-set' }

/** The sentence of a usage problem, with what may have been meant. */
export function usageText(terminal: TerminalMessages, problem: UsageProblem, locale: string): string {
  switch (problem.kind) {
    case 'no-command':
      return terminal.noCommand
    case 'unknown-command':
      return withSuggestions(terminal, terminal.unknownCommand(problem.text), problem.suggestions, locale)
    case 'incomplete-command':
      return terminal.incompleteCommand(problem.text, problem.words.join(', '))
    case 'unknown-option':
      return withSuggestions(terminal, terminal.unknownOption(problem.text), problem.suggestions, locale)
    case 'option-needs-value':
      return terminal.optionNeedsValue(problem.option, problem.value)
    case 'option-takes-no-value':
      return terminal.optionTakesNoValue(problem.option)
    case 'missing-argument':
      return terminal.missingArgument(problem.argument)
    case 'extra-argument':
      return terminal.extraArgument(problem.text)
    case 'bad-value':
      return terminal.badValue(problem.subject, problem.value, terminal.expected[problem.expected])
    case 'nothing-to-set':
      return terminal.nothingToSet
  }
}

function withSuggestions(
  terminal: TerminalMessages,
  sentence: string,
  suggestions: readonly string[],
  locale: string,
): string {
  if (suggestions.length === 0) return sentence
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(suggestions)
  return `${sentence} ${terminal.didYouMean(list)}`
}

/** The full line of a command or group, as errors and help name it. */
export function lineOf(about: string | null): string {
  return about === null ? 'tomatic' : `tomatic ${about}`
}
