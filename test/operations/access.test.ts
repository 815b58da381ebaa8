import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createLoginLink,
  linkMinutes,
  personOfSession,
  signInAs,
  signInWithLink,
  signOut,
} from '../../src/operations/access/loginLink.ts'
import { removePerson } from '../../src/operations/people/removePerson.ts'
import { setPerson } from '../../src/operations/people/setPerson.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})

afterEach(() => helpline.close())

const baseUrl = 'https://tomatic.example.org'

async function linkToken(): Promise<string> {
  const outcome = await createLoginLink(helpline, acting('bernat'), { person: 'bernat', baseUrl })
  if (outcome.kind !== 'link') throw new Error(outcome.kind)
  return outcome.url.slice(`${baseUrl}/login/`.length)
}

describe('a change of a person', () => {
  it('is audited with what was there before', async () => {
    const eva = acting('eva', 'coordinator')
    await setPerson(helpline, eva, 'bernat', { color: 'ff0000', groups: ['night'] })
    await removePerson(helpline, eva, 'gil')
    const [removed, set] = await helpline.stores.audit.list({ limit: 2 })
    expect(set).toMatchObject({
      verb: 'setPerson',
      before: '{"color":"336699","groups":[]}',
      after: '{"color":"ff0000","groups":["night"]}',
    })
    expect(removed).toMatchObject({
      verb: 'removePerson',
      before: '{"name":"Gil Nou","email":"gil@example.org","groups":[]}',
    })
  })
})

describe('a sign-in link', () => {
  it('opens one session, once', async () => {
    const token = await linkToken()
    const signedIn = await signInWithLink(helpline, token)
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind)
    expect(await personOfSession(helpline, signedIn.session)).toBe('bernat')
    expect(await signInWithLink(helpline, token)).toEqual({ kind: 'link-gone' })
  })

  it('is for one of two who use it at the same moment', async () => {
    const token = await linkToken()
    const both = await Promise.all([signInWithLink(helpline, token), signInWithLink(helpline, token)])
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(['link-gone', 'signed-in'])
  })

  it('dies after its minutes', async () => {
    const token = await linkToken()
    helpline.clock.advanceBy({ minutes: linkMinutes })
    expect(await signInWithLink(helpline, token)).toEqual({ kind: 'link-gone' })
  })

  it('is not given for somebody else, except by the terminal', async () => {
    const other = { person: 'alba', baseUrl }
    expect((await createLoginLink(helpline, acting('bernat'), other)).kind).toBe('not-allowed')
    expect((await createLoginLink(helpline, acting('eva', 'coordinator'), other)).kind).toBe('not-allowed')
    const terminal = { person: null, name: 'cli:root', role: 'coordinator', door: 'cli' } as const
    expect((await createLoginLink(helpline, terminal, other)).kind).toBe('link')
    expect((await createLoginLink(helpline, terminal, { person: 'zoe', baseUrl })).kind).toBe(
      'unknown-person',
    )
  })

  it('is never kept readable', async () => {
    const token = await linkToken()
    expect(helpline.read('tomatic.db')).not.toContain(token)
  })
})

describe('a session', () => {
  it('is audited from its beginning to its end, by link and by choice alike', async () => {
    const signedIn = await signInWithLink(helpline, await linkToken())
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind)
    await signOut(helpline, signedIn.session)
    await signOut(helpline, signedIn.session)
    await signInAs(helpline, 'carla')
    const lines = await helpline.stores.audit.list({ limit: 9 })
    expect(lines.map(({ who, verb }) => `${who} ${verb}`).reverse()).toEqual([
      'bernat createLoginLink',
      'bernat signIn',
      'bernat signOut',
      'carla signIn',
    ])
  })

  it('ends with signing out', async () => {
    const signedIn = await signInWithLink(helpline, await linkToken())
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind)
    await signOut(helpline, signedIn.session)
    expect(await personOfSession(helpline, signedIn.session)).toBeNull()
  })

  it('ends when the person is removed', async () => {
    const signedIn = await signInWithLink(helpline, await linkToken())
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind)
    await removePerson(helpline, acting('alba', 'coordinator'), 'bernat')
    expect(await personOfSession(helpline, signedIn.session)).toBeNull()
  })

  it('is over after ten hours', async () => {
    const signedIn = await signInWithLink(helpline, await linkToken())
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind)
    helpline.clock.advanceBy({ hours: 10 })
    expect(await personOfSession(helpline, signedIn.session)).toBeNull()
  })
})
