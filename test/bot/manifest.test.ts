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

  it('for HTTP names one address for everything, and closes the socket', () => {
    const requestUrl = 'https://tomatic.example.org/slack/events'
    const { features, settings } = manifestOf(commands, { requestUrl })
    expect(features.slash_commands).toMatchObject([{ url: requestUrl }])
    expect(settings).toMatchObject({
      event_subscriptions: { request_url: requestUrl },
      interactivity: { is_enabled: true, request_url: requestUrl },
      socket_mode_enabled: false,
    })
    expect(manifestOf(commands).settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(manifestOf(commands))).not.toContain('url')
  })
})
