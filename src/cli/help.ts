import type { TerminalHelpMessages } from '../messages/en/terminalHelp.ts'
import { type Command, commonOptions, type OptionName, type OptionSpec } from './command.ts'
import { commands } from './table.ts'
import { lineOf } from './usage.ts'

/** The help of everything (null), of a group of commands such as `queue`, or of one command. */
export function helpLines(help: TerminalHelpMessages, about: string | null): string[] {
  const command = commands.find(({ name }) => name === about)
  if (command) return commandHelp(help, command)
  const shown = commands.filter(({ name }) => about === null || name.startsWith(`${about} `))
  return [
    help.about,
    '',
    `${help.usage}: ${lineOf(about)} ${help.commandWord} [${help.optionsWord}]`,
    '',
    `${help.commandsTitle}:`,
    ...columns(shown.map((each) => [synopsis(each), help.commands[each.name]])),
    '',
    `${help.everywhereTitle}:`,
    ...optionLines(help, about === null ? { ...commonOptions, version: {} } : commonOptions),
    '',
    help.exitCodes,
    help.more,
  ]
}

function commandHelp(help: TerminalHelpMessages, command: Command): string[] {
  const hasOptions = Object.keys(command.options).length > 0
  const lines = [
    `${help.usage}: tomatic ${synopsis(command)}${hasOptions ? ` [${help.optionsWord}]` : ''}`,
    '',
    `${help.commands[command.name]}.`,
  ]
  const note = help.notes[command.name]
  if (note !== undefined) lines.push(note)
  if (command.args.length > 0) {
    lines.push('', `${help.argumentsTitle}:`)
    lines.push(...columns(command.args.map(({ name }) => [name, help.arguments[name]])))
  }
  if (hasOptions) lines.push('', `${help.optionsTitle}:`, ...optionLines(help, command.options))
  return [...lines, '', `${help.everywhereTitle}:`, ...optionLines(help, commonOptions)]
}

/** `queue pause PERSON [DURATION [REASON…]]`, `says [TO] TEXT…`. */
function synopsis({ name, args }: Command): string {
  const lastRequired = args.findLastIndex(({ optional }) => !optional)
  let text: string = name
  for (const [index, { name: argument, optional, rest }] of args.entries()) {
    const shown = rest ? `${argument}…` : argument
    if (!optional) text += ` ${shown}`
    else text += index < lastRequired ? ` [${shown}]` : ` [${shown}`
  }
  return text + ']'.repeat(args.slice(lastRequired + 1).length)
}

function optionLines(
  help: TerminalHelpMessages,
  options: Readonly<Partial<Record<OptionName, OptionSpec>>>,
): string[] {
  const rows: [string, string][] = []
  for (const [name, text] of Object.entries(help.options)) {
    const spec = specOf(options, name)
    if (!spec) continue
    const short = spec.short === undefined ? '' : `-${spec.short}, `
    rows.push([`${short}--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`, text])
  }
  return columns(rows)
}

function specOf(
  options: Readonly<Partial<Record<string, OptionSpec>>>,
  name: string,
): OptionSpec | undefined {
  return options[name]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
