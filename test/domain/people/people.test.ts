import { describe, expect, it } from 'vitest'
import { changePerson, removePersonFrom } from '../../../src/domain/people/changePerson.ts'
import { findPerson } from '../../../src/domain/people/findPerson.ts'
import {
  groupsOf,
  nameOf,
  noPeople,
  type People,
  personByEmail,
  titleCase,
} from '../../../src/domain/people/people.ts'

const people: People = {
  ...noPeople(),
  names: new Map([
    ['alba', 'Alba Pi'],
    ['bernat', 'Bernat Roca'],
    ['bernatm', 'Bernat Mas'],
    ['nuria', 'Núria Font'],
  ]),
  extensions: new Map([
    ['alba', '3040'],
    ['bernat', '3041'],
  ]),
  emails: new Map([['alba', 'alba@example.org']]),
  slackusers: new Map([['nuria', 'U07']]),
  groups: new Map([
    ['it', ['alba']],
    ['admin', ['nuria']],
  ]),
}

describe('finding a person', () => {
  it.each([
    ['the key', 'alba'],
    ['the key with capitals', 'Alba'],
    ['the extension', '3040'],
    ['the shown name', 'alba pi'],
    ['a name without its accents', 'nuria font'],
    ['a first name that only one has', 'NÚRIA'],
    ['a mention of a user set by hand', '<@U07|whoever>'],
  ])('takes %s', (_, text) => {
    expect(findPerson(people, text).kind).toBe('found')
  })

  it('takes the key before the first name that several have', () => {
    expect(findPerson(people, 'bernat')).toEqual({ kind: 'found', key: 'bernat' })
  })

  it('says who could be meant when a name is not of one person', () => {
    const two = {
      ...people,
      names: new Map([
        ['x', 'Pau Riu'],
        ['y', 'Pau Mar'],
      ]),
    }
    expect(findPerson(two, 'pau')).toEqual({ kind: 'ambiguous', keys: ['x', 'y'] })
  })

  it('suggests who is written alike', () => {
    expect(findPerson(people, 'abla')).toEqual({ kind: 'unknown', suggestions: ['alba'] })
    expect(findPerson(people, 'dentista')).toEqual({ kind: 'unknown', suggestions: [] })
    expect(findPerson(people, 'xyzzy')).toEqual({ kind: 'unknown', suggestions: [] })
  })

  it('asks who a mentioned user is', () => {
    expect(findPerson(people, '<@U99>', (id) => (id === 'U99' ? 'alba' : null))).toEqual({
      kind: 'found',
      key: 'alba',
    })
  })
})

describe('names', () => {
  it.each([
    ['maria-jose', 'Maria-Jose'],
    ['pere2b', 'Pere2B'],
    ['ÀNGELA', 'Àngela'],
  ])('of a key without shown name: %s is %s', (key, name) => {
    expect(titleCase(key)).toBe(name)
    expect(nameOf(people, key)).toBe(name)
  })

  it('are found by e-mail whatever the capitals', () => {
    expect(personByEmail(people, 'Alba@Example.org')).toBe('alba')
  })
})

describe('changing a person', () => {
  function changed(key: string, change: Parameters<typeof changePerson>[2]): People {
    const outcome = changePerson(people, key, change)
    if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
    return outcome.people
  }

  it('leaves alone what is not given and removes what is null (facts §9 row 35)', () => {
    const after = changed('alba', { extension: null, name: 'Alba P.' })
    expect(after.extensions.has('alba')).toBe(false)
    expect(after.emails.get('alba')).toBe('alba@example.org')
  })

  it('takes the groups as the complete list, and lets empty groups disappear', () => {
    const after = changed('alba', { groups: ['ops'] })
    expect(groupsOf(after, 'alba')).toEqual(['ops'])
    expect(after.groups.has('it')).toBe(false)
  })

  it.each([
    ['an extension of letters', { extension: 'abc' }, 'bad-field'],
    ['a colour that is none', { color: 'red' }, 'bad-field'],
    ['an e-mail without at', { email: 'alba' }, 'bad-field'],
    ['a name with a line break', { name: 'Alba\nPi' }, 'bad-field'],
    ["somebody else's extension", { extension: '3041' }, 'taken'],
  ])('refuses %s (facts §9 row 35)', (_, change, kind) => {
    expect(changePerson(people, 'alba', change).kind).toBe(kind)
  })

  it.each(['ningu', 'festiu', 'a b', '+x', '', 'ALBA', '__proto__'])(
    'refuses %j as the key of a new person',
    (key) => {
      expect(changePerson(people, key, { name: 'X' })).toMatchObject({ kind: 'bad-field', field: 'key' })
    },
  )

  it('never leaves the helpline without coordinator (facts §9 row 35)', () => {
    expect(changePerson(people, 'nuria', { groups: [] }).kind).toBe('last-coordinator')
    expect(removePersonFrom(people, 'nuria').kind).toBe('last-coordinator')
  })

  it('removes a person from every map and group', () => {
    const outcome = removePersonFrom(people, 'alba')
    if (outcome.kind !== 'removed') throw new Error(outcome.kind)
    expect(JSON.stringify([...outcome.people.names, ...outcome.people.groups])).not.toContain('alba')
  })
})
