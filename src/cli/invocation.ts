import { parseArgs } from 'node:util'
import { type Command, commonOptions, type OptionSpec } from './command.ts'
import { createInput, type Input } from './input.ts'
import { suggest } from './suggest.ts'
import type { UsageProblem } from './usage.ts'

/** What a command line asks for; `json` and `home` are known even where the rest is wrong. */
export type Invocation = {
  readonly json: boolean
  readonly home: string | null
} & (
  | { readonly kind: 'version' }
  /** Help of everything, of a group such as `queue`, or of one command. */
  | { readonly kind: 'help'; readonly about: string | null }
  | { readonly kind: 'usage'; readonly problem: UsageProblem; readonly about: string | null }
  | { readonly kind: 'command'; readonly command: Command; readonly input: Input }
)

type Token = NonNullable<ReturnType<typeof tokensOf>>[number]

/** Understands a command line of these commands. Options may stand anywhere; `--` ends them. */
export function readInvocation(args: readonly string[], commands: readonly Command[]): Invocation {
  const isHelpWord = args[0] === 'help'
  const line = isHelpWord ? [...args.slice(1), '--help'] : [...args]
  const words = wordsOf(line, commands)
  const command = commandOf(words, commands)
  const names = commands.map(({ name }) => name)
  const specs = { ...commonOptions, version: {}, ...command?.options }
  const tokens = tokensOf(line, specs)
  const values = valuesOf(tokens)
  const common = { json: values.has('json'), home: values.get('home')?.at(-1) ?? null }
  const about = command?.name ?? (words[0] !== undefined && isGroup(words[0], names) ? words[0] : null)
  if (values.has('version') && words.length === 0) return { ...common, kind: 'version' }
  if (values.has('help') && (about !== null || words.length === 0)) return { ...common, kind: 'help', about }
  const problem = command ? optionProblem(tokens, specs) : commandProblem(words, tokens, specs, names)
  if (problem) return { ...common, kind: 'usage', problem, about }
  if (!command) return { ...common, kind: 'usage', problem: { kind: 'no-command' }, about: null }
  const given = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const positionals = given.slice(command.name.split(' ').length)
  const wrong = argumentProblem(command, positionals)
  if (wrong) return { ...common, kind: 'usage', problem: wrong, about }
  const argumentNames = command.args.map(({ name }) => name)
  return {
    ...common,
    kind: 'command',
    command,
    input: createInput(command.name, argumentNames, positionals, values),
  }
}

/** The words that name a command are the first positionals, whichever command's options stand between them. */
function wordsOf(args: readonly string[], commands: readonly Command[]): string[] {
  const every: Record<string, OptionSpec> = { ...commonOptions, version: {} }
  for (const { options } of commands) Object.assign(every, options)
  const words: string[] = []
  for (const token of tokensOf(args, every)) if (token.kind === 'positional') words.push(token.value)
  return words
}

function commandOf(words: readonly string[], commands: readonly Command[]): Command | null {
  const [first = '', second = ''] = words
  return commands.find(({ name }) => name === `${first} ${second}` || name === first) ?? null
}

function isGroup(word: string, commandNames: readonly string[]): boolean {
  return commandNames.some((name) => name.startsWith(`${word} `))
}

/** The line in pieces. Not strict, so that what is wrong can be told in the person's language, with suggestions. */
function tokensOf(args: readonly string[], specs: Readonly<Record<string, OptionSpec | undefined>>) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple: true }> = {}
  for (const [name, spec] of Object.entries(specs)) {
    if (!spec) continue
    const type = spec.value === undefined ? 'boolean' : 'string'
    options[name] = { type, multiple: true, ...(spec.short === undefined ? {} : { short: spec.short }) }
  }
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

function valuesOf(tokens: readonly Token[]): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ''])
  }
  return values
}

function commandProblem(
  words: readonly string[],
  tokens: readonly Token[],
  specs: Readonly<Record<string, OptionSpec | undefined>>,
  commandNames: readonly string[],
): UsageProblem | null {
  const [first, second] = words
  if (first === undefined) return optionProblem(tokens, specs)
  if (!isGroup(first, commandNames)) {
    const known = new Set(commandNames.map((name) => name.split(' ')[0] ?? ''))
    return { kind: 'unknown-command', text: first, suggestions: suggest(first, known) }
  }
  const inGroup = commandNames.filter((name) => name.startsWith(`${first} `))
  const subcommands = inGroup.map((name) => name.slice(first.length + 1))
  if (second === undefined) return { kind: 'incomplete-command', text: first, words: subcommands }
  const suggestions = suggest(second, subcommands).map((word) => `${first} ${word}`)
  if (suggestions.length === 0) return { kind: 'incomplete-command', text: first, words: subcommands }
  return { kind: 'unknown-command', text: `${first} ${second}`, suggestions }
}

function optionProblem(
  tokens: readonly Token[],
  specs: Readonly<Record<string, OptionSpec | undefined>>,
): UsageProblem | null {
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const spec = specs[token.name]
    if (!spec) {
      const known = Object.keys(specs).map((name) => `--${name}`)
      return { kind: 'unknown-option', text: token.rawName, suggestions: suggest(token.rawName, known) }
    }
    if (spec.value === undefined) {
      if (token.value !== undefined) return { kind: 'option-takes-no-value', option: token.rawName }
    } else if (isMissing(token.value, token.inlineValue === true)) {
      return { kind: 'option-needs-value', option: token.rawName, value: spec.value }
    }
  }
  return null
}

/** What looks like an option is none's value, unless it is joined by `=` or a negative number. */
function isMissing(value: string | undefined, isInline: boolean): boolean {
  if (value === undefined) return true
  return !isInline && /^-[^\d]/.test(value)
}

function argumentProblem(command: Command, positionals: readonly string[]): UsageProblem | null {
  const required = command.args.filter(({ optional }) => !optional)
  const missing = required[positionals.length]
  if (missing) return { kind: 'missing-argument', argument: missing.name }
  const extra = command.args.at(-1)?.rest ? undefined : positionals[command.args.length]
  return extra === undefined ? null : { kind: 'extra-argument', text: extra }
}
