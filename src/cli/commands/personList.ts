import { groupsOf, keysOf, nameOf } from '../../domain/people/people.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { tableLines } from '../tables.ts'

const fields = [
  'key',
  'name',
  'extension',
  'email',
  'groups',
  'idealload',
  'table',
  'color',
  'language',
] as const

export const personList: OperationCommand = {
  name: 'person list',
  access: 'read',
  args: [],
  options: {},
  assumes: anyHours,
  async run(_input, { situation: { people } }) {
    const persons = keysOf(people).map((key) => ({
      key,
      name: nameOf(people, key),
      extension: people.extensions.get(key) ?? null,
      email: people.emails.get(key) ?? null,
      groups: groupsOf(people, key),
      idealload: people.idealloads.get(key) ?? null,
      table: people.tables.get(key) ?? null,
      color: people.colors.get(key) ?? null,
      language: people.languages.get(key) ?? null,
    }))
    const rows = persons.map((person) => fields.map((field) => person[field]))
    return { kind: 'done', lines: tableLines(fields, rows), data: { persons } }
  },
}
