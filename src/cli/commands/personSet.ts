import { type Language, languages } from '../../domain/language.ts'
import type { PersonChange } from '../../domain/people/changePerson.ts'
import { findPerson } from '../../domain/people/findPerson.ts'
import { nameOf } from '../../domain/people/people.ts'
import { setPerson } from '../../operations/people/setPerson.ts'
import { type Answer, badValue } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import type { Input } from '../input.ts'
import { refused } from '../session.ts'

export const personSet: OperationCommand = {
  name: 'person set',
  access: 'write',
  args: [{ name: 'KEY' }],
  options: {
    name: { value: 'NAME' },
    extension: { value: 'DIGITS' },
    email: { value: 'ADDRESS' },
    group: { value: 'GROUP' },
    'ideal-load': { value: 'N' },
    table: { value: 'N' },
    color: { value: 'RRGGBB' },
    language: { value: 'ca|es|en' },
    'slack-user': { value: 'ID' },
    'erp-user': { value: 'NAME' },
  },
  assumes: anyHours,
  async run(input, session) {
    const { deps, actor, messages, situation } = session
    const text = input.argument('KEY')
    const found = findPerson(situation.people, text)
    const change = changeOf(input)
    if (change.kind !== 'change') return change
    if (Object.keys(change.fields).length === 0) return { kind: 'usage', problem: { kind: 'nothing-to-set' } }
    if (found.kind === 'ambiguous') {
      return refused(session, { kind: 'ambiguous-person', person: text, candidates: found.keys })
    }
    // Without a name it is more likely that somebody's key was mistyped than that somebody is new.
    if (found.kind === 'unknown' && typeof change.fields.name !== 'string') {
      return refused(session, { kind: 'unknown-person', person: text, suggestions: found.suggestions })
    }
    const key = found.kind === 'found' ? found.key : text
    const outcome = await setPerson(deps, actor, key, change.fields)
    if (outcome.kind !== 'set') return refused(session, outcome)
    const name = change.fields.name ?? nameOf(situation.people, key)
    const { terminal } = messages
    const line = outcome.isNew ? terminal.personMade(name, key) : terminal.personSet(name)
    return { kind: 'done', lines: [line], data: outcome }
  },
}

/** The change that the options ask for; empty values remove, and what is not named stays. */
function changeOf(input: Input): { readonly kind: 'change'; readonly fields: PersonChange } | Answer {
  const table = numberOf(input.text('table'))
  if (Number.isNaN(table)) return badValue('--table', input.text('table') ?? '', 'number')
  const idealload = numberOf(input.text('ideal-load'))
  if (Number.isNaN(idealload)) return badValue('--ideal-load', input.text('ideal-load') ?? '', 'number')
  const language = languageOf(input.text('language'))
  if (language === 'unknown') return badValue('--language', input.text('language') ?? '', 'language')
  const color = textOf(input.text('color'))
  const all: PersonChange = {
    name: textOf(input.text('name')),
    extension: textOf(input.text('extension')),
    email: textOf(input.text('email')),
    color: color?.replace(/^#/, '') ?? color,
    slackuser: textOf(input.text('slack-user')),
    erpuser: textOf(input.text('erp-user')),
    groups: input.texts('group')?.filter((group) => group !== ''),
    table,
    idealload,
    language,
  }
  const named = Object.entries(all).filter(([, value]) => value !== undefined)
  return { kind: 'change', fields: Object.fromEntries(named) }
}

function textOf(text: string | null): string | null | undefined {
  if (text === null) return undefined
  return text.trim() === '' ? null : text.trim()
}

/** NaN for what is no number. */
function numberOf(text: string | null): number | null | undefined {
  if (text === null) return undefined
  return text.trim() === '' ? null : Number(text)
}

function languageOf(text: string | null): Language | 'unknown' | null | undefined {
  if (text === null) return undefined
  if (text === '') return null
  return languages.find((language) => language === text) ?? 'unknown'
}
