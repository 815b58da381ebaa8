import type { ArgumentName, CommandName, OptionName } from './command.ts'

/** A command line that fits its command. */
export interface Input {
  readonly command: CommandName
  /** The arguments in order; those of an optional one that is absent are missing. */
  readonly positionals: readonly string[]
  /** The argument of that name; empty text when it is absent. */
  argument(name: ArgumentName): string
  /** The last value of an option, or null. */
  text(option: OptionName): string | null
  /** Every value of an option, in order; null when it is absent. */
  texts(option: OptionName): readonly string[] | null
  flag(option: OptionName): boolean
}

/** The input of parsed values; a rest argument joins all that it takes with blanks. */
export function createInput(
  command: CommandName,
  names: readonly ArgumentName[],
  positionals: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
): Input {
  return {
    command,
    positionals,
    argument(name) {
      const index = names.indexOf(name)
      if (index < 0) return ''
      const isLast = index === names.length - 1
      return (isLast ? positionals.slice(index) : positionals.slice(index, index + 1)).join(' ')
    },
    text: (option) => values.get(option)?.at(-1) ?? null,
    texts: (option) => values.get(option) ?? null,
    flag: (option) => values.has(option),
  }
}
