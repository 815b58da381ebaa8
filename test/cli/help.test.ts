import { describe, expect, it } from 'vitest'
import { helpLines } from '../../src/cli/help.ts'
import { commands } from '../../src/cli/table.ts'
import { languages } from '../../src/domain/language.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'

describe('helpLines', () => {
  it.each(languages)('names in %s every command, its arguments and options', (language) => {
    const { terminalHelp } = messagesIn(language)
    const everything = helpLines(terminalHelp, null).join('\n')
    for (const { name, args, options } of commands) {
      expect(everything).toContain(`  ${name}`)
      const own = helpLines(terminalHelp, name).join('\n')
      expect(own).toContain(terminalHelp.commands[name])
      for (const argument of args) expect(own).toContain(terminalHelp.arguments[argument.name])
      for (const option of Object.keys(options)) expect(own).toContain(`--${option}`)
      for (const option of ['--home DIR', '--json', '-h, --help']) expect(own).toContain(option)
    }
  })

  it('shows which arguments may be left out', () => {
    const { terminalHelp } = messagesIn('en')
    const usage = (name: string) => helpLines(terminalHelp, name)[0]
    expect(usage('queue pause')).toBe('Usage: tomatic queue pause PERSON [DURATION [REASON…]] [options]')
    expect(usage('says')).toBe('Usage: tomatic says [TO] TEXT…')
    expect(usage('audit')).toBe('Usage: tomatic audit [options]')
  })

  it('lists for a group only its commands', () => {
    const lines = helpLines(messagesIn('en').terminalHelp, 'queue')
    expect(lines.some((line) => line.includes('queue clear'))).toBe(true)
    expect(lines.some((line) => line.includes('person set'))).toBe(false)
  })
})
