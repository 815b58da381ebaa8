import { describe, expect, it } from 'vitest'
import { chooseHome, demoHome, type HomeQuestion, homeRefusal, type Place } from '../../src/cli/chooseHome.ts'
import { languages } from '../../src/domain/language.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'

const places: Readonly<Record<string, Place>> = {
  '/cwd': { kind: 'folder', names: ['package.json'] },
  '/helpline': { kind: 'folder', names: ['persons.yaml', 'graelles'] },
  '/empty': { kind: 'folder', names: [] },
  '/made': { kind: 'folder', names: ['.tomatic-demo', 'config.yaml'] },
  '/file': { kind: 'file' },
}
const serving = { demo: false, keep: false, speed: null }

function choose(changes: Partial<HomeQuestion>, more: Readonly<Record<string, Place>> = {}) {
  return chooseHome({
    named: null,
    variable: undefined,
    cwd: '/cwd',
    serve: serving,
    look: (path) => more[path] ?? places[path] ?? { kind: 'missing' },
    demoFolder: (names) =>
      names.includes('.tomatic-demo') ? 'demo' : names.length === 0 ? 'empty' : 'foreign',
    ...changes,
  })
}

const refusal = (changes: Partial<HomeQuestion>, more?: Readonly<Record<string, Place>>) => {
  const choice = choose(changes, more)
  return choice.kind === 'refused' ? choice.reason : choice
}

describe('chooseHome', () => {
  it('prefers the named home, then TOMATIC_HOME, then a working directory with a helpline’s files', () => {
    expect(choose({ named: '/helpline', variable: '/empty' })).toEqual({ kind: 'home', folder: '/helpline' })
    expect(choose({ variable: '/empty', cwd: '/helpline' })).toEqual({ kind: 'home', folder: '/empty' })
    expect(choose({ variable: '', cwd: '/helpline' })).toEqual({ kind: 'home', folder: '/helpline' })
    expect(choose({ cwd: '/helpline', serve: null })).toEqual({ kind: 'home', folder: '/helpline' })
  })

  it('serves the demo where there is no home, and on request also where there is one', () => {
    expect(choose({})).toEqual({ kind: 'demo', folder: demoHome })
    expect(choose({ serve: { ...serving, keep: true, speed: 60 } })).toEqual({
      kind: 'demo',
      folder: demoHome,
    })
    const demo = { ...serving, demo: true }
    expect(choose({ cwd: '/helpline', serve: demo })).toEqual({ kind: 'demo', folder: demoHome })
    for (const named of ['/empty', '/made', '/missing']) {
      expect(choose({ named, serve: demo })).toEqual({ kind: 'demo', folder: named })
    }
  })

  it('serves as a home one that the demo made, when it is named without --demo', () => {
    expect(choose({ named: '/made' })).toEqual({ kind: 'home', folder: '/made' })
  })

  it('refuses a named home that does not exist or is a file', () => {
    for (const serve of [serving, null]) {
      expect(refusal({ named: '/missing', serve })).toEqual({ kind: 'home-missing', folder: '/missing' })
      expect(refusal({ variable: '/missing', serve })).toEqual({ kind: 'home-missing', folder: '/missing' })
      expect(refusal({ named: '/file', serve })).toEqual({ kind: 'home-is-file', folder: '/file' })
    }
  })

  it('refuses other commands where there is no home', () => {
    expect(refusal({ serve: null })).toEqual({ kind: 'no-home' })
  })

  it('refuses the demo over a folder that it did not make', () => {
    const demo = { ...serving, demo: true }
    expect(refusal({ named: '/helpline', serve: demo })).toEqual({
      kind: 'not-a-demo-home',
      folder: '/helpline',
    })
    expect(refusal({ named: '/file', serve: demo })).toEqual({ kind: 'home-is-file', folder: '/file' })
    const foreign = { [demoHome]: { kind: 'folder', names: ['thesis.doc'] } } as const
    expect(refusal({}, foreign)).toEqual({ kind: 'not-a-demo-home', folder: demoHome })
  })

  it('refuses the demo’s options for a real home', () => {
    expect(refusal({ named: '/helpline', serve: { ...serving, keep: true } })).toEqual({
      kind: 'only-in-demo',
      option: '--keep',
    })
    expect(refusal({ named: '/helpline', serve: { ...serving, speed: 60 } })).toEqual({
      kind: 'only-in-demo',
      option: '--speed',
    })
  })
})

describe('homeRefusal', () => {
  it.each(languages)('says in %s which folder it is about and what to do', (language) => {
    const messages = messagesIn(language)
    expect(homeRefusal(messages, { kind: 'no-home' })).toMatchObject({ exitCode: 2 })
    expect(homeRefusal(messages, { kind: 'no-home' }).text).toContain('--home')
    expect(homeRefusal(messages, { kind: 'only-in-demo', option: '--keep' })).toMatchObject({ exitCode: 2 })
    for (const kind of ['home-missing', 'home-is-file', 'not-a-demo-home'] as const) {
      const refused = homeRefusal(messages, { kind, folder: '/srv/x' })
      expect(refused.exitCode).toBe(1)
      expect(refused.text).toContain('/srv/x')
    }
  })
})
