import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/bot/commands/index.ts'
import { manifestOf, manifestText } from '../../src/bot/manifest.ts'

describe('the app manifest', () => {
  it('in the repository is the one that the table of commands gives', () => {
    const committed = readFileSync(new URL('../../slack-manifest.yaml', import.meta.url), 'utf8')
    expect(committed).toBe(manifestText(commands))
  })

  it('keeps the limits of the manifest schema', () => {
    const { display_information: shown, features } = manifestOf(commands)
    expect([...shown.name].length).toBeLessThanOrEqual(35)
    expect([...shown.description].length).toBeLessThanOrEqual(140)
    for (const command of features.slash_commands) {
      expect(command.command).toMatch(/^\/[a-z]{1,31}$/)
      expect([...command.description].length).toBeLessThanOrEqual(2000)
      expect(command.should_escape).toBe(true)
    }
  })

  it('names every command in the usage hint', () => {
    const [command] = manifestOf(commands).features.slash_commands
    for (const { name } of commands) expect(command?.usage_hint).toContain(name)
  })
})
