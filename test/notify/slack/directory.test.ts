import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Chat, idOf, openChat } from './chat.ts'

let chat: Chat
const id = (name: string) => idOf(chat.workspace, name)
const lookups = () => chat.workspace.calls.filter(({ method }) => method.startsWith('users.')).length

describe('who is who', () => {
  beforeEach(async () => {
    chat = await openChat()
  })
  afterEach(() => chat.close())

  it('knows people by e-mail, upper and lower case alike, in both directions', async () => {
    expect(await chat.directory.personOf(id('alba'))).toBe('alba')
    expect(await chat.directory.personOf(id('bernat'))).toBe('bernat')
    expect(await chat.directory.userOf('bernat')).toBe(id('bernat'))
  })

  it('says null for strangers, bots, deactivated users and people without user', async () => {
    const { directory, workspace } = chat
    for (const user of [id('guest'), workspace.bot.userId, id('dani'), 'U0NOBODY00']) {
      expect(await directory.personOf(user)).toBeNull()
    }
    expect(await directory.userOf('dani')).toBeNull()
    expect(await directory.userOf('eva')).toBeNull()
    expect(await directory.userOf('nobody-at-all')).toBeNull()
  })

  it('asks Slack once for what is asked many times, at the same time or later', async () => {
    const { directory } = chat
    await Promise.all([directory.personOf(id('alba')), directory.personOf(id('alba'))])
    await directory.personOf(id('alba'))
    expect(lookups()).toBe(1)
  })

  it('asks again after a while, and at once when told that a user has changed', async () => {
    const { directory, time } = chat
    await directory.personOf(id('alba'))
    time.nowMs += 1000
    await directory.personOf(id('alba'))
    expect(lookups()).toBe(2)
    directory.forget(id('alba'))
    await directory.personOf(id('alba'))
    expect(lookups()).toBe(3)
  })

  it('does not remember a failed call', async () => {
    await chat.workspace.close()
    await expect(chat.directory.personOf('U0ALBA0000')).rejects.toThrow()
    await expect(chat.directory.personOf('U0ALBA0000')).rejects.toThrow()
  })

  it('speaks the locale of Slack, and the language of the configuration where we do not speak that', async () => {
    const { directory } = chat
    expect(await directory.languageOf('alba')).toBe('ca')
    expect(await directory.languageOfUser(id('bernat'))).toBe('es')
    expect(await directory.languageOf('carla')).toBe('en')
    expect(await directory.languageOf('eva')).toBe('en')
    expect(await directory.languageOfUser(id('guest'))).toBe('es')
    expect(await directory.languageOfUser('U0NOBODY00')).toBe('en')
  })

  it('falls back to the language of the configuration when Slack does not answer', async () => {
    await chat.workspace.close()
    expect(await chat.directory.languageOf('alba')).toBe('en')
  })
})

describe('who is who by hand', () => {
  afterEach(() => chat.close())

  async function openWith(lines: (ids: (name: string) => string) => string): Promise<void> {
    const plain = await openChat()
    const people = plain.helpline.read('persons.yaml') + lines((name) => idOf(plain.workspace, name))
    await plain.close()
    chat = await openChat({ 'persons.yaml': people })
  }

  it('puts the user set in persons.yaml before the e-mail', async () => {
    await openWith((ids) => `slackusers: {alba: ${ids('guest')}}\nlanguages: {bernat: en}\n`)
    expect(await chat.directory.personOf(id('guest'))).toBe('alba')
    expect(await chat.directory.userOf('alba')).toBe(id('guest'))
    expect(await chat.directory.personOf(id('alba'))).toBeNull()
  })

  it('puts the language set in persons.yaml before the locale', async () => {
    await openWith(() => 'languages: {bernat: en}\n')
    expect(await chat.directory.languageOfUser(id('bernat'))).toBe('en')
  })
})
